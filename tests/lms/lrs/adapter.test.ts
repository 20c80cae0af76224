import { describe, expect, test } from 'vitest';
import { LmsConflict, LmsError } from '#lms/lms.ts';
import { begun, finished, halfWay } from '../sample-record.ts';
import { objectOf } from './cmi5-rules.ts';
import { actor } from './fake-cmi5-lms.ts';
import { course, LrsStage, lrsOrigin, type Kind, type StageOptions } from './lrs-stage.ts';

const kinds: readonly Kind[] = ['cmi5', 'xapi', 'lrs'];

async function open(stage: LrsStage, tab = stage.open()) {
	const lms = await stage.adapter(tab);
	return { lms, tab, opened: await lms.open() };
}

/** What a strict server objects to. */
function objections({ lms, lrs }: LrsStage): readonly string[] {
	return [...(lms?.violations ?? []), ...lrs.problems];
}

describe.each(kinds)('%s', (kind) => {
	test('a strict server has nothing to object to, and gets everything', async () => {
		const stage = new LrsStage(kind);
		const { lms, opened } = await open(stage);
		for (const record of [begun, halfWay, finished]) await lms.save(record);
		await lms.close(finished, 'left');
		expect(objections(stage)).toEqual([]);
		expect(opened).toMatchObject({ mode: 'normal', credit: true, suspended: '' });
		expect(stage.lrs.verbs.filter((verb) => verb === 'answered')).toHaveLength(16);
		expect(stage.lrs.verbs.filter((verb) => verb !== 'answered')).toEqual([
			'initialized',
			'progressed',
			'completed',
			'passed',
			'terminated'
		]);
		const [passed] = stage.lrs.statementsOf('passed');
		expect(passed?.['result']).toEqual({
			success: true,
			score: { scaled: 0.8333, raw: 83.33, min: 0, max: 100 },
			duration: 'PT1H2M3.45S'
		});
	});

	test('nothing that has arrived is sent a second time', async () => {
		const stage = new LrsStage(kind);
		const { lms } = await open(stage);
		await lms.save(finished);
		const before = stage.lrs.statements.length;
		await lms.save({ ...finished, suspended: 'p1AAAA3' }, { doubted: true });
		expect(stage.lrs.statements).toHaveLength(before);
	});

	test('a result that was said in an earlier launch is not said again', async () => {
		const stage = new LrsStage(kind);
		const first = await open(stage);
		await first.lms.save(finished);
		await first.lms.close(finished, 'left');
		const { lms, opened } = await open(stage);
		expect(opened).toMatchObject({ suspended: 'p1AAAA2', completed: true, passed: true });
		await lms.save({ ...finished, suspended: 'p1AAAA3' });
		await lms.close(finished, 'left');
		for (const verb of ['completed', 'passed']) {
			expect(stage.lrs.statementsOf(verb)).toHaveLength(1);
		}
		expect(stage.lrs.statementsOf('answered')).toHaveLength(16);
		expect(objections(stage)).toEqual([]);
	});

	test('failed is followed by passed in a later session, and by nothing in the same one', async () => {
		const stage = new LrsStage(kind);
		const failed = { ...finished, passed: false, score: 0.2 };
		const first = await open(stage);
		await first.lms.save(failed);
		await first.lms.save({ ...finished, suspended: 'p1AAAA3' });
		await first.lms.close(finished, 'exit');
		const { lms } = await open(stage);
		await lms.save({ ...finished, suspended: 'p1AAAA4' });
		await lms.close(finished, 'exit');
		const said = stage.lrs.verbs.filter((verb) => /passed|failed|completed|terminated/.test(verb));
		expect(said).toEqual(['completed', 'failed', 'terminated', 'passed', 'terminated']);
		expect(objections(stage)).toEqual([]);
	});

	test('what a lost answer left open is sent again, and is there once', async () => {
		let loses = false;
		const stage = new LrsStage(kind, { answers: () => !loses });
		const { lms } = await open(stage);
		loses = true;
		await expect(lms.save(finished)).rejects.toThrow(LmsError);
		loses = false;
		await lms.save({ ...finished, suspended: 'p1AAAA3' }, { doubted: true });
		expect(stage.lrs.statementsOf('answered')).toHaveLength(16);
		expect(stage.lrs.statementsOf('passed')).toHaveLength(1);
		expect(objections(stage)).toEqual([]);
	});

	test('an answer that an earlier session sent without a reply counts as arrived', async () => {
		let loses = false;
		const stage = new LrsStage(kind, { answers: () => !loses });
		const first = await open(stage);
		loses = true;
		await expect(first.lms.save(halfWay)).rejects.toThrow(LmsError);
		loses = false;
		const { lms } = await open(stage);
		await lms.save({ ...halfWay, suspended: 'p1AAAA3' });
		expect(stage.lrs.statementsOf('answered')).toHaveLength(2);
	});

	test('a page that goes away begins all requests at once, within what a browser lets through', async () => {
		const stage = new LrsStage(kind);
		const { lms, tab } = await open(stage);
		const text = '€'.repeat(3000);
		const interactions = Array.from({ length: 40 }, (_, index) => ({
			...finished.interactions[3]!,
			id: `plan-${index}`,
			response: [text]
		}));
		const before = tab.requests.length;
		const closing = lms.close({ ...finished, interactions }, 'left');
		const burst = tab.requests.slice(before);
		await closing.catch(() => {});
		expect(tab.requests.length).toBe(before + burst.length);
		const bytes = burst.map(({ body }) => new TextEncoder().encode(body).length);
		expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(60_000);
		expect(burst.every(({ keepalive }) => keepalive)).toBe(true);
		expect(stage.lrs.verbs.at(-1)).toBe('terminated');
		expect(stage.lrs.statementsOf('answered').length).toBeGreaterThan(2);
	});

	test('closing twice is harmless, and saving afterwards is refused', async () => {
		const stage = new LrsStage(kind);
		const { lms, tab } = await open(stage);
		await lms.close(halfWay, 'exit');
		const before = tab.requests.length;
		await lms.close(halfWay, 'left');
		await expect(lms.save(finished)).rejects.toThrow(LmsError);
		expect(tab.requests).toHaveLength(before);
		expect(stage.lrs.verbs.at(-1)).toBe('terminated');
	});

	test('a network that fails is an error, and the next try brings everything', async () => {
		const stage = new LrsStage(kind);
		const { lms, tab } = await open(stage);
		tab.isOnline = false;
		await expect(lms.save(finished)).rejects.toThrow(LmsError);
		tab.isOnline = true;
		await lms.save(finished);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(16);
		expect(objections(stage)).toEqual([]);
	});
});

