import type { AdviceContext } from '../../author.ts';
import { plainWords } from './whole-words.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Of each feedback that judges an answer and says nothing else. */
export function adviseOnVerdicts(
	{ written, advise }: WrittenQuestion,
	{ words }: AdviceContext
): void {
	if (!words) return;
	for (const { text, at } of written.feedback) {
		if (!isLoneVerdict(text, words.verdicts)) continue;
		advise({
			code: 'question/lone-verdict',
			at,
			message: `This feedback, "${text}", only judges. The page says that by itself; a learner who reads it still does not know why.`,
			hint: 'Say what in the answer holds or does not hold, and why, in a sentence or two.'
		});
	}
}

/** "Sorry, that is wrong. Try again!": piece by piece nothing but verdicts. */
export function isLoneVerdict(text: string, verdicts: readonly string[]): boolean {
	const pieces = text
		.replaceAll('’', "'")
		.split(/[^\p{L}\p{N}\s']+/u)
		.map(plainWords)
		.filter((piece) => piece !== '');
	return pieces.length > 0 && pieces.every((piece) => verdicts.includes(piece));
}
