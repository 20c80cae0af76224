/** How many letters have to be typed, dropped, replaced or swapped to get from one word to another. */
export function editDistance(from: string, to: string): number {
	let before: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, i) => i);
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const cost = from[i - 1] === to[j - 1] ? 0 : 1;
			let least = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + cost);
			const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			if (swapped) least = Math.min(least, cell(before, j - 2) + 1);
			row.push(least);
		}
		before = last;
		last = row;
	}
	return cell(last, to.length);
}

function cell(row: readonly number[], index: number): number {
	return row[index] ?? Number.POSITIVE_INFINITY;
}

/** The known word that was probably meant, or undefined when none is close. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
	for (const candidate of known) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		// A word that shares no letter with the candidate is no misspelling of it.
		if (distance < least && distance < Math.max(word.length, candidate.length)) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

/** "Did you mean …?", or else what there is to choose from. */
export function suggest(word: string, known: readonly string[], otherwise: string): string {
	const meant = nearest(word, known);
	if (meant !== undefined) return `Did you mean "${meant}"?`;
	if (known.length === 0) return otherwise;
	if (known.length === 1 && / are$/.test(otherwise)) return `There is only ${listed(known)}.`;
	return `${otherwise} ${listed(known)}.`;
}

/** `"a", "b" and "c"`. */
export function listed(words: readonly string[], joint = 'and'): string {
	const quoted = words.map((word) => `"${word}"`);
	if (quoted.length < 2) return quoted.join('');
	return `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}