/** Kinds that keep progress in the LRS, with servers that show, hide and tell their ETags. */
const servers = (['cmi5', 'xapi'] as const).flatMap((kind) =>
	(['shown', 'hidden', 'onWrite'] as const).map((etags) => [kind, etags] as const)
);

describe.each(servers)('%s with ETags that are %s', (kind, etags) => {
	test('the next launch finds what was kept', async () => {
		const stage = new LrsStage(kind, { etags });
		const { lms } = await open(stage);
		await lms.save(halfWay);
		await lms.save({ ...halfWay, suspended: 'p1AAAA5' });
		expect((await open(stage)).opened.suspended).toBe('p1AAAA5');
	});

	test('what another tab has saved is handed over to be merged, and never overwritten', async () => {
		const stage = new LrsStage(kind, { etags });
		const [one, two] = [await open(stage), await open(stage)];
		await one.lms.save(halfWay);
		const conflict = await two.lms
			.save({ ...begun, suspended: 'p1OTHER' })
			.catch((error: unknown) => error);
		expect(conflict).toBeInstanceOf(LmsConflict);
		expect(conflict).toMatchObject({ suspended: 'p1AAAA1' });
		expect(stage.lrs.document('onramp.progress')).toMatchObject({ suspended: 'p1AAAA1' });
		await two.lms.save({ ...halfWay, suspended: 'p1BOTH' });
		expect(stage.lrs.document('onramp.progress')).toMatchObject({ suspended: 'p1BOTH' });
	});

	test('texts are kept, come back, and leave no word when they are taken back', async () => {
		const stage = new LrsStage(kind, { etags });
		const { lms } = await open(stage);
		const note = { text: 'For my team:\n"ask first" 😀', versions: { a: 1 } };
		expect(lms.notes?.put(new Map([[7, note]]))).toBe(true);
		await lms.save({ ...halfWay, notes: new Map([[7, note]]) });
		const again = await open(stage);
		expect(again.opened.notes?.get(7)).toEqual(note);
		const gone = { text: undefined, versions: { a: 2 } };
		await again.lms.save({ ...halfWay, suspended: 'p1AAAA5', notes: new Map([[7, gone]]) });
		expect(JSON.stringify([...stage.lrs.documents.values()])).not.toContain('ask first');
		expect((await open(stage)).opened.notes?.get(7)?.text).toBeUndefined();
	});

	test('texts written in two places at once are both in the record', async () => {
		const stage = new LrsStage(kind, { etags });
		const [one, two] = [await open(stage), await open(stage)];
		const noted = (text: string, versions: Record<string, number>) =>
			new Map([[7, { text, versions }]]);
		await one.lms.save({ ...begun, notes: noted('from here', { a: 1 }) });
		await two.lms
			.save({ ...begun, notes: noted('from there', { b: 1 }) })
			.catch((error) => expect(error).toBeInstanceOf(LmsConflict));
		const { opened } = await open(stage);
		expect(opened.notes?.get(7)?.text).toMatch(/from there\n\nfrom here/);
		expect(opened.notes?.get(7)?.versions).toMatchObject({ a: 1, b: 1 });
	});
});

