import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leads } from '../question/question.samples.ts';
import { learner as question } from '../question/learner.ts';
import type { QuestionEvent } from '../question/question.ts';
import { learner } from './learner.ts';
import type { Later } from './later.ts';
import { pickQuestions, type Known } from './pick.ts';
import { numbers, type RefresherRules } from './refresher.ts';

const ids = [11, 12, 13, 14, 21, 22, 23, 24];

/** Three of eight questions over two objectives. Option 2 is right. */
function rulesOf(later: Later = 'week', count = 3): RefresherRules {
	return {
		later,
		course: 'c',
		attempts: 1,
		draws: [{ count, from: ids }],
		items: ids.map((number) => ({
			number,
			objective: number < 20 ? 'tell' : 'act',
			points: 1,
			rules: { ...leads.rules, tries: 1, confidence: false }
		}))
	};
}

const answer = (option: number, confidence: 0 | 1 | 2 | 3 = 0): QuestionEvent => ({
	type: 'answer.given',
	options: [option],
	confidence
});
const reviewed = (right: boolean): QuestionEvent => ({ type: 'review.answered', right });

/** What the course's progress has: its own rules let learners try twice and say how sure they are. */
function course(done: Readonly<Record<number, readonly QuestionEvent[]>>): Known['course'] {
	const rules = { ...leads.rules, tries: 2, confidence: true };
	return (number) => {
		const state = (done[number] ?? []).reduce(
			(now, event) => question.step(rules, now, event) ?? now,
			question.fresh(rules)
		);
		return question.toNumbers(rules, state);
	};
}

/** What the refresher before this one has of its answers. */
function before(answers: Readonly<Record<number, number | undefined>>): Known['before'] {
	const rules = rulesOf();
	const items = Object.keys(answers).map(Number);
	const drawn = learner.step(rules, learner.fresh(rules), {
		type: 'items.drawn',
		attempt: 1,
		seed: 1,
		items
	});
	const state = items.reduce(
		(now, item) => {
			const option = answers[item];
			if (option === undefined) return now;
			return learner.step(rules, now, { type: 'item.answered', item, options: [option] }) ?? now;
		},
		drawn ?? learner.fresh(rules)
	);
	return (number) => (number === numbers.questions ? learner.toNumbers(rules, state) : []);
}

const nothing = () => [];
const unknown: Known = { course: nothing, before: nothing };
const objectiveOf = (number: number) => (number < 20 ? 'tell' : 'act');

describe('a refresher', () => {
	test('asks first what was wrong although the learner was sure, then what was wrong', () => {
		const known = {
			...unknown,
			course: course({
				12: [answer(1, 1), answer(2)],
				14: [answer(2, 3)],
				23: [answer(1, 3)]
			})
		};
		expect(pickQuestions(rulesOf(), 5, known).slice(0, 2)).toEqual([23, 12]);
		expect(pickQuestions(rulesOf('month'), 9, known).slice(0, 2)).toEqual([23, 12]);
	});

	test('takes what was right in a review for no miss', () => {
		const known = {
			...unknown,
			course: course({
				12: [answer(1, 3), answer(1), reviewed(true)],
				23: [answer(1), answer(1), reviewed(false)]
			})
		};
		const first = pickQuestions(rulesOf('week', 1), 5, known);
		expect(first).toEqual([23]);
	});

	test('draws over the objectives where nothing is known, the same for the same seed', () => {
		const two = rulesOf('week', 2);
		const draws = Array.from({ length: 30 }, (_, seed) => pickQuestions(two, seed, unknown));
		for (const draw of draws) expect(new Set(draw.map(objectiveOf)).size).toBe(2);
		expect(new Set(draws.map(String)).size).toBeGreaterThan(2);
		expect(pickQuestions(two, 4, unknown)).toEqual(draws[4]);
	});

	test('draws others for the month than for the week, also where neither knows of the other', () => {
		fc.assert(
			fc.property(fc.nat(16_383), fc.nat(16_383), fc.integer({ min: 1, max: 4 }), (a, b, count) => {
				const week = pickQuestions(rulesOf('week', count), a, unknown);
				const month = pickQuestions(rulesOf('month', count), b, unknown);
				expect(week.filter((number) => month.includes(number))).toEqual([]);
			})
		);
	});

	test('asks again for the month what was wrong in the week, and last of all what was right', () => {
		const known = { ...unknown, before: before({ 11: 2, 13: 1, 21: undefined }) };
		const all = pickQuestions(rulesOf('month', 8), 3, known);
		expect(all[0]).toBe(13);
		expect([...all.slice(-2)].sort()).toEqual([11, 21]);
		const missedBoth = { ...known, course: course({ 11: [answer(1, 3)] }) };
		expect(pickQuestions(rulesOf('month', 1), 3, missedBoth)).toEqual([13]);
	});

	test('of what was missed asks for the month first what the week did not ask', () => {
		const done = course({ 12: [answer(1)], 13: [answer(1)] });
		const known = { course: done, before: before({ 12: 1 }) };
		expect(pickQuestions(rulesOf('month', 2), 3, known)).toEqual([13, 12]);
	});

	test('fills up only what the course has lost, and never asks one twice', () => {
		const asked = [
			{ number: 11, answer: [2] },
			{ number: 12, answer: undefined }
		];
		const more = pickQuestions(rulesOf(), 7, unknown, asked);
		expect(more).toHaveLength(1);
		expect([11, 12]).not.toContain(more[0]);
		expect(new Set(pickQuestions(rulesOf('week', 8), 7, unknown)).size).toBe(8);
	});

	test('makes nothing of what it cannot read', () => {
		const strange: Known = { course: () => [4, -1, 0.5], before: () => [1, 1, 99, 3] };
		expect(pickQuestions(rulesOf(), 5, strange)).toHaveLength(3);
	});
});
