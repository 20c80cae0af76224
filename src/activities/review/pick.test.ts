import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline, OutlineActivity } from '#course/course.ts';
import { leads } from '../question/question.samples.ts';
import type { QuestionEvent } from '../question/question.ts';
import { pickQuestions } from './pick.ts';

function question(number: number): OutlineActivity {
	const { words: _words, title: _title, ...rules } = leads;
	return {
		...rules,
		id: `q${number}`,
		number,
		rules: { ...leads.rules, tries: 1, confidence: true }
	};
}

function lesson(id: string, numbers: readonly number[], kind: 'lesson' | 'assessment' = 'lesson') {
	return {
		number: id.length,
		id,
		title: id,
		kind,
		objectives: [],
		sources: [],
		minutes: { least: 1, most: 1 },
		testout: [],
		sections: [],
		activities: numbers.map(question)
	};
}

const outline: Outline = {
	id: 'c',
	title: 'C',
	description: undefined,
	language: 'en',
	version: '1.0.0',
	release: 0,
	licence: undefined,
	objectives: [],
	sources: [],
	pass: undefined,
	completion: 'objectives',
	report: 'completed-only',
	houseTerm: undefined,
	lessons: [
		lesson('one', [1, 2, 3]),
		lesson('check', [9], 'assessment'),
		lesson('two', [4, 5]),
		lesson('three', [6])
	]
};

const answer = (option: number, confidence: 0 | 1 | 2 | 3 = 0): QuestionEvent => ({
	type: 'answer.given',
	options: [option],
	confidence
});
const [right, wrong] = [answer(2), answer(1)];
const reviewed = (isRight: boolean): QuestionEvent => ({ type: 'review.answered', right: isRight });

function pick(
	done: Readonly<Record<number, readonly QuestionEvent[]>>,
	{ count = 2, lesson: id = 'three', seed = 1 } = {}
) {
	return pickQuestions(outline, { count, lesson: id }, (number) => done[number] ?? [], seed);
}

describe('a review', () => {
	test('brings back first what was wrong although the learner was sure, then what was wrong', () => {
		const done = { 1: [right], 2: [wrong], 3: [answer(1, 3)], 4: [right] };
		expect(pick(done)).toEqual([3, 2]);
		expect(pick(done, { count: 1 })).toEqual([3]);
	});

	test('takes a guess for no more than a mistake', () => {
		const done = { 1: [answer(1, 1)], 2: [answer(1, 3)] };
		expect(pick(done)).toEqual([2, 1]);
	});

	test('leaves out what the learner has not finished, later lessons and the assessment', () => {
		expect(pick({ 6: [wrong], 9: [wrong] })).toEqual([]);
		expect(pick({ 4: [wrong], 1: [wrong] }, { lesson: 'two' })).toEqual([1]);
		expect(pick({ 1: [wrong] }, { lesson: 'one' })).toEqual([]);
	});

	test('does not bring back what was right in a review before the rest', () => {
		const done = { 1: [wrong, reviewed(true)], 2: [wrong, reviewed(false)], 3: [right] };
		expect(pick(done)).toEqual([2, 3]);
	});

	test('draws among what is alike, the same for the same seed', () => {
		const done = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [number, [wrong]]));
		const draws = Array.from({ length: 30 }, (_, seed) => pick(done, { seed }).join());
		expect(new Set(draws).size).toBeGreaterThan(3);
		expect(pick(done, { seed: 4 })).toEqual(pick(done, { seed: 4 }));
	});

	test('never asks more than it says, nor one twice', () => {
		fc.assert(
			fc.property(
				fc.subarray([1, 2, 3, 4, 5]),
				fc.integer({ min: 1, max: 6 }),
				fc.nat(),
				(numbers, count, seed) => {
					const done = Object.fromEntries(numbers.map((number) => [number, [wrong]]));
					const picked = pick(done, { count, seed });
					expect(picked).toHaveLength(Math.min(count, numbers.length));
					expect(new Set(picked).size).toBe(picked.length);
					expect(numbers).toEqual(expect.arrayContaining([...picked]));
				}
			)
		);
	});
});