describe('cmi5', () => {
	test('opens in the order that a strict LMS demands', async () => {
		const stage = new LrsStage('cmi5');
		const { tab } = await open(stage);
		const order = tab.requests.map(({ method, url }) =>
			[method, url.pathname.replace('/tenant/north/lrs/', ''), url.searchParams.get('stateId')]
				.filter(Boolean)
				.join(' ')
		);
		expect(order[0]).toBe('POST /token');
		expect(order[1]).toBe('GET activities/state LMS.LaunchData');
		expect(order[2]).toBe('GET agents/profile');
		expect(order.at(-1)).toBe('POST statements');
		expect(stage.lrs.verbs).toEqual(['initialized']);
	});

	test.each([
		['none', ''],
		['forbidden', ''],
		['fr-CA, es', 'fr-CA, es']
	])('preferences that are %s stop nothing', async (languages, expected) => {
		const { lms } = await open(new LrsStage('cmi5', { languages }));
		expect(lms.language?.()).toBe(expected);
	});

	test('a page that is loaded again by a key goes on with the same token', async () => {
		const stage = new LrsStage('cmi5');
		const { lms, tab } = await open(stage);
		await lms.save(halfWay);
		tab.press('F5');
		await lms.close(halfWay, 'left');
		const again = await open(stage, stage.open({ reload: tab }));
		await again.lms.save(finished);
		await again.lms.close(finished, 'exit');
		expect(stage.lms?.fetches).toBe(1);
		expect(stage.lrs.verbs.filter((verb) => /initialized|terminated/.test(verb))).toEqual([
			'initialized',
			'terminated'
		]);
		expect(objections(stage)).toEqual([]);
	});

	test('a page that is loaded again otherwise finds its session ended, and says nothing more', async () => {
		const stage = new LrsStage('cmi5');
		const { lms, tab } = await open(stage);
		await lms.close(halfWay, 'left');
		const again = stage.open({ reload: tab });
		await expect((await stage.adapter(again)).open()).rejects.toThrow(LmsError);
		expect(stage.lms?.fetches).toBe(1);
		expect(stage.lrs.verbs.at(-1)).toBe('terminated');
		expect(again.requests).toEqual([]);
	});

	test('a token that the tab keeps goes to no other endpoint', async () => {
		const stage = new LrsStage('cmi5');
		const { tab } = await open(stage);
		const again = stage.open({ reload: tab });
		const location = new URL(tab.window.location.href);
		location.searchParams.set('endpoint', 'https://elsewhere.example/tenant/north/lrs');
		Object.assign(again.window, { location });
		await expect((await stage.adapter(again)).open()).rejects.toThrow(LmsError);
		expect(again.requests.map(({ url }) => url.host)).toEqual(['lrs.example']);
	});

	test.each(['Browse', 'Review'] as const)('%s says that it began and ended', async (mode) => {
		const stage = new LrsStage('cmi5', { mode });
		const { lms, opened } = await open(stage);
		expect(opened.mode).toBe(mode.toLowerCase());
		await lms.save(finished);
		await lms.close(finished, 'exit');
		expect(stage.lrs.verbs).toEqual(['initialized', 'terminated']);
		const kept = mode === 'Review' ? { suspended: 'p1AAAA2' } : undefined;
		expect(stage.lrs.document('onramp.progress')).toEqual(kept && expect.objectContaining(kept));
		expect(objections(stage)).toEqual([]);
	});

	test.each([
		['below it by the end', 0.9, 0.8333, ['completed', 'failed']],
		['at it', 0.8333, 0.8333, ['completed', 'passed']],
		['above it though the course says failed', 0.5, undefined, ['completed', 'passed']]
	])('the mastery score of the LMS decides: %s', async (_, mastery, expected, verbs) => {
		const stage = new LrsStage('cmi5', { mastery });
		const { lms } = await open(stage);
		await lms.save({ ...finished, passed: expected !== undefined });
		await lms.close(finished, 'exit');
		expect(stage.lrs.verbs.filter((verb) => /completed|passed|failed/.test(verb))).toEqual(verbs);
		expect(objections(stage)).toEqual([]);
		const verdict = stage.lrs.statements.find((one) => objectOf(one['result'])['score']);
		expect(objectOf(objectOf(verdict?.['context'])['extensions'])).toMatchObject({
			'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': mastery
		});
	});

	test.each([
		['https://lms.example/back?course=4', 'https://lms.example/back?course=4'],
		['javascript:alert(1)', undefined],
		['//lms.example', undefined]
	])('the return address %s is followed only if it is one', async (returnUrl, expected) => {
		const { lms } = await open(new LrsStage('cmi5', { returnUrl }));
		expect(lms.returnUrl).toBe(expected);
	});

	test('a session that was ended elsewhere is an error that is tried again', async () => {
		const stage = new LrsStage('cmi5');
		const { lms } = await open(stage);
		if (stage.lms) stage.lms.isLoggedIn = false;
		await expect(lms.save(halfWay)).rejects.toMatchObject({ name: 'LmsError', code: 401 });
		if (stage.lms) stage.lms.isLoggedIn = true;
		await lms.save(halfWay);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(2);
	});

	test('answers carry a definition of their kind, and no category of cmi5', async () => {
		const stage = new LrsStage('cmi5');
		const { lms } = await open(stage);
		await lms.save(finished);
		const told = stage.lrs.statementsOf('answered').map((one) => {
			const definition = objectOf(objectOf(one['object'])['definition']);
			const { response, success } = objectOf(one['result']);
			return [
				definition['interactionType'],
				response,
				definition['correctResponsesPattern'],
				success
			];
		});
		expect(told[0]).toEqual(['choice', 'a', ['b'], false]);
		expect(told[1]).toEqual(['choice', 'a[,]c2[,]b', ['a[,]c2'], true]);
		expect(told[2]).toEqual(['sequencing', 'c[,]d2[,]c', undefined, undefined]);
		expect(told[3]?.[0]).toBe('long-fill-in');
		expect(told[4]).toEqual(['choice', undefined, undefined, false]);
		expect(told[6]).toEqual([
			'matching',
			'a[.]b[,]c[.]b[,]a2[.]c',
			['a[.]b[,]c[.]a[,]a2[.]c'],
			false
		]);
		expect(told[8]?.[1]).toMatch(/^\{x\} one\[, \]two/);
		expect(told[8]?.[2]).toEqual(['internal', 'the internal customer']);
		expect(told[9]).toEqual(['numeric', '-0.0000001', ['4[:]4'], false]);
		expect(told[11]).toEqual(['numeric', '1000', ['8[:]'], false]);
		expect(told[12]).toEqual(['numeric', undefined, undefined, false]);
		expect(told[13]).toEqual(['likert', '10', undefined, undefined]);
		const [first] = stage.lrs.statementsOf('answered');
		expect(objectOf(first?.['object'])['id']).toBe(
			'https://lms.example/activities/4711?au=1/q/leads'
		);
		expect(first?.['timestamp']).toBe('2026-01-02T03:04:05.678Z');
	});

	test('a statement that the server takes offence at is left out, and the others arrive', async () => {
		const stage = new LrsStage('cmi5');
		const { lms, tab } = await open(stage);
		const fetch = tab.window.fetch.bind(tab.window);
		Object.assign(tab.window, {
			fetch: (url: string, init: { body?: string }) =>
				(init.body ?? '').includes('offence') ? new Response('', { status: 400 }) : fetch(url, init)
		});
		const odd = { ...halfWay.interactions[0]!, description: 'An offence' };
		await lms.save({ ...halfWay, interactions: [odd, ...halfWay.interactions.slice(1)] });
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
		expect(stage.lrs.document('onramp.progress')).toMatchObject({ suspended: 'p1AAAA1' });
	});
});

