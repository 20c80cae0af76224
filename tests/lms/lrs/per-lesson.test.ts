import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CourseSession } from '#lms/course-session.ts';
import { counter, lesson, outline } from '#progress/sample-progress.ts';
import { answer, raised } from '../stage.ts';
import { objectOf } from './cmi5-rules.ts';
import { LrsStage, type StageOptions, type Tab } from './lrs-stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) }));
afterEach(() => void vi.useRealTimers());

/** A lesson of two questions, one of one, and a check of one. */
const course = {
	...outline,
	lessons: [
		...outline.lessons,
		lesson(9, [counter(9, { objective: 'tell', points: 2 })], 'assessment')
	]
};

const settle = () => vi.advanceTimersByTimeAsync(4000);

/** The units of one course in one LMS, of one learner in one browser. */
function unitsOf(options: StageOptions = {}) {
	const stages = new Map<number, LrsStage>();
	let beside: LrsStage | undefined;
	for (const { number } of course.lessons) {
		const path = `lesson-${number}/index.html`;
		const marker = { sco: 'per-lesson' };
		const own = { outline: course, marker, path, unit: number, beside, ...options };
		const stage = new LrsStage('cmi5', own);
		beside ??= stage;
		stages.set(number, stage);
	}
	return (number: number): LrsStage => stages.get(number)!;
}

async function launch(stage: LrsStage, tab: Tab = stage.open()) {
	const session = await stage.session(tab);
	await settle();
	return { session, tab };
}

async function leave(session: CourseSession): Promise<void> {
	await settle();
	const leaving = session.exit();
	await settle();
	await leaving;
}

/** Verbs that were said of a unit, those of sessions and progress left out. */
function saidOf({ lms, lrs }: LrsStage): readonly string[] {
	return lrs.verbs.filter(
		(verb, index) =>
			objectOf(lrs.statements[index]?.['object'])['id'] === lms?.activity &&
			!/initialized|terminated|progressed/.test(verb)
	);
}

describe('a unit of cmi5 for each lesson', () => {
	test('says of itself what its own lesson comes to, each once, under one registration', async () => {
		const unit = unitsOf();
		const first = await launch(unit(3));
		await first.session.record(1, raised(4), answer('counter-1-1'));
		await first.session.record(5, raised(4), answer('counter-5-1'));
		await leave(first.session);
		const second = await launch(unit(7));
		await second.session.record(6, raised(1), answer('counter-6-1'));
		await leave(second.session);
		const check = await launch(unit(9));
		await check.session.record(9, raised(4), answer('counter-9-1'));
		await leave(check.session);

		expect([3, 7, 9].map((number) => saidOf(unit(number)))).toEqual([
			['completed'],
			['completed'],
			['completed', 'passed']
		]);
		const { statements, problems } = unit(3).lrs;
		expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
		expect(problems).toEqual([]);
		expect([3, 7, 9].flatMap((number) => unit(number).lms?.violations)).toEqual([]);
		const answered = unit(3).lrs.statementsOf('answered');
		expect(answered.map(({ object }) => String(objectOf(object)['id']).slice(-14))).toEqual([
			'?au=3/q/counter-1'.slice(-14),
			'?au=3/q/counter-5'.slice(-14),
			'?au=7/q/counter-6'.slice(-14),
			'?au=9/q/counter-9'.slice(-14)
		]);
	});

	test('keeps everything in its own state, and shows what was done in another one', async () => {
		const unit = unitsOf();
		const first = await launch(unit(3));
		await first.session.record(1, raised(4), answer('counter-1-1'));
		await leave(first.session);
		const second = await launch(unit(7));
		expect(second.session.eventsOf(1)).toEqual([raised(4)]);
		await second.session.record(6, raised(1), answer('counter-6-1'));
		await leave(second.session);
		const kept = [...unit(3).lrs.documents.keys()].filter((key) => key.includes('onramp.progress'));
		expect(kept.map((key) => /au=(\d+)/.exec(key)?.[1])).toEqual(['3', '7']);

		unit(3).forgetDevice();
		const elsewhere = await launch(unit(3));
		expect([1, 6].map((number) => elsewhere.session.eventsOf(number))).toEqual([[raised(4)], []]);
	});

	test('reports its lesson when another page is loaded again, also in a tab that had another unit', async () => {
		const unit = unitsOf();
		const before = await launch(unit(3));
		await leave(before.session);
		const tab = unit(7).open({ within: before.tab });
		const launched = await launch(unit(7), tab);
		expect(launched.session.view.reported.lesson).toBe(7);
		tab.press('F5');
		tab.leave();
		const again = await launch(unit(7), unit(7).open({ reload: tab, path: 'lesson-3/index.html' }));
		expect(again.session.view.connected).toBe(true);
		expect(again.session.view.reported.lesson).toBe(7);
		await again.session.record(6, raised(1), answer('counter-6-1'));
		await leave(again.session);
		expect(saidOf(unit(7))).toEqual(['completed']);
		expect(saidOf(unit(3))).toEqual([]);
	});
});

test.each([3, 7])(
	'a launch of lesson %i names its lesson, whatever the tab remembers',
	async (number) => {
		const unit = unitsOf();
		const other = await launch(unit(number === 3 ? 7 : 3));
		await leave(other.session);
		const tab = unit(number).open({ within: other.tab });
		// Loaded again before anything was kept, as after a page that was restored from the history.
		const reload = { getEntriesByType: () => [{ type: 'reload' }], now: () => 0 };
		Object.assign(tab.window, { performance: reload });
		const { session } = await launch(unit(number), tab);
		expect(session.view.reported.lesson).toBe(number);
		expect(session.view.connected).toBe(true);
	}
);
