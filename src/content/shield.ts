/**
 * Keeps characters from being read as Markdown or Svelte on their way through mdsvex. Each ASCII sign is
 * replaced by one of 128 characters of a private-use area that the text itself does not use.
 */
export interface Shield {
	/** Hides every sign: whatever reads the text next sees letters, digits and spaces only. */
	hide(text: string): string;
	/** Gives back the signs themselves. */
	show(text: string): string;
	/** Hides what Svelte would read in a text or in the value of an attribute. */
	hideSvelte(text: string): string;
	/** Gives back the signs as character references, which neither HTML nor Svelte reads as code. */
	toReferences(text: string): string;
}

const privateUse = { first: 0xe000, last: 0xf8ff };

/** @param text everything that will be hidden, so that its own private-use characters stay free */
export function createShield(text: string): Shield {
	const base = freeArea(text);
	const hidden = new RegExp(`[${code(base)}-${code(base + 127)}]`, 'g');
	const hide = (sign: string) => String.fromCharCode(base + sign.charCodeAt(0));
	const signOf = (character: string) => character.charCodeAt(0) - base;
	return {
		hide: (value) => value.replace(/[!-/:-@[-`{-~]/g, hide),
		show: (value) => value.replace(hidden, (one) => String.fromCharCode(signOf(one))),
		hideSvelte: (value) => value.replace(/[{}<>&"]/g, hide),
		toReferences: (value) => value.replace(hidden, (one) => `&#${signOf(one)};`)
	};
}

function freeArea(text: string): number {
	for (let base = privateUse.first; base + 127 <= privateUse.last; base += 128) {
		const area = new RegExp(`[${code(base)}-${code(base + 127)}]`);
		if (!area.test(text)) return base;
	}
	throw new Error('The text uses every private-use area.');
}

function code(unit: number): string {
	return `\\u${unit.toString(16).padStart(4, '0')}`;
}