describe('xAPI', () => {
	test('a launch without a registration gets one, the same at every launch', async () => {
		const query = (given: URLSearchParams) => {
			given.delete('registration');
			return given;
		};
		const stage = new LrsStage('xapi', { query });
		for (const suspended of ['p1AAAA1', 'p1AAAA2']) {
			const { lms } = await open(stage);
			await lms.save({ ...halfWay, suspended });
			await lms.close({ ...halfWay, suspended }, 'left');
		}
		const all = stage.lrs.statements.map((one) => objectOf(one['context'])['registration']);
		expect(new Set(all).size).toBe(1);
		expect(all[0]).toMatch(/^[0-9a-f-]{36}$/);
		expect(stage.lrs.verbs.filter((verb) => !/answered|progressed/.test(verb))).toEqual([
			...['initialized', 'suspended', 'terminated'],
			...['initialized', 'resumed', 'suspended', 'terminated']
		]);
	});

	test('two tabs that are opened at once agree on the registration that neither was given', async () => {
		const query = (given: URLSearchParams) => {
			given.delete('registration');
			return given;
		};
		const stage = new LrsStage('xapi', { query });
		await Promise.all([open(stage), open(stage)]);
		const all = stage.lrs.statements.map((one) => objectOf(one['context'])['registration']);
		expect(all).toHaveLength(2);
		expect(new Set(all).size).toBe(1);
	});

	test('parameters that are nobody’s come back with every request', async () => {
		const query = (given: URLSearchParams) => {
			given.set('tenant_key', 'north');
			given.set('grouping', 'https://lms.example/programme');
			return given;
		};
		const stage = new LrsStage('xapi', { query, extra: { tenant_key: 'north' } });
		const { lms } = await open(stage);
		await lms.save(halfWay);
		expect(objections(stage)).toEqual([]);
		expect(objectOf(stage.lrs.statements[0]?.['context'])).toMatchObject({
			contextActivities: { grouping: [{ id: 'https://lms.example/programme' }] }
		});
	});

	test('a page that is loaded again goes on', async () => {
		const stage = new LrsStage('xapi');
		const { lms, tab } = await open(stage);
		await lms.save(halfWay);
		await lms.close(halfWay, 'left');
		const again = await open(stage, stage.open({ reload: tab }));
		expect(again.opened.suspended).toBe('p1AAAA1');
	});
});

