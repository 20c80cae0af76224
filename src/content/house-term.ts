import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProblemInFile } from '#course/problem.ts';
import type { PlaceOf } from './places.ts';

/** What stands in prose for the employer's own word. */
export const houseToken = '{{houseTerm}}';

/** Puts the employer's word in the place of its token, in text; code shows the token as it is. */
export function fillHouseTerm(root: Root, term: string): void {
	visit(root, (node) => {
		if (node.type === 'text') node.value = node.value.replaceAll(houseToken, term);
		if (node.type === 'image') node.alt = node.alt?.replaceAll(houseToken, term) ?? null;
	});
}

/** The token makes no sense in a course that does not say what stands for it. */
export function checkHouseTerm(
	root: Root,
	source: string,
	placeOf: PlaceOf,
	report: (problem: ProblemInFile) => void
): void {
	visit(root, 'text', (node) => {
		if (!node.value.includes(houseToken)) return;
		const start = source.indexOf(houseToken, node.position?.start.offset ?? 0);
		report({
			code: 'prose/no-house-term',
			severity: 'error',
			at: placeOf(start, start + houseToken.length),
			message:
				'course.md does not say what stands for {{houseTerm}}, so learners would read the token itself.',
			hint: 'Add a line to the front matter of course.md: houseTerm: internal customer'
		});
	});
}
