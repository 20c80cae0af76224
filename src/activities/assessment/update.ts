import { answersTo } from '../question/update.ts';
import type { UpdateKind } from '../update.ts';
import { itemOf, type AssessmentEvent, type AssessmentRules } from './assessment.ts';

export const update: UpdateKind<AssessmentRules, AssessmentEvent> = {
	name: 'check',
	logs: (rules) =>
		drawsOf(rules).flatMap((items) => {
			const answers = items.map((number) => answersIn(rules, number));
			const most = Math.max(...answers.map(({ length }) => length));
			return Array.from({ length: most }, (_, turn) => {
				const given = items.map((item, index) => answered(item, answers[index] ?? [], turn));
				const begun = [drawn(items), ...given];
				return [begun, begun.slice(0, -1)];
			}).flat();
		}),
	affected: 'been given questions that are no longer asked',
	then: 'Where the attempt is not finished, others come in their place; what is answered and still there stays.'
};

/** Draws in which every item of the bank occurs. */
function drawsOf({ draws }: AssessmentRules): readonly (readonly number[])[] {
	const most = Math.max(0, ...draws.map(({ count, from }) => Math.ceil(from.length / count)));
	return Array.from({ length: most }, (_, turn) =>
		draws.flatMap(({ count, from }) =>
			Array.from(
				{ length: count },
				(_none, index) => from[(turn * count + index) % from.length] ?? 0
			)
		)
	);
}

/** The right answer first. */
function answersIn(rules: AssessmentRules, number: number): readonly (readonly number[])[] {
	const item = itemOf(rules, number);
	return item ? [item.rules.key, ...answersTo(item.rules)] : [];
}

function drawn(items: readonly number[]): AssessmentEvent {
	return { type: 'items.drawn', attempt: 1, seed: 1, items };
}

function answered(
	item: number,
	answers: readonly (readonly number[])[],
	turn: number
): AssessmentEvent {
	return { type: 'item.answered', item, options: answers[turn % answers.length] ?? [] };
}