describe('a website with an LRS', () => {
	test('names nobody, and this browser’s visits are the same nobody’s', async () => {
		const stage = new LrsStage('lrs');
		for (const suspended of ['p1AAAA1', 'p1AAAA2']) {
			const { lms, opened } = await open(stage);
			expect(opened.learner).toEqual({ id: '', name: '' });
			await lms.save({ ...halfWay, suspended });
			await lms.close({ ...halfWay, suspended }, 'left');
		}
		const actors = new Set(stage.lrs.statements.map((one) => JSON.stringify(one['actor'])));
		expect([...actors]).toEqual([
			expect.stringMatching(
				/"homePage":"https:\/\/content.example\/course\/","name":"[0-9a-f-]{36}"/
			)
		]);
		expect(new Set(stage.lrs.asked)).toEqual(new Set(['POST statements']));
		stage.forgetDevice();
		const { lms } = await open(stage);
		await lms.save(halfWay);
		expect(new Set(stage.lrs.statements.map((one) => JSON.stringify(one['actor']))).size).toBe(2);
	});

	test('says of whom the link that opened it says it is', async () => {
		const query = () => new URLSearchParams({ actor: JSON.stringify(actor) });
		const stage = new LrsStage('lrs', { query });
		const { lms, opened } = await open(stage);
		await lms.save(halfWay);
		expect(opened.learner.name).toBe('Ada Sample');
		expect(stage.lrs.statements[0]?.['actor']).toEqual(actor);
		expect(stage.lrs.statements[0]?.['object']).toEqual({
			objectType: 'Activity',
			id: course,
			definition: {
				type: 'http://adlnet.gov/expapi/activities/course',
				name: { en: 'A sample' }
			}
		});
	});

	test('opens while its LRS is out of reach', async () => {
		const stage = new LrsStage('lrs', { answers: () => false });
		expect((await open(stage)).opened.mode).toBe('normal');
	});
});

