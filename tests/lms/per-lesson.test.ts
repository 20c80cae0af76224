import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decode } from '#progress/codec.ts';
import { replay, toStored, type LearnerEvent } from '#progress/progress.ts';
import { counter, kinds, lesson, outline } from '#progress/sample-progress.ts';
import { launchedLesson } from '#lms/launched-lesson.ts';
import { base, createFakeWindow } from './fake-window.ts';
import { answer, raised, Stage, type Launch, type StageOptions } from './stage.ts';
import { auditLog } from './strict/audit.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A lesson of two questions, one of one, and a check of one. */
const course = {
	...outline,
	lessons: [
		...outline.lessons,
		lesson(9, [counter(9, { objective: 'tell', points: 2 })], 'assessment')
	]
};
const marker = { sco: 'per-lesson' };

/** The SCOs of one course in one LMS and one browser: each has a record of its own. */
class Scos {
	readonly stages: ReadonlyMap<number, Stage>;

	constructor(standard: 'scorm-1.2' | 'scorm-2004', options: StageOptions = {}) {
		const browser = new Stage(standard);
		const openMirror = (owner: readonly string[]) => browser.openMirror(owner);
		this.stages = new Map(
			course.lessons.map(({ number }) => [
				number,
				new Stage(standard, { outline: course, marker, openMirror, ...options })
			])
		);
	}

	async launch(number: number): Promise<Launch> {
		const launch = await this.stage(number).launch({ path: `lesson-${number}/index.html?a=1` });
		launch.session.visit(number);
		return launch;
	}

	stage(number: number): Stage {
		const stage = this.stages.get(number);
		if (!stage) throw new Error(`There is no lesson ${number}.`);
		return stage;
	}

	/** What is on record of one SCO, in the words of either standard. */
	recordOf(number: number) {
		const { record } = this.stage(number).lms;
		const ids = [...record].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name));
		return {
			status: record.get('cmi.core.lesson_status') ?? record.get('cmi.completion_status'),
			success: record.get('cmi.success_status'),
			raw: record.get('cmi.core.score.raw') ?? record.get('cmi.score.raw'),
			place: record.get('cmi.core.lesson_location') ?? record.get('cmi.location'),
			answers: ids.map(([, id]) => id)
		};
	}
}

async function leave(launch: Launch): Promise<void> {
	await wait(10_000);
	launch.leave();
	vi.clearAllTimers();
	expect(launch.problems).toEqual([]);
	expect(auditLog(launch.calls)).toEqual([]);
}

