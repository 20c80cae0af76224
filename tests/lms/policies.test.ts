import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kinds } from '#activities/learner.ts';
import { policyOf, policyValues, type Policy } from '#course/policy.ts';
import { readPackageMarker } from '#lms/package-marker.ts';
import { counterKind, outline, type CounterRules } from '#progress/sample-progress.ts';
import { answer, raised, Stage, type Launch, type StageOptions } from './stage.ts';
import { auditLog } from './strict/audit.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const standards = ['scorm-1.2', 'scorm-2004'] as const;

/** Questions that can be finished with half of their points. */
const half: Kinds = {
	counter: {
		...counterKind,
		result: (rules: CounterRules, state: number) => ({
			...counterKind.result(rules, state),
			earned: state / rules.most / 2
		})
	}
};

const steps = {
	nothing: async () => {},
	halfWay: ({ session }: Launch) => session.record(5, raised(2), answer('counter-5-1')),
	/** Three of four points, and every lesson opened; one question is open. */
	threeOfFour: async ({ session }: Launch) => {
		session.visit(3);
		session.visit(7);
		await session.record(5, raised(4), answer('counter-5-1'));
	},
	everything: async ({ session }: Launch) => {
		session.visit(3);
		session.visit(7);
		await session.record(1, raised(4), answer('counter-1-1'));
		await session.record(5, raised(4), answer('counter-5-1'));
		await session.record(6, raised(1));
	}
};

/** A visit from launch to exit under a policy, and what the LMS has afterwards. */
async function visit(
	standard: (typeof standards)[number],
	policy: Partial<Policy>,
	play: (launch: Launch) => Promise<unknown>,
	options: StageOptions = {}
) {
	const stage = new Stage(standard, { marker: { policy }, ...options });
	const launch = await stage.launch();
	await play(launch);
	await wait(10_000);
	const { reported } = launch.session.view;
	const exiting = launch.session.exit();
	await wait(1);
	await exiting;
	expect(launch.problems).toEqual([]);
	expect(auditLog(launch.calls)).toEqual([]);
	return { ...launch, reported, record: stage.lms.record };
}

function statusOf(record: ReadonlyMap<string, string>) {
	return {
		status: record.get('cmi.core.lesson_status'),
		completion: record.get('cmi.completion_status'),
		success: record.get('cmi.success_status'),
		raw: record.get('cmi.core.score.raw') ?? record.get('cmi.score.raw')
	};
}

describe('what an LMS is told', () => {
	const failed = { kinds: half };
	type Row = readonly [
		what: string,
		policy: Partial<Policy>,
		play: keyof typeof steps,
		options: StageOptions,
		on12: readonly [status: string, raw: string | undefined],
		on2004: readonly [completion: string, success: string | undefined, raw: string | undefined]
	];
	const rows: readonly Row[] = [
		[
			'by default, all right',
			{},
			'everything',
			{},
			['passed', '100'],
			['completed', 'passed', '100']
		],
		[
			'by default, not enough',
			{},
			'everything',
			failed,
			['failed', '50'],
			['completed', 'failed', '50']
		],
		[
			'failed never',
			{ failed: 'never' },
			'everything',
			failed,
			['incomplete', undefined],
			['incomplete', undefined, '50']
		],
		[
			'failed never, and all right',
			{ failed: 'never' },
			'everything',
			{},
			['passed', '100'],
			['completed', 'passed', '100']
		],
		[
			'no score',
			{ score: 'off' },
			'everything',
			{},
			['passed', undefined],
			['completed', 'passed', undefined]
		],
		[
			'no score, not enough',
			{ score: 'off' },
			'everything',
			failed,
			['failed', undefined],
			['completed', 'failed', undefined]
		],
		[
			'completed-only',
			{ report: 'completed-only' },
			'everything',
			failed,
			['completed', undefined],
			['completed', undefined, undefined]
		],
		[
			'completed by opening',
			{ completion: 'visited' },
			'threeOfFour',
			{},
			['passed', '75'],
			['completed', 'passed', '75']
		],
		[
			'completed by evidence',
			{ completion: 'objectives' },
			'threeOfFour',
			{ outline: { ...outline, completion: 'visited' } },
			['incomplete', undefined],
			['incomplete', 'passed', '75']
		],
		['half-way', {}, 'halfWay', {}, ['incomplete', undefined], ['incomplete', undefined, '37.5']],
		[
			'half-way, with a pass mark in the LMS',
			{ mastery: true },
			'halfWay',
			{},
			['incomplete', undefined],
			['incomplete', undefined, undefined]
		]
	];

	test.each(rows)('%s', async (_what, policy, play, options, on12, on2004) => {
		const first = statusOf((await visit('scorm-1.2', policy, steps[play], options)).record);
		expect([first.status, first.raw]).toEqual(on12);
		const second = statusOf((await visit('scorm-2004', policy, steps[play], options)).record);
		expect([second.completion, second.success, second.raw]).toEqual(on2004);
	});

	test.each(rows)(
		'agrees with what the learner reads: %s',
		async (_what, policy, play, options) => {
			for (const standard of standards) {
				const { reported, record } = await visit(standard, policy, steps[play], options);
				const { status = '', completion, success } = statusOf(record);
				expect(reported.completed).toBe(
					/completed|passed|failed/.test(status) || completion === 'completed'
				);
				if (status === 'passed' || success === 'passed')
					expect(reported.standing.passed).toBe(true);
				if (status === 'failed' || success === 'failed')
					expect(reported.standing.failed).toBe(true);
			}
		}
	);
});

