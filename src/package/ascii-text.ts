import { underline, wrap } from './wrap.ts';

/** Text that opens the same everywhere: signs outside ASCII are spelled plainly, or stand as `?`. */
export function ascii(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[\u2018\u2019]/g, "'")
		.replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
		.replace(/[\u2010-\u2015]/g, '-')
		.replaceAll('\u2026', '...')
		.replace(/ß/g, 'ss')
		.replace(/\s+/g, ' ')
		.replace(/[^\x20-\x7e]/gu, '?')
		.trim();
}

/** Lines of at most 78 characters, all but the first indented by `hanging` blanks more than the first. */
export function wrapped(text: string, indent = 0, hanging = 0): string[] {
	return wrap(ascii(text), ' '.repeat(indent), ' '.repeat(indent + hanging));
}

export function heading(text: string): string[] {
	return ['', text.toUpperCase(), underline(text, '-')];
}

export function bullet(text: string): string[] {
	return wrap(ascii(text), '- ', '  ');
}
