import { expect, describe, test } from 'vitest';
import type { Lms, Probe } from '#lms/lms.ts';
import { halfWay, longText } from '../sample-record.ts';
import { LrsStage, type Kind, type StageOptions } from './lrs-stage.ts';

async function begin(kind: Kind, options: StageOptions = {}) {
	const stage = new LrsStage(kind, options);
	const tab = stage.open();
	const lms = await stage.adapter(tab);
	await lms.open().catch(() => undefined);
	return { stage, tab, lms };
}

async function look(lms: Lms): Promise<Probe> {
	const probe = await lms.probe?.();
	if (!probe) throw new Error('There is no look.');
	return probe;
}

const worked = { ...halfWay, interactions: [...halfWay.interactions, longText] };

describe.each(['cmi5', 'xapi'] as const)('a look at an LMS of %s', (kind) => {
	test.each(['shown', 'hidden', 'onWrite'] as const)(
		'finds that it keeps progress, and leaves everything as it is (ETags: %s)',
		async (etags) => {
			const { stage, tab, lms } = await begin(kind, { etags });
			await lms.save(worked);
			const before = [...stage.lrs.documents];
			const seen = tab.requests.length;
			const probe = await look(lms);
			expect(probe).toMatchObject({ keeps: 'yes', commits: 'yes' });
			expect([...stage.lrs.documents]).toEqual(before);
			expect(stage.lrs.problems).toEqual([]);
			expect(stage.lms?.violations ?? []).toEqual([]);
			const own = tab.requests.slice(seen);
			expect(own.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual([
				'PUT'
			]);
			expect(probe.lines).toContain(`ETag of it: ${etags === 'hidden' ? 'not shown' : 'shown'}`);
			expect(probe.lines).toContain('statement store (about): status 200, xAPI 1.0.3');
			await lms.save({ ...worked, suspended: 'p1AAAA2' });
			await lms.close({ ...worked, suspended: 'p1AAAA3' }, 'exit');
			expect(stage.lrs.document('onramp.progress')).toMatchObject({ suspended: 'p1AAAA3' });
		}
	);

	test('tells the requests, and nothing of the learner, the launch or its key', async () => {
		const { stage, tab, lms } = await begin(kind);
		await lms.save(worked);
		const probe = await look(lms);
		const text = JSON.stringify(probe);
		const given = stage.query();
		const secrets = [
			...['Ada', 'Sample', 'learner-1', 'lms.example', 'Basic', '/tenant', worked.suspended],
			...['wörds', longText.id, given.get('registration') ?? 'none'],
			...tab.requests.flatMap(({ url }) => url.search.slice(1)).filter((query) => query !== '')
		];
		for (const secret of secrets) expect(text).not.toContain(secret);
		expect(probe.lines).toContain('server of the endpoint: https://lrs.example');
		expect(probe.lines).toContain('launch mode: normal');
		const said = probe.calls.map(({ name, element, answer }) => `${name} ${element} ${answer}`);
		expect(said).toContain('POST statements 200');
		expect(said).toContain('PUT activities/state 204');
		expect(said).toContain('GET about 200');
		expect(probe.calls.every(({ took }) => took >= 0)).toBe(true);
	});

	test('says that progress does not come back where it is cut off, and changes nothing of that', async () => {
		const { stage, lms } = await begin(kind);
		await lms.save(worked);
		for (const [key, { etag, text }] of stage.lrs.documents) {
			stage.lrs.documents.set(key, { etag, text: text.slice(0, -5) });
		}
		const before = [...stage.lrs.documents];
		expect(await look(lms)).toMatchObject({ keeps: 'no', commits: 'untried' });
		expect([...stage.lrs.documents]).toEqual(before);
		stage.lrs.documents.clear();
		expect(await look(lms)).toMatchObject({ keeps: 'no', commits: 'untried' });
	});

	test('says that nothing is taken where writing is refused, and goes through without a network', async () => {
		let takes = true;
		const { tab, lms } = await begin(kind, {
			reaches: ({ method }) => takes || method !== 'PUT'
		});
		expect(await look(lms)).toMatchObject({ keeps: 'untried', commits: 'untried' });
		await lms.save(worked);
		takes = false;
		expect(await look(lms)).toMatchObject({ keeps: 'yes', commits: 'no' });
		tab.isOnline = false;
		const probe = await look(lms);
		expect(probe).toMatchObject({ keeps: 'untried', commits: 'untried' });
		expect(probe.lines).toContain('statement store (about): no answer');
		expect(probe.calls.at(-1)?.answer).toBe('no answer');
	});

	test('asks nothing before a session and after it', async () => {
		const stage = new LrsStage(kind);
		const tab = stage.open();
		const lms = await stage.adapter(tab);
		expect((await look(lms)).lines).toContain('no session is open, so nothing was asked');
		expect(tab.requests).toEqual([]);
		await lms.open();
		await lms.close(worked, 'exit');
		const seen = tab.requests.length;
		expect(await look(lms)).toMatchObject({ keeps: 'untried', commits: 'untried' });
		expect(tab.requests.length).toBe(seen);
	});
});

describe('a look at an LMS of cmi5', () => {
	test.each(['Review', 'Browse'] as const)('writes nothing in a launch for %s', async (mode) => {
		const { tab, lms } = await begin('cmi5', { mode, mastery: 0.8 });
		await lms.save(worked);
		const seen = tab.requests.length;
		const probe = await look(lms);
		expect(probe).toMatchObject({ keeps: 'untried', commits: 'untried' });
		expect(tab.requests.slice(seen).filter(({ method }) => method !== 'GET')).toEqual([]);
		expect(probe.lines).toContain(`launch mode: ${mode.toLowerCase()}`);
		expect(probe.lines).toContain('mastery score of the LMS: 0.8');
	});

	test('tells what was asked for where the session was refused', async () => {
		const { stage, lms, tab } = await begin('cmi5');
		await lms.close(worked, 'exit');
		const again = await stage.adapter(stage.open({ reload: tab }));
		await again.open().catch(() => undefined);
		expect((await look(again)).calls).toEqual([]);
		const { lms: refused } = await begin('cmi5', { reaches: ({ method }) => method === 'POST' });
		const { calls, lines } = await look(refused);
		expect(calls.map(({ name, element, answer }) => [name, element, answer])).toEqual([
			['POST', 'fetch', '200'],
			['GET', 'activities/state', 'no answer']
		]);
		expect(lines).toContain('server of the endpoint: https://lrs.example');
	});
});

test('a look at the LRS of a website asks what it is, and reads nothing', async () => {
	const { lms, tab } = await begin('lrs');
	await lms.save(worked);
	const probe = await look(lms);
	expect(probe).toMatchObject({ keeps: 'untried', commits: 'untried' });
	expect(probe.lines).toContain('statement store (about): status 403, no versions named');
	expect(probe.lines).toContain('progress: kept in this browser only');
	expect(tab.requests.some(({ url }) => url.pathname.includes('state/'))).toBe(false);
});
