import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import type { WritingEvent } from '../writing.ts';
import { dayAfter, dayAfterDay, isDay } from './days.ts';
import { learner } from './learner.ts';
import { halvesOf, noPlan, readPlan, writePlan } from './plan.ts';
import { sentenceOf } from './sentence.ts';
import { planTexts } from './texts.ts';

const log = fc.array(
	fc.constantFrom<WritingEvent>({ type: 'text.written' }, { type: 'text.declined' })
);
describeLaws(
	learner,
	fc.tuple(log, log, log).map((logs) => ({ rules: {}, logs }))
);

describe('a plan in the store', () => {
	test('comes back as it was written', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (when, will) => {
				const text = writePlan({ when, will, day: '2026-12-04' });
				fc.pre(text !== '');
				expect(readPlan(text)).toEqual({ when, will, day: '2026-12-04' });
			})
		);
		expect(readPlan('')).toEqual(noPlan);
	});

	test('is nothing as long as both halves are blank', () => {
		expect(writePlan({ when: ' ', will: '\n', day: '2026-12-04' })).toBe('');
	});

	test('is never read from garbage, and garbage breaks nothing', () => {
		const hostile = fc
			.record({ when: fc.jsonValue(), will: fc.jsonValue(), day: fc.jsonValue() })
			.map((found) => JSON.stringify(found));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), hostile), (text) => {
				for (const value of Object.values(readPlan(text))) expect(value).toBeTypeOf('string');
			})
		);
		expect(readPlan('{"when":"a","day":"<script>"}')).toEqual({ ...noPlan, when: 'a' });
	});
});

describe('the two halves of a plan', () => {
	const leads = { when: 'When', will: 'I will' };
	const halves = (when: string, will: string) => halvesOf({ when, will, day: '' }, leads);

	test('lose what the page puts around them', () => {
		expect(halves('when  I send the list,', 'I will ask Mara\nwhat she does with it.')).toEqual({
			when: 'I send the list',
			will: 'ask Mara what she does with it'
		});
	});

	test('keep a word that only begins like it', () => {
		expect(halves('Whenever it rains', 'I willingly go')).toEqual({
			when: 'Whenever it rains',
			will: 'I willingly go'
		});
	});
});

describe('a day', () => {
	test('is one that the calendar has', () => {
		expect(['2026-12-04', '2028-02-29'].every(isDay)).toBe(true);
		expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-12-04T00:00'].some(isDay)).toBe(
			false
		);
	});

	test('comes after another, over the ends of months and years', () => {
		expect(dayAfter(new Date(2026, 11, 28, 23, 59).getTime(), 7)).toBe('2027-01-04');
		expect(dayAfterDay('2028-02-28')).toBe('2028-02-29');
	});
});

describe('a plan as a sentence', () => {
	const texts = planTexts.en;
	const of = (when: string, will: string) => sentenceOf(writePlan({ when, will, day: '' }), texts);

	test('has both halves, or the one that is written', () => {
		expect(of('When it rains.', 'call')).toBe('When it rains, I will call.');
		expect(of('it rains', ' ')).toBe('When it rains …');
		expect(of('', 'call')).toBe('I will call');
	});

	test('is none where nothing is written', () => {
		expect(sentenceOf('', texts)).toBe('');
		expect(of('…', '…')).toBe('');
	});
});
