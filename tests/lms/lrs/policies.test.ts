import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Policy } from '#course/policy.ts';
import { kinds as counters, outline } from '#progress/sample-progress.ts';
import { everything, half, play } from '../note-course.ts';
import { objectOf } from './cmi5-rules.ts';
import { LrsStage, type StageOptions } from './lrs-stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) }));
afterEach(() => void vi.useRealTimers());

/** Everything done, rightly or by half, under a policy; what the learner reads, and what was said. */
async function visit(
	kind: 'cmi5' | 'xapi',
	policy: Partial<Policy>,
	{ right = true, ...options }: StageOptions & { readonly right?: boolean } = {}
) {
	const kinds = right ? counters : half;
	const stage = new LrsStage(kind, { marker: { policy }, kinds, ...options });
	const session = await stage.session(stage.open());
	const playing = { session, online: true };
	for (const turn of everything) await play(playing, turn);
	const { reported } = session.view;
	const leaving = session.exit();
	await vi.advanceTimersByTimeAsync(1);
	await leaving;
	expect(stage.lms?.violations ?? []).toEqual([]);
	const of = (verb: string) => stage.lrs.statementsOf(verb).map(({ result }) => objectOf(result));
	const verdict = [...of('passed'), ...of('failed')];
	return { reported, of, verbs: new Set(stage.lrs.verbs), verdict };
}

describe.each(['cmi5', 'xapi'] as const)('in %s', (kind) => {
	test('with interactions off no answer is told', async () => {
		const { of, verbs } = await visit(kind, { interactions: 'off' });
		expect(of('answered')).toEqual([]);
		expect(verbs).toContain('passed');
	});

	test.each([
		['passed', true],
		['failed', false]
	])('with the score off %s comes without one', async (verb, right) => {
		const told = await visit(kind, {}, { right });
		expect(told.of(verb)).toMatchObject([{ score: { scaled: right ? 1 : 0.5 } }]);
		const { of } = await visit(kind, { score: 'off' }, { right });
		expect(of(verb)).toEqual([{ success: right, duration: expect.anything() as unknown }]);
	});

	test('failed never leaves the course open', async () => {
		const { verbs, reported } = await visit(kind, { failed: 'never' }, { right: false });
		expect([...verbs].filter((verb) => /completed|passed|failed/.test(verb))).toEqual([]);
		expect(reported.completed).toBe(false);
	});

	test('completed only tells no verdict', async () => {
		const { verbs, verdict } = await visit(kind, { report: 'completed-only' }, { right: false });
		expect(verbs).toContain('completed');
		expect(verdict).toEqual([]);
	});
});

describe('the pass mark of a cmi5 LMS', () => {
	const every = { ...outline, pass: { mark: 75, every: true } };

	test.each([
		['above the course’s', 0.9, {}, {}],
		['below what was reached', 0.5, {}, {}],
		['that everybody reaches', 0, {}, {}],
		['without a score', 0.4, { score: 'off' }, {}],
		['without a score, not reached', 0.6, { score: 'off' }, {}],
		['in place of points in every objective', 0.5, {}, { outline: every }]
	] as const)('%s decides, and learners read the same', async (_what, mastery, policy, options) => {
		const { reported, verdict } = await visit('cmi5', policy, {
			right: false,
			mastery,
			...options
		});
		const isPassed = mastery <= 0.5;
		expect(verdict).toMatchObject([{ success: isPassed }]);
		expect(reported.standing.passed).toBe(isPassed);
		expect(reported.pass).toEqual({ mark: mastery * 100, every: false });
	});

	test('decides in place of the package’s, and without one the course’s own does', async () => {
		const other = await visit('cmi5', { mastery: true }, { right: false, mastery: 0.5 });
		expect(other.verdict).toMatchObject([{ success: true }]);
		const own = await visit('cmi5', { mastery: true }, { right: false });
		expect(own.verdict).toMatchObject([{ success: false }]);
		expect(own.reported.pass?.mark).toBe(75);
	});
});
