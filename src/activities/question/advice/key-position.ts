import { isSingleChoice, type WrittenQuestion } from './written-question.ts';

/** Fewer questions than these show no habit. */
const fewest = 8;
/** How improbable a crowded place has to be before it is said to be a habit. */
const chance = 0.05;

/** How many right options stand in the most crowded place. */
interface Crowd {
	/** Counts from 0. */
	readonly position: number;
	readonly keys: number;
}

/**
 * Of a course in whose single choices of three or more options, in written order, the right one stands in the same place
 * too often. Said once, at the first such question.
 */
export function adviseOnKeyPositions(questions: readonly WrittenQuestion[]): void {
	const counted = questions.filter(
		(question) =>
			isSingleChoice(question) && question.written.choices.length >= 3 && !question.written.shuffle
	);
	const keys = counted.map(({ written: { choices } }) => ({
		position: choices.findIndex(({ right }) => right),
		of: choices.length
	}));
	const crowd = findCrowd(keys);
	const first = counted[keys.findIndex(({ position }) => position === crowd?.position)];
	if (!crowd || !first) return;
	first.advise({
		code: 'question/key-position',
		at: first.block.at,
		message: `In ${crowd.keys} of the ${counted.length} single choices of this course the right option is number ${crowd.position + 1}, from this one on. Learners notice, and then choose by place.`,
		hint: 'Write shuffle between the braces of some of these questions, or move their right options to other places.'
	});
}

/**
 * The place that holds more than half of the keys, and more than chance would put there. If each key had been placed by lot among its own options,
 * the number of keys in one place would be a sum of independent draws of 1 in `of`. A place is too crowded when as many
 * keys or more would come about there in less than one of twenty such courses, all places taken together (Bonferroni).
 * Of 8 questions with four options that is from 6 on, of 20 with three from 12 on.
 */
export function findCrowd(
	keys: readonly { readonly position: number; readonly of: number }[]
): Crowd | undefined {
	if (keys.length < fewest) return undefined;
	const places = Math.max(...keys.map(({ of }) => of));
	const crowds = Array.from({ length: places }, (_, position) => ({
		position,
		keys: keys.filter((key) => key.position === position).length
	}));
	return crowds
		.sort((a, b) => b.keys - a.keys)
		.find(({ position, keys: count }) => {
			const odds = keys.map(({ of }) => (position < of ? 1 / of : 0));
			return count > keys.length / 2 && atLeast(count, odds) * places < chance;
		});
}

/** How probable `count` hits or more are in independent tries with these odds. */
export function atLeast(count: number, odds: readonly number[]): number {
	// exactly[n] is the probability of n hits in the tries so far.
	const exactly = odds.reduce<readonly number[]>(
		(before, odd) =>
			Array.from(
				{ length: before.length + 1 },
				(_, hits) => (before[hits] ?? 0) * (1 - odd) + (before[hits - 1] ?? 0) * odd
			),
		[1]
	);
	return exactly.slice(count).reduce((sum, one) => sum + one, 0);
}
