import { underline, wrap } from './wrap.ts';

/** A line with a rule below it, and an empty one. */
export function heading(text: string, rule: '=' | '-'): string[] {
	return [...wrap(text), underline(text, rule), ''];
}

/** A text in lines of at most 78 characters, and an empty one. */
export function paragraph(text: string): string[] {
	return [...wrap(text), ''];
}

/** One of a list. */
export function item(text: string): string[] {
	return wrap(text, '- ', '  ');
}