describe.each(['scorm-1.2', 'scorm-2004'] as const)('a SCO of %s for each lesson', (standard) => {
	const passed = standard === 'scorm-1.2' ? { status: 'passed' } : { success: 'passed' };

	test('tells status, score and answers of its own lesson', async () => {
		const scos = new Scos(standard);
		const first = await scos.launch(3);
		await first.session.record(1, raised(4), answer('counter-1-1'));
		await first.session.record(5, raised(4), answer('counter-5-1'));
		await leave(first);
		expect(scos.recordOf(3)).toEqual({
			status: 'completed',
			success: undefined,
			raw: undefined,
			place: 'lesson-3',
			answers: ['counter-1-1', 'counter-5-1']
		});

		const check = await scos.launch(9);
		expect(check.session.view.reported).toMatchObject({ lesson: 9, completed: false });
		await check.session.record(9, raised(4), answer('counter-9-1'));
		await leave(check);
		expect(scos.recordOf(9)).toMatchObject({
			...passed,
			raw: '100',
			place: 'lesson-9',
			answers: ['counter-9-1']
		});
		expect(scos.recordOf(7)).toMatchObject({ status: undefined, answers: [] });
	});

	test('is completed while others are open', async () => {
		const scos = new Scos(standard);
		const launch = await scos.launch(7);
		await launch.session.record(6, raised(1), answer('counter-6-1'));
		expect(launch.session.view.reported.completed).toBe(true);
		expect(launch.session.view.standing.completed).toBe(false);
		await leave(launch);
		expect(scos.recordOf(7)).toMatchObject({ status: 'completed', success: undefined });
	});

	test('shows what was done in another one, and keeps it in its own record', async () => {
		const scos = new Scos(standard);
		const first = await scos.launch(3);
		await first.session.record(1, raised(4), answer('counter-1-1'));
		await leave(first);

		const second = await scos.launch(7);
		expect(second.session.eventsOf(1)).toEqual([raised(4)]);
		expect(second.session.view.standing.objectives[0]?.done).toBe(true);
		expect(second.session.view.notices).toEqual([]);
		await second.session.record(6, raised(1), answer('counter-6-1'));
		await leave(second);
		expect(scos.recordOf(7).answers).toEqual(['counter-6-1']);

		const again = await scos.launch(3);
		expect(again.session.view.notices).toEqual([]);
		expect(again.session.eventsOf(6)).toEqual([raised(1)]);
		await leave(again);
		for (const number of [3, 7]) {
			const saved = scos.stage(number).lms.record.get('cmi.suspend_data') ?? '';
			expect(
				[
					...((decode(saved) as { stored: { activities: object } }).stored.activities as Map<
						number,
						unknown
					>)
				].length
			).toBe(2);
		}
		expect(scos.recordOf(3).answers).toEqual(['counter-1-1']);
	});

	test('an answer that did not reach the LMS goes there from its own lesson, and from no other', async () => {
		const scos = new Scos(standard);
		const first = await scos.launch(3);
		first.online = false;
		await first.session.record(1, raised(4), answer('counter-1-1'));
		// Killed.
		vi.clearAllTimers();

		await leave(await scos.launch(7));
		expect(scos.recordOf(7).answers).toEqual([]);
		await leave(await scos.launch(3));
		expect(scos.recordOf(3).answers).toEqual(['counter-1-1']);
	});

	test('two that are open at once take nothing from each other', async () => {
		const scos = new Scos(standard);
		const [first, second] = [await scos.launch(3), await scos.launch(7)];
		await first.session.record(1, raised(4), answer('counter-1-1'));
		await second.session.record(6, raised(1), answer('counter-6-1'));
		await first.session.record(5, raised(2), answer('counter-5-1'));
		await wait(10_000);
		await leave(second);
		await leave(first);
		expect([scos.recordOf(3).answers, scos.recordOf(7).answers]).toEqual([
			['counter-1-1', 'counter-5-1'],
			['counter-6-1']
		]);
		const third = await scos.launch(9);
		expect([1, 5, 6].map((number) => third.session.eventsOf(number))).toEqual([
			[raised(4)],
			[raised(2)],
			[raised(1)]
		]);
	});

	test('on another device each has what its own record has', async () => {
		const scos = new Scos(standard);
		const first = await scos.launch(3);
		await first.session.record(1, raised(4), answer('counter-1-1'));
		await leave(first);
		const elsewhere = scos.stage(3).lms.record.get('cmi.suspend_data');
		const other = new Stage(standard, {
			outline: course,
			marker,
			seed: { 'cmi.suspend_data': elsewhere ?? '' }
		});
		const launch = await other.launch({ path: 'es/lesson-3/index.html' });
		expect(launch.session.view.reported.lesson).toBe(3);
		expect(launch.session.eventsOf(1)).toEqual([raised(4)]);
	});

	test('whatever is done in whichever order, each SCO has its own, and all have everything', async () => {
		const turn = fc.record({
			sco: fc.constantFrom(3, 7, 9),
			to: fc.integer({ min: 1, max: 4 }),
			which: fc.nat(1),
			how: fc.constantFrom('leave', 'be killed')
		});
		await fc.assert(
			fc.asyncProperty(fc.array(turn, { maxLength: 8 }), async (turns) => {
				const scos = new Scos(standard);
				const events: LearnerEvent[] = [];
				const reached = new Map<number, string>();
				for (const { sco, to, which, how } of turns) {
					const launch = await scos.launch(sco);
					events.push({ lesson: sco });
					const own = course.lessons.find(({ number }) => number === sco)?.activities ?? [];
					const number = own[which % own.length]?.number ?? 0;
					events.push({ activity: number, event: raised(to) });
					await launch.session.record(number, raised(to), answer(`counter-${number}-${to}`));
					if (how === 'leave') await leave(launch);
					else vi.clearAllTimers();
					const { status = '' } = scos.recordOf(sco);
					if (/passed|completed/.test(reached.get(sco) ?? ''))
						expect(status).toBe(reached.get(sco));
					reached.set(sco, status);
				}
				const { progress } = replay(course, kinds, events);
				const stored = toStored(course, kinds, progress);
				for (const { number, activities } of course.lessons) {
					const launch = await scos.stage(number).launch({ path: `lesson-${number}/index.html` });
					await leave(launch);
					const saved = scos.stage(number).lms.record.get('cmi.suspend_data') ?? '';
					if (events.length > 0) expect(decode(saved)).toMatchObject({ stored });
					const own = activities.map((one) => `counter-${one.number}-`);
					const { answers } = scos.recordOf(number);
					for (const id of answers) expect(own.some((start) => id.startsWith(start))).toBe(true);
				}
			}),
			{ numRuns: 20 }
		);
	});
});

describe('which lesson was launched', () => {
	const of = (path: string, options: Partial<Parameters<typeof createFakeWindow>[0]> = {}) => {
		const { window } = createFakeWindow({ standard: 'scorm-1.2', ...options });
		return launchedLesson(window, course, `${base}${path}`, base);
	};

	test.each([
		['lesson-7/index.html', 7],
		['lesson-7/index.html?attempt=1&lang=en#s', 7],
		['lesson-7', 7],
		['lesson-7/testout/index.html', 7],
		['es/lesson-3/index.html', 3],
		['index.html', undefined],
		['', undefined],
		['results/index.html', undefined],
		['lesson-99/index.html', undefined],
		['%E0%A4%A/index.html', undefined]
	])('%s: %s', (path, number) => {
		expect(of(path)).toBe(number);
	});

	test('a page that was gone to remembers it when it is loaded again, and only then', () => {
		const tab = new Map<string, string>();
		expect(of('lesson-7/index.html', { tab })).toBe(7);
		expect(of('results/index.html', { tab, navigation: 'reload' })).toBe(7);
		expect(of('results/index.html', { tab })).toBeUndefined();
		expect(of('lesson-3/index.html', { tab, navigation: 'reload' })).toBe(7);
		expect(of('lesson-3/index.html', { navigation: 'reload' })).toBe(3);
		expect(of('results/index.html', { navigation: 'reload' })).toBeUndefined();
	});
});

test('a package of one SCO reports the course wherever it is opened', async () => {
	const stage = new Stage('scorm-1.2', { outline: course });
	const { session } = await stage.launch({ path: 'lesson-3/index.html' });
	expect(session.view.reported.lesson).toBeUndefined();
});