describe.each(standards)('in %s', (standard) => {
	const named = (value: string) => ({
		seed:
			standard === 'scorm-1.2'
				? { 'cmi.student_data.mastery_score': value }
				: { 'cmi.scaled_passing_score': String(Number(value) / 100) }
	});
	const policy = { completion: 'visited', mastery: true } as const;

	test.each([
		['90', 90, undefined],
		['70', 70, true],
		['75', 75, true],
		['much', 75, true],
		['-3', 75, true]
	])('a pass mark of "%s" in the LMS decides: %d', async (value, mark, isPassed) => {
		const { reported, record } = await visit(standard, policy, steps.threeOfFour, named(value));
		const { status, success } = statusOf(record);
		expect(reported.pass?.mark).toBe(mark);
		expect((status ?? success) === 'passed').toBe(isPassed === true);
	});

	test('a pass mark that the package did not write is not asked for', async () => {
		const { reported, calls } = await visit(standard, {}, steps.threeOfFour, named('90'));
		expect(reported.pass?.mark).toBe(75);
		const asked = calls.flatMap(({ args }) => args.map(String));
		expect(asked.filter((name) => /mastery|passing/.test(name))).toEqual([]);
	});

	test('with interactions off no answer is told, and none waits for a later launch', async () => {
		const { calls } = await visit(standard, { interactions: 'off' }, steps.everything);
		const asked = calls.flatMap(({ args }) => args.map(String));
		expect(asked.filter((name) => name.includes('interactions'))).toEqual([]);
	});

	test('answers that waited when interactions were switched off are not told', async () => {
		const before = new Stage(standard);
		const first = await before.launch();
		first.online = false;
		await steps.halfWay(first);
		vi.clearAllTimers();
		const { calls } = await visit(standard, { interactions: 'off' }, steps.nothing, {
			openMirror: (owner) => before.openMirror(owner)
		});
		const asked = calls.flatMap(({ args }) => args.map(String));
		expect(asked.filter((name) => name.includes('interactions'))).toEqual([]);
	});

	test.each([
		['suspend', 'everything', 'suspend'],
		['normal', 'halfWay', 'suspend'],
		['normal', 'everything', standard === 'scorm-1.2' ? '' : 'normal']
	] as const)('exit "%s" after %s leaves with "%s"', async (exit, play, said) => {
		const { record } = await visit(standard, { exit }, steps[play]);
		expect(record.get(standard === 'scorm-1.2' ? 'cmi.core.exit' : 'cmi.exit')).toBe(said);
	});

	test('an attempt that ends with "normal" has all answers again when it is opened again', async () => {
		const stage = new Stage(standard, { marker: { policy: { exit: 'normal' } } });
		const first = await stage.launch();
		await steps.everything(first);
		await wait(10_000);
		first.leave();
		const second = await stage.launch();
		await wait(10_000);
		expect(second.session.eventsOf(5)).toEqual([raised(4)]);
		const { status, completion } = statusOf(stage.lms.record);
		expect(status ?? completion).toBe(standard === 'scorm-1.2' ? 'passed' : 'completed');
		expect(second.problems).toEqual([]);
	});
});

test('what a package says of itself is believed only as far as it makes sense', () => {
	expect(readPackageMarker({ policy: { exit: 'normal', mastery: 'yes', report: 'all' } })).toEqual({
		standard: undefined,
		policy: { exit: 'normal' },
		perLesson: false
	});
	fc.assert(
		fc.property(fc.anything(), fc.anything(), (policy, rest) => {
			for (const said of [policy, { policy, standard: rest, sco: rest }]) {
				const read = readPackageMarker(said);
				const whole = { ...policyOf(outline), ...read.policy };
				for (const [part, values] of Object.entries(policyValues)) {
					expect(values).toContain(whole[part as keyof typeof policyValues]);
				}
				expect(typeof whole.mastery).toBe('boolean');
			}
		})
	);
});