test.each<[string, Kind, StageOptions['query']]>([
	['an endpoint that is not encrypted', 'cmi5', changing('endpoint', 'http://lms.example/lrs')],
	['an endpoint that is a script', 'cmi5', changing('endpoint', 'javascript:alert(1)')],
	['a fetch address elsewhere', 'cmi5', changing('fetch', 'http://lms.example/token')],
	['an actor that is no JSON', 'cmi5', changing('actor', '{"account"')],
	['an actor without an account', 'cmi5', changing('actor', '{"mbox":"mailto:a@x.example"}')],
	['no registration', 'cmi5', changing('registration', '')],
	['an activity that is no IRI', 'cmi5', changing('activityId', 'course 1')],
	['no key', 'xapi', changing('auth', '')],
	['a key that breaks out of its header', 'xapi', changing('auth', 'Basic a\r\nX: y')],
	['an actor whom nothing tells', 'xapi', changing('actor', '{"name":"Ada"}')],
	['an endpoint with a password', 'xapi', changing('endpoint', 'https://a:b@lms.example/')]
])('a launch with %s is none', async (_, kind, query) => {
	const stage = new LrsStage(kind, query ? { query } : {});
	const tab = stage.open();
	expect((await stage.adapter(tab)).standard).toBe('local');
	expect(tab.requests).toEqual([]);
});

function changing(name: string, value: string): (given: URLSearchParams) => URLSearchParams {
	return (given) => {
		given.set(name, value);
		return given;
	};
}

test('what another launch left in the tab is nobody’s but after a reload', async () => {
	const stage = new LrsStage('cmi5');
	const { tab } = await open(stage);
	const window = Object.assign(tab.window, {
		location: new URL('https://content.example/course/index.html')
	});
	expect((await stage.adapter({ ...tab, window })).standard).toBe('local');
	expect(lrsOrigin).toBe(new URL(lrsOrigin).origin);
});
