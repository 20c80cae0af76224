import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, ProblemInFile } from '#course/problem.ts';
import type { FrontMatter } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { offsetsOf, type PlaceOf } from './places.ts';

/** What stands in prose for the employer's own word. */
export const houseToken = '{{houseTerm}}';

/** Puts the employer's word in the place of its token, in text and in what blocks say; code shows the token as it is. */
export function fillHouseTerm(root: Root, term: string): void {
	visit(root, (node) => {
		if (node.type === 'text') node.value = node.value.replaceAll(houseToken, term);
		if (node.type === 'image') node.alt = node.alt?.replaceAll(houseToken, term) ?? null;
		if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return;
		for (const [name, value] of Object.entries(node.attributes ?? {})) {
			if (value && node.attributes) node.attributes[name] = value.replaceAll(houseToken, term);
		}
	});
}

type Report = (problem: ProblemInFile) => void;

/** The token is spelt right, and makes no sense in a course that does not say what stands for it. */
export function checkHouseTerm(
	root: Root,
	source: string,
	placeOf: PlaceOf,
	isSet: boolean,
	report: Report
): void {
	visit(root, ['text', 'image'], (node) => {
		const { start, end } = offsetsOf(node);
		checkTokens(source.slice(start, end), isSet, report, (index, length) =>
			placeOf(start + index, start + index + length)
		);
	});
}

/** The same for the texts that learners read of the settings. */
export function checkTermInSettings(
	front: Pick<FrontMatter<unknown>, 'raw' | 'placeOf'>,
	isSet: boolean,
	report: Report
): void {
	const { title, description, objectives, roles } = Object(front.raw) as Record<string, unknown>;
	const texts: [readonly PropertyKey[], unknown][] = [
		[['title'], title],
		[['description'], description],
		...Object.entries({ objectives, roles }).flatMap(([group, entries]) =>
			Object.entries(Object(entries) as object).map(
				([id, text]): [readonly PropertyKey[], unknown] => [[group, id], text]
			)
		)
	];
	for (const [path, text] of texts) {
		if (typeof text === 'string') checkTokens(text, isSet, report, () => front.placeOf(path));
	}
}

/** In single braces, or with blanks or other letters in it, it would reach learners as it is. */
const likeToken = /\{{1,3}[ \t]*([A-Za-z]+(?:[ _-][A-Za-z]+)?)[ \t]*\}{1,3}/g;

function checkTokens(
	text: string,
	isSet: boolean,
	report: Report,
	place: (index: number, length: number) => Place
): void {
	for (const match of text.matchAll(likeToken)) {
		const [written, name = ''] = match;
		const at = place(match.index, written.length);
		if (written === houseToken && !isSet) report({ ...noTerm, at });
		if (written === houseToken) continue;
		if (nearest(name.replace(/[ _-]/g, ''), ['houseTerm']) === undefined) continue;
		report({
			code: 'prose/misspelt-house-term',
			severity: 'error',
			at,
			message: `Only {{houseTerm}}, letter for letter, is replaced by the employer's word, so learners would read ${written} itself.`,
			hint: `Write ${houseToken}`
		});
	}
}

const noTerm: Omit<ProblemInFile, 'at'> = {
	code: 'prose/no-house-term',
	severity: 'error',
	message:
		'course.md does not say what stands for {{houseTerm}}, so learners would read the token itself.',
	hint: 'Add a line to the front matter of course.md: houseTerm: internal customer'
};
