/** A character that looks like a space, or like nothing, and is not what Markdown takes for a space. */
export interface Invisible {
	/** Counted in the text that was searched. */
	readonly index: number;
	/** With its article: "a no-break space". */
	readonly name: string;
}

const pattern = /[\u00a0\u00ad\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u;

/** The first such character of a text; undefined where there is none. */
export function findInvisible(text: string): Invisible | undefined {
	const match = pattern.exec(text);
	return match ? { index: match.index, name: nameOf(match[0]) } : undefined;
}

function nameOf(character: string): string {
	if (/[\u00a0\u2007\u202f]/u.test(character)) return 'a no-break space';
	if (/[\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)) return 'an invisible character';
	return 'a space of another width';
}
