import { describe, expect, test } from 'vitest';
import type { ScormApi } from '#lms/find-api.ts';
import type { Lms } from '#lms/lms.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { FakeLms, sloppy, useless, type Api } from './fake-lms.ts';
import { begun, halfWay, longText } from './sample-record.ts';
import type { Standard } from './strict/model.ts';
import { plainName, wrapStrict } from './strict/strict-wrapper.ts';

const adapters: Readonly<Record<Standard, (api: ScormApi) => Lms>> = {
	'scorm-1.2': createScorm12,
	'scorm-2004': createScorm2004
};

const learner = { id: 'kim.ito@example.org', name: 'Ito, Kim' };

async function look(standard: Standard, api: Api) {
	const wrapper = wrapStrict(api, standard);
	const lms = adapters[standard](wrapper.api);
	await lms.open().catch(() => undefined);
	await lms.save({ ...halfWay, interactions: [longText] }).catch(() => undefined);
	const seen = wrapper.calls.length;
	const probe = await lms.probe?.();
	if (!probe) throw new Error('There is no look.');
	return { ...wrapper, lms, probe, own: wrapper.calls.slice(seen) };
}

describe.each(Object.keys(adapters) as Standard[])('a look at an LMS of %s', (standard) => {
	test('breaks no rule and leaves the record as it is', async () => {
		const fake = new FakeLms(standard, { learner });
		const { lms, probe, problems, own } = await look(standard, fake.launch());
		const before = new Map(fake.record);
		await lms.probe?.();
		expect(new Map(fake.record)).toEqual(before);
		expect(problems).toEqual([]);
		expect(probe).toMatchObject({ keeps: 'yes', commits: 'yes' });
		const written = own.filter(({ name }) => plainName(name) === 'SetValue');
		expect(written.map(({ args }) => args)).toEqual([['cmi.suspend_data', halfWay.suspended]]);
	});

	test('tells what is supported, and nothing of the learner', async () => {
		const fake = new FakeLms(standard, { learner });
		const { probe } = await look(standard, fake.launch());
		const text = JSON.stringify(probe);
		expect(text).toContain('cmi.interactions._children: id,type');
		expect(text).toContain('learner id: present, name: present');
		for (const secret of [learner.id, 'Ito', 'Kim', halfWay.suspended, 'wörds', longText.id]) {
			expect(text).not.toContain(secret);
		}
		expect(probe.calls.map(({ name }) => plainName(name))).toContain('Commit');
	});

	test.each(['review', 'browse'])('writes nothing in a launch for %s', async (mode) => {
		const element = standard === 'scorm-1.2' ? 'cmi.core.lesson_mode' : 'cmi.mode';
		const fake = new FakeLms(standard, { learner, seed: { [element]: mode } });
		const { probe, own } = await look(standard, fake.launch());
		expect(probe).toMatchObject({ keeps: 'untried', commits: 'untried' });
		expect(own.filter(({ name }) => /Set|Commit/.test(name))).toEqual([]);
	});

	test('says that nothing comes back where progress is cut off or dropped', async () => {
		for (const name of ['cuts progress off', 'refuses every commit', 'answers "" to everything']) {
			const spoil = useless[name];
			const { probe } = await look(standard, spoil?.(new FakeLms(standard).launch()) ?? {});
			expect([probe.keeps, probe.commits], name).toContain('no');
		}
	});

	test('goes through whatever the LMS is like', async () => {
		for (const [name, spoil] of Object.entries({ ...sloppy, ...useless })) {
			const { probe } = await look(standard, spoil(new FakeLms(standard).launch()));
			expect(probe.lines.length, name).toBeGreaterThan(0);
		}
		const without = spoilt(standard);
		expect((await look(standard, without)).probe.lines.join('\n')).toContain(
			'cmi.interactions._children: not supported'
		);
	});

	test('asks nothing before a session and after it', async () => {
		const fake = new FakeLms(standard);
		const wrapper = wrapStrict(fake.launch(), standard);
		const lms = adapters[standard](wrapper.api);
		expect((await lms.probe?.())?.lines).toEqual(['no session is open, so nothing was asked']);
		await lms.open();
		await lms.close(begun, 'left');
		const seen = wrapper.calls.length;
		expect((await lms.probe?.())?.keeps).toBe('untried');
		expect(wrapper.calls.length).toBe(seen);
	});
});

function spoilt(standard: Standard): Api {
	const spoil = sloppy['knows no interactions and objectives'];
	return spoil?.(new FakeLms(standard).launch()) ?? {};
}
