import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { reviewMachine, type ReviewMachineEvent } from './machine.ts';

function stateAfter(...events: ReviewMachineEvent[]) {
	const actor = createActor(reviewMachine).start();
	for (const event of events) actor.send(event);
	return actor.getSnapshot().value;
}

const picked = { type: 'questions.picked', numbers: [3, 5] } as const;
const answered = (number: number) => ({ type: 'question.answered', number }) as const;

test('a review asks until every question of it is answered, in whatever order', () => {
	expect(stateAfter()).toBe('looking');
	expect(stateAfter(picked)).toBe('asking');
	expect(stateAfter(picked, answered(5))).toBe('asking');
	expect(stateAfter(picked, answered(5), answered(5))).toBe('asking');
	expect(stateAfter(picked, answered(5), answered(3))).toBe('done');
});

test('a review without anything to ask says so, and stays so', () => {
	expect(stateAfter({ type: 'questions.picked', numbers: [] })).toBe('nothing');
	expect(stateAfter({ type: 'questions.picked', numbers: [] }, picked)).toBe('nothing');
});

test('what was picked does not change under the learner’s hands', () => {
	expect(
		stateAfter(picked, { type: 'questions.picked', numbers: [] }, answered(3), answered(5))
	).toBe('done');
});

test('a review counts what was answered, the last one too, and begins with nothing', () => {
	const actor = createActor(reviewMachine).start();
	expect(actor.getSnapshot().context).toEqual({ numbers: [], answered: [] });
	for (const event of [picked, answered(3), answered(5)]) actor.send(event);
	expect(actor.getSnapshot().context).toEqual({ numbers: [3, 5], answered: [3, 5] });
});
