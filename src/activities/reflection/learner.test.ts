import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { mostSent, nothingWritten, type WritingEvent } from '../writing.ts';
import { learner } from './learner.ts';
import { reportReflection } from './report.ts';
import type { ReflectionActivity } from './view.ts';

const event = fc.oneof(
	fc.constantFrom<WritingEvent>({ type: 'text.written' }, { type: 'text.declined' }),
	fc.integer({ min: -1, max: 20 }).map((sent): WritingEvent => ({ type: 'text.written', sent }))
);
const log = fc.array(event);
describeLaws(
	learner,
	fc
		.tuple(fc.boolean(), log, log, log)
		.map(([shared, ...logs]) => ({ rules: shared ? { shared: true as const } : {}, logs }))
);

const shared: ReflectionActivity = {
	kind: 'reflection',
	id: 'complaint',
	number: 3,
	objective: 'find',
	points: 0,
	optional: false,
	title: 'Whose complaint was a dependency?',
	rules: { shared: true },
	words: { prompt: '<p>Whose complaint was a dependency?</p>', starters: [] }
};

describe('a reflection', () => {
	test('keeps nothing but how it came out: three possible states, one number', () => {
		expect(learner.toNumbers({}, { outcome: 'written', sent: 0 })).toEqual([2]);
		expect(learner.toNumbers({}, { outcome: 'declined', sent: 0 })).toEqual([1]);
		for (const numbers of [[0], [3], [1, 1], [2, 0], [2, 1, 1]])
			expect(learner.fromNumbers({}, numbers)).toBeUndefined();
	});

	test('counts how often it was sent where it is shared, and only there', () => {
		const sent = { type: 'text.written', sent: 2 } as const;
		const fresh = { outcome: 'none', sent: 0 } as const;
		expect(learner.step({ shared: true }, fresh, sent)).toEqual({ outcome: 'written', sent: 2 });
		expect(learner.step({}, fresh, sent)).toEqual({ outcome: 'written', sent: 0 });
	});

	test('takes no count that is none, or that is more than anybody sends', () => {
		const written = (sent: number): WritingEvent => ({ type: 'text.written', sent });
		for (const sent of [-1, 1.5, Number.NaN, mostSent + 1])
			expect(learner.step({ shared: true }, nothingWritten, written(sent))).toBeUndefined();
		expect(learner.step({ shared: true }, nothingWritten, written(mostSent))?.sent).toBe(mostSent);
		expect(learner.worstCase({ shared: true })).toEqual([2, mostSent]);
		expect(learner.worstCase({})).toEqual([2]);
	});

	test('is evidence once it is written or openly declined, and earns nothing', () => {
		const done = (outcome: 'none' | 'declined' | 'written') =>
			learner.result({}, { outcome, sent: 0 });
		expect(done('none')).toEqual({ begun: false, done: false, earned: undefined });
		for (const outcome of ['declined', 'written'] as const)
			expect(done(outcome)).toEqual({ begun: true, done: true, earned: undefined });
	});

	test('stays written, whatever is declined afterwards', () => {
		const written = { outcome: 'written', sent: 0 } as const;
		expect(learner.step({}, written, { type: 'text.declined' })).toEqual(written);
	});

	test('is reported as a text that is neither right nor wrong, each time under its own id', () => {
		expect(reportReflection(shared, 'The depot waits.', 2, { at: 5, seconds: 60 })).toEqual({
			id: 'complaint-2',
			type: 'long-fill-in',
			description: 'Whose complaint was a dependency?',
			objective: 'find',
			response: ['The depot waits.'],
			correct: [],
			result: 'neutral',
			weighting: 0,
			at: 5,
			seconds: 60
		});
	});
});
