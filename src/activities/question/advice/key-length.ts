import { isSingleChoice, type WrittenQuestion } from './written-question.ts';

/** What makes the right option clearly the longest: of the mean of the others, and characters more than the next. */
const clearly = { times: 1.4, characters: 15 };

/** Of a single choice whose right option gives itself away by its length. */
export function adviseOnKeyLength(question: WrittenQuestion): void {
	const { written, advise } = question;
	const key = written.choices.find(({ right }) => right);
	if (!isSingleChoice(question) || !key) return;
	const others = written.choices.filter(({ right }) => !right).map(({ text }) => lengthOf(text));
	const most = mostLength(others);
	const length = lengthOf(key.text);
	if (length <= most) return;
	advise({
		code: 'question/longest-key',
		at: key.at,
		message: `The right option has ${length} characters, and the others ${Math.round(mean(others))} on average. Learners who know nothing of the matter pick the longest, and would be right here.`,
		hint: `Cut it to ${most} characters or fewer, or say as much in the others. What explains it belongs in the feedback.`
	});
}

/** The most characters that a right option may have beside others of these lengths. */
export function mostLength(others: readonly number[]): number {
	const next = Math.max(...others) + clearly.characters - 1;
	return Math.max(next, Math.floor(mean(others) * clearly.times));
}

function mean(lengths: readonly number[]): number {
	return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

function lengthOf(text: string): number {
	return [...text].length;
}
