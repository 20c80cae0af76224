import { visit } from 'unist-util-visit';
import { plainText, type ParsedPage } from '../parse-lesson.ts';
import { offsetsOf } from '../places.ts';
import { countWords } from '../reading-time.ts';
import type { Advising } from './advise-course.ts';

/** Words that a paragraph may have. */
const most = 120;

/** Of each paragraph of prose, of a story or of anything else that is too long for a screen. */
export function adviseOnParagraphs(page: ParsedPage<unknown>, { language, advise }: Advising): void {
	visit(page.root, 'paragraph', (node) => {
		const words = countWords(plainText(node), language);
		if (words <= most) return;
		const { start, end } = offsetsOf(node);
		advise(page.file)({
			code: 'prose/long-paragraph',
			at: page.placeOf(start, end),
			message: `This paragraph has ${words} words. On a screen that is a wall of text, and learners read around it.`,
			hint: `Begin a new paragraph with each new thought, or make a list of it. Up to ${most} words are fine.`
		});
	});
}
