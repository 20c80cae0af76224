import type { GlossaryTerm } from './glossary.ts';

/** A place in a text where a term is used. */
export interface FoundForm {
	readonly start: number;
	readonly end: number;
	readonly term: GlossaryTerm;
}

/** Every place in a text where one of the terms is used, in order; none lies in another. */
export type FormSearch = (text: string) => readonly FoundForm[];

/** Written without spaces between words, so that a letter before or behind is no part of the word. */
const unspaced = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
const wordLetter = String.raw`(?![${unspaced}])[\p{L}\p{M}\p{N}_]`;

/** Prepares to find whole words; the first letter may be small or a capital, and of two forms the longer one counts. */
export function findForms(terms: readonly GlossaryTerm[], language: string): FormSearch {
	const byForm = new Map(
		terms.flatMap((term) => [term.word, ...term.forms].map((form) => [keyOf(form, language), term]))
	);
	const patterns = terms
		.flatMap(({ word, forms }) => [word, ...forms])
		.sort((a, b) => b.length - a.length)
		.map((form) => patternOf(form, language));
	const all = new RegExp(`(?<!${wordLetter})(?:${patterns.join('|')})(?!${wordLetter})`, 'gu');
	return (text) =>
		[...text.matchAll(all)].flatMap((match) => {
			const term = byForm.get(keyOf(match[0], language));
			return term ? [{ start: match.index, end: match.index + match[0].length, term }] : [];
		});
}

/** The same for every way of writing that counts as one form: a first letter of either size, any white space. */
export function keyOf(form: string, language: string): string {
	const [first = '', ...others] = form.trim().replace(/\s+/g, ' ');
	return first.toLocaleLowerCase(language) + others.join('');
}

function patternOf(form: string, language: string): string {
	const [first = '', ...others] = form.trim();
	const sizes = [
		first,
		first.toLocaleLowerCase(language),
		first.toLocaleUpperCase(language)
	].map(plain);
	const rest = plain(others.join('')).replace(/\s+/g, String.raw`\s+`);
	return `(?:${[...new Set(sizes)].join('|')})${rest}`;
}

function plain(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Text as HTML, with nothing in it that is hidden on its way through mdsvex. */
export function escaped(text: string): string {
	return text.replace(
		/[&<>"{}\uE000-\uF8FF]/g,
		(sign) => `&#${sign.charCodeAt(0)};`
	);
}
