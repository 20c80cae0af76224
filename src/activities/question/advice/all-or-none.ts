import type { AdviceContext } from '../../author.ts';
import { plainWords } from './whole-words.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Of each option that stands for all others, or for none of them. */
export function adviseOnAllOrNone(
	{ written, advise }: WrittenQuestion,
	{ words }: AdviceContext
): void {
	if (!words) return;
	const pattern = new RegExp(`^(?:${words.allOrNone})$`, 'iu');
	for (const { text, at } of written.choices) {
		if (!pattern.test(plainWords(text))) continue;
		advise({
			code: 'question/all-or-none',
			at,
			message: `"${text}" is found without knowing much: who is sure of one or two of the other options can tell whether this one is right. It shows what learners can work out, and not what they know.`,
			hint: 'Write an option about the matter in its place. Where several options are right, mark each of them with [x].'
		});
	}
}
