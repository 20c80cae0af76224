import type { Place, ProblemInFile } from '#course/problem.ts';
import type { ReadActivity } from './read-activities.ts';
import type { Languages } from './report-translation.ts';

/** A block of the main language, and the one that is to be its translation. */
export interface BlockPair {
	readonly main: ReadActivity;
	readonly own: ReadActivity;
}

interface Aligned {
	readonly pairs: readonly BlockPair[];
	readonly problems: readonly ProblemInFile[];
}

interface Where {
	readonly file: string;
	readonly languages: Languages;
}

/**
 * Finds for each block its translation: the one with the same id or, where it has none, the one of the same name in
 * the same place. Says which are missing, are too many, or stand in another order.
 *
 * @param top where something is reported that is missing before the first block
 */
export function alignBlocks(
	main: readonly ReadActivity[],
	own: readonly ReadActivity[],
	top: Place,
	where: Where
): Aligned {
	const common = longestCommon(main.map(keyOf), own.map(keyOf));
	const pairs = common.map(([a, b]) => ({ main: main[a]!, own: own[b]! }));
	const missing = main.filter((one) => !pairs.some((pair) => pair.main === one));
	const extra = own.filter((one) => !pairs.some((pair) => pair.own === one));
	const problems: ProblemInFile[] = [];
	const moved = new Set<ReadActivity>();
	for (const one of missing) {
		const { id } = one.found.block;
		const other = id === '' ? undefined : extra.find(({ found }) => found.block.id === id);
		if (other) moved.add(other);
		problems.push(
			other
				? otherPlace(one, other, where)
				: missingBlock(one, placeBefore(one, main, pairs) ?? top, where)
		);
	}
	for (const one of extra) if (!moved.has(one)) problems.push(extraBlock(one, where));
	return { pairs, problems };
}

function keyOf({ found: { block, form } }: ReadActivity): string {
	return `${form.form} ${block.name}#${block.id}`;
}

/** Positions in both lists of as many equal keys as there are in one order. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
	const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			lengths[i]![j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const found: (readonly [number, number])[] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (a[i] === b[j]) found.push([i++, j++]);
		else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return found;
}

/** The translation of what stands before a block, for something has to be added behind it. */
function placeBefore(
	one: ReadActivity,
	main: readonly ReadActivity[],
	pairs: readonly BlockPair[]
): Place | undefined {
	const before = main.slice(0, main.indexOf(one));
	return pairs.findLast((pair) => before.includes(pair.main))?.own.found.block.at;
}

function named({ found: { block, form } }: ReadActivity): string {
	const colons = form.form === 'leaf' ? '::' : ':::';
	return `${colons}${block.name}${block.id === '' ? '' : `{#${block.id}}`}`;
}

function missingBlock(one: ReadActivity, at: Place, { file, languages }: Where): ProblemInFile {
	return {
		code: 'translation/missing-block',
		severity: 'error',
		at,
		message: `The ${languages.main} lesson has a block ${named(one)} (${file}, line ${one.found.block.at.line}), and this one has not. Learners who read ${languages.own} would miss it.`,
		hint: `Copy the block to where it belongs, behind this line, leave what stands in its braces as it is, and translate its text.`
	};
}

function extraBlock(one: ReadActivity, { languages }: Where): ProblemInFile {
	return {
		code: 'translation/extra-block',
		severity: 'error',
		at: one.found.block.at,
		message: `The ${languages.main} lesson has no block ${named(one)}, so what learners did here could not be stored: progress is one for all languages.`,
		hint: 'If it is a translation of a block, give it the name and the id of that one. If it is new, add it there too.'
	};
}

function otherPlace(one: ReadActivity, own: ReadActivity, { file, languages }: Where): ProblemInFile {
	const isOther = keyOf(one) !== keyOf(own);
	const where = `(${file}, line ${one.found.block.at.line})`;
	return {
		code: isOther ? 'translation/other-block' : 'translation/other-order',
		severity: 'error',
		at: own.found.block.at,
		message: isOther
			? `In the ${languages.main} lesson "${one.found.block.id}" is a ${one.found.block.name} ${where}, and here it is a ${own.found.block.name}. What learners did in one could not be shown in the other.`
			: `This block stands in another place than in the ${languages.main} lesson ${where}. The blocks of a lesson have the same order in all languages.`,
		hint: isOther
			? `Write ${named(one)} as there, and translate its text.`
			: 'Move it to the same place, with the text around it.'
	};
}
