import { plainMarkdown as plain } from '../plain-markdown.ts';
import type { Entry } from './map.ts';

export interface MarkdownTexts {
	readonly suppliers: string;
	readonly receivers: string;
}

/** A map as text that can be read as it is, and that Markdown makes headings and lists of. */
export function markdownOf(
	title: string,
	entries: readonly Entry[],
	questions: readonly string[],
	texts: MarkdownTexts
): string {
	return [`# ${plain(title)}`, ...linesOf(entries, questions, texts, '##'), ''].join('\n');
}

/** The same without its title. `level`: what its headings begin with. */
export function linesOf(
	entries: readonly Entry[],
	questions: readonly string[],
	texts: MarkdownTexts,
	level: '##' | '####'
): readonly string[] {
	const side = (heading: string, chosen: readonly Entry[], what: (entry: Entry) => string) =>
		chosen.length === 0
			? []
			: ['', `${level} ${heading}`, '', ...chosen.map((entry) => line(entry.name, what(entry)))];
	const answered = entries.filter(({ yes }) => yes.some((index) => questions[index] !== undefined));
	return [
		...side(
			texts.suppliers,
			entries.filter(({ supplies }) => supplies),
			({ get }) => get
		),
		...side(
			texts.receivers,
			entries.filter(({ receives }) => receives),
			({ give }) => give
		),
		...answered.flatMap(({ name, yes }) => [
			'',
			`${level} ${plain(name)}`,
			'',
			...yes.flatMap((index) => (questions[index] ? [`- [x] ${plain(questions[index])}`] : []))
		])
	];
}

function line(name: string, what: string): string {
	return what.trim() === '' ? `- **${plain(name)}**` : `- **${plain(name)}**: ${plain(what)}`;
}
