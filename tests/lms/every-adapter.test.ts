import { describe, expect, test } from 'vitest';
import { LmsError, type Lms } from '#lms/lms.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { FakeLms } from './fake-lms.ts';
import { LrsStage, type Kind } from './lrs/lrs-stage.ts';
import { begun, finished, halfWay } from './sample-record.ts';
import type { Standard } from './strict/model.ts';
import { wrapStrict } from './strict/strict-wrapper.ts';

/** One learner's LMS, by whatever standard it is spoken to. */
interface World {
	/** The adapter of a new launch. */
	launch(): Promise<Lms>;
	/** Calls or requests so far. */
	calls(): number;
	/** What a strict other side objects to. */
	objections(): readonly string[];
	/** Results that it has: of the course, and how many answers. */
	results(): { readonly completed: boolean; readonly passed: boolean; readonly answers: number };
}

const worlds: Readonly<Record<string, () => World>> = {
	'SCORM 1.2': () => scormWorld('scorm-1.2'),
	'SCORM 2004': () => scormWorld('scorm-2004'),
	cmi5: () => statementWorld('cmi5'),
	xAPI: () => statementWorld('xapi'),
	'the LRS of a website': () => statementWorld('lrs')
};

function scormWorld(standard: Standard): World {
	const fake = new FakeLms(standard);
	const wrappers: ReturnType<typeof wrapStrict>[] = [];
	const create = standard === 'scorm-1.2' ? createScorm12 : createScorm2004;
	const [completion, success] =
		standard === 'scorm-1.2'
			? ['cmi.core.lesson_status', 'cmi.core.lesson_status']
			: ['cmi.completion_status', 'cmi.success_status'];
	return {
		async launch() {
			const wrapper = wrapStrict(fake.launch(), standard);
			wrappers.push(wrapper);
			return create(wrapper.api);
		},
		calls: () => wrappers.reduce((sum, { calls }) => sum + calls.length, 0),
		objections: () => wrappers.flatMap(({ problems }) => problems),
		results: () => ({
			completed: /^(completed|passed)$/.test(fake.record.get(completion) ?? ''),
			passed: fake.record.get(success) === 'passed',
			answers: [...fake.record.keys()].filter((name) => /interactions\.\d+\.id$/.test(name)).length
		})
	};
}

function statementWorld(kind: Kind): World {
	const stage = new LrsStage(kind);
	const { lrs, lms } = stage;
	return {
		launch: async () => stage.adapter(stage.open()),
		calls: () => lrs.asked.length,
		objections: () => [...(lms?.violations ?? []), ...lrs.problems],
		results: () => ({
			completed: lrs.verbs.includes('completed'),
			passed: lrs.verbs.includes('passed'),
			answers: lrs.statementsOf('answered').length
		})
	};
}

describe.each(Object.entries(worlds))('%s', (_, create) => {
	test('gets the results of a whole attempt, and has nothing to object to', async () => {
		const world = create();
		const lms = await world.launch();
		expect(await lms.open()).toMatchObject({ mode: 'normal', credit: true, suspended: '' });
		for (const record of [begun, halfWay, finished]) await lms.save(record);
		await lms.close(finished, 'exit');
		expect(world.results()).toEqual({ completed: true, passed: true, answers: 16 });
		expect(world.objections()).toEqual([]);
	});

	test('opens the next launch with what was saved, and with the results there are', async () => {
		const world = create();
		const first = await world.launch();
		await first.open();
		await first.save(finished);
		await first.close(finished, 'left');
		const opened = await (await world.launch()).open();
		expect(opened).toMatchObject({ suspended: finished.suspended, passed: true, failed: false });
		expect(opened.limit).toBeGreaterThanOrEqual(4096);
	});

	test('is not told of a verdict that is still open', async () => {
		const world = create();
		const lms = await world.launch();
		await lms.open();
		await lms.save(halfWay);
		await lms.close(halfWay, 'left');
		expect(world.results()).toEqual({ completed: false, passed: false, answers: 2 });
	});

	test('is closed once, and takes nothing afterwards', async () => {
		const world = create();
		const lms = await world.launch();
		await lms.open();
		await lms.close(halfWay, 'exit');
		const before = world.calls();
		await lms.close(finished, 'left');
		await expect(lms.save(finished)).rejects.toThrow(LmsError);
		expect(world.calls()).toBe(before);
	});

	test('is asked for nothing before it is opened', async () => {
		const world = create();
		const lms = await world.launch();
		await lms.close(begun, 'left');
		await expect(lms.save(begun)).rejects.toThrow(LmsError);
		expect(world.calls()).toBe(0);
	});

	test('has everything of a page that goes away before anything is waited for', async () => {
		const world = create();
		const lms = await world.launch();
		await lms.open();
		const closing = lms.close(finished, 'left');
		const { passed, answers } = world.results();
		const before = world.calls();
		await closing;
		expect({ passed, answers }).toEqual({ passed: true, answers: 16 });
		expect(world.calls()).toBe(before);
	});
});
