import { expect, test } from 'vitest';
import { anyAssessment, attemptWith, bank } from '../assessment/assessment.samples.ts';
import { notBegun } from '../assessment/assessment.ts';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';

const asRefresher = { later: 'week', course: 'c' } as const;

describeLaws(
	learner,
	anyAssessment.map(({ rules, logs }) => ({ rules: { ...rules, ...asRefresher }, logs }))
);

test('a refresher is done with its last answer, whatever it is, and never scored', () => {
	const rules = { ...bank, attempts: 1, ...asRefresher };
	const result = (answer: (item: number) => readonly number[] | undefined) =>
		learner.result(rules, attemptWith(rules, notBegun, 5, answer));
	expect(learner.result(rules, notBegun)).toEqual({ begun: false, done: false, earned: undefined });
	expect(result((item) => (item < 20 ? [2] : undefined))).toMatchObject({
		begun: true,
		done: false
	});
	expect(result(() => [1])).toEqual({ begun: true, done: true, earned: undefined });
	expect(result(() => [2])).toEqual({ begun: true, done: true, earned: undefined });
});
