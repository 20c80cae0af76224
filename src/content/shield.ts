/**
 * Keeps characters from being read as Markdown or Svelte on their way through mdsvex. Each ASCII sign, and
 * each blank but the space, is replaced by one of 128 private-use characters that the text itself lacks.
 */
export interface Shield {
	/** Hides every sign: whatever reads the text next sees letters, digits and spaces only. */
	readonly hide: (text: string) => string;
	/** Gives back the signs themselves. */
	readonly show: (text: string) => string;
	/** Hides what HTML or Svelte would read in a text or in the value of an attribute. */
	readonly hideSvelte: (text: string) => string;
	/** Gives back the signs as character references, which neither HTML nor Svelte reads as code. */
	readonly toReferences: (text: string) => string;
}

const privateUse = { first: 0xe000, last: 0xf8ff };

/** Blanks that an old parser trims or drops; they get the places of control characters. */
const blanks =
	'\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** @param text everything that will be hidden, so that its own private-use characters stay free */
export function createShield(text: string): Shield {
	const base = freeArea(text);
	const hidden = new RegExp(`[${escaped(base)}-${escaped(base + 127)}]`, 'g');
	const hide = (sign: string) => {
		const blank = blanks.indexOf(sign);
		return String.fromCharCode(base + (blank === -1 ? sign.charCodeAt(0) : blank + 1));
	};
	const codeOf = (character: string) => {
		const place = character.charCodeAt(0) - base;
		return place < 32 ? blanks.charCodeAt(place - 1) : place;
	};
	return {
		hide: (value) => value.replace(/[!-/:-@[-`{-~]|[^\S \t\r\n]/g, hide),
		show: (value) => value.replace(hidden, (one) => String.fromCharCode(codeOf(one))),
		hideSvelte: (value) => value.replace(/[{}<>&"]/g, hide),
		toReferences: (value) => value.replace(hidden, (one) => `&#${codeOf(one)};`)
	};
}

function freeArea(text: string): number {
	for (let base = privateUse.first; base + 127 <= privateUse.last; base += 128) {
		const area = new RegExp(`[${escaped(base)}-${escaped(base + 127)}]`);
		if (!area.test(text)) return base;
	}
	throw new Error('The text uses every private-use area.');
}

function escaped(unit: number): string {
	return `\\u${unit.toString(16).padStart(4, '0')}`;
}
