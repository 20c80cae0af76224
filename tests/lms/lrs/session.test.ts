import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, raised } from '../stage.ts';
import type { Answer } from './fake-lrs.ts';
import { LrsStage, type Kind, type StageOptions, type Tab } from './lrs-stage.ts';

beforeEach(() => {
	vi.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) });
});

afterEach(() => {
	vi.useRealTimers();
});

const kinds: readonly Kind[] = ['cmi5', 'xapi', 'lrs'];

async function launch(stage: LrsStage, tab: Tab = stage.open()) {
	const session = await stage.session(tab);
	return { tab, session };
}

/** Long enough for a save and the wait after it. */
const settle = () => vi.advanceTimersByTimeAsync(4000);

function start(kind: Kind, options: StageOptions = {}) {
	const stage = new LrsStage(kind, options);
	return { stage, launch: (tab?: Tab) => launch(stage, tab) };
}

const saved = { cmi5: 'savedLms', xapi: 'savedLms', lrs: 'savedLrs' } as const;
const retrying = { cmi5: 'retrying', xapi: 'retrying', lrs: 'retryingLrs' } as const;

describe.each(kinds)('%s', (kind) => {
	test('an answer is saved at once, said to be, and there at the next launch', async () => {
		const { stage, launch } = start(kind);
		const { session, tab } = await launch();
		await session.record(1, raised(2), answer('count-1'));
		await settle();
		expect(session.view.saving).toBe(saved[kind]);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
		tab.leave();
		await settle();
		if (kind !== 'lrs') stage.forgetDevice();
		const again = await launch();
		expect(again.session.eventsOf(1)).toEqual([raised(2)]);
		await settle();
		expect(again.session.view.notices).toEqual([]);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
	});

	test('a network that fails is said, and what waited arrives once it is back', async () => {
		const { stage, launch } = start(kind);
		const { session, tab } = await launch();
		await settle();
		tab.isOnline = false;
		await session.record(1, raised(2), answer('count-1'));
		await settle();
		expect(session.view.saving).toBe(retrying[kind]);
		tab.isOnline = true;
		await vi.advanceTimersByTimeAsync(120_000);
		expect(session.view.saving).toBe(saved[kind]);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
	});

	test('an answer of a page that was killed is sent by the next one', async () => {
		const { stage, launch } = start(kind);
		const { session, tab } = await launch();
		await settle();
		tab.isOnline = false;
		await session.record(1, raised(2), answer('count-1'));
		await settle();
		// From here on the tab says nothing more.
		await launch();
		await settle();
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
	});

	test('an answer whose arrival nobody learned of is there once', async () => {
		let loses = false;
		const { stage, launch } = start(kind, {
			answers: ({ url }) => !(loses && url.pathname.endsWith('statements'))
		});
		const { session } = await launch();
		await settle();
		loses = true;
		await session.record(1, raised(2), answer('count-1'));
		await settle();
		loses = false;
		const again = await launch();
		await settle();
		expect(again.session.view.saving).toBe(saved[kind]);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
		expect(stage.lms?.violations ?? []).toEqual([]);
	});

	test('an answer that was lost though the progress arrived is sent by the next page', async () => {
		let loses = false;
		const { stage, launch } = start(kind, {
			reaches: ({ url }) => !(loses && url.pathname.endsWith('statements'))
		});
		const { session, tab } = await launch();
		await settle();
		loses = true;
		await session.record(1, raised(2), answer('count-1'));
		await settle();
		expect(session.view.saving).toBe(retrying[kind]);
		// From here on the tab says nothing more.
		tab.isOnline = false;
		loses = false;
		await launch();
		await settle();
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
	});

	test('a page that is hidden has sent everything before it could be killed', async () => {
		const { stage, launch } = start(kind);
		const { session, tab } = await launch();
		await settle();
		await session.record(1, raised(2), answer('count-1'));
		tab.hide();
		await vi.advanceTimersByTimeAsync(0);
		expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
		expect(stage.lrs.verbs.at(-1)).not.toBe('terminated');
	});
});

describe.each(['cmi5', 'xapi'] as const)('%s', (kind) => {
	test('two devices end up with what was done on both', async () => {
		const { stage, launch } = start(kind);
		const one = await launch();
		stage.forgetDevice();
		const two = await launch();
		await settle();
		await one.session.record(1, raised(2), answer('count-1'));
		await settle();
		await two.session.record(5, raised(3), answer('count-2'));
		await settle();
		expect(two.session.view.saving).toBe('savedLms');
		expect(two.session.eventsOf(1)).toEqual([raised(2)]);
		stage.forgetDevice();
		const { session } = await launch();
		expect([session.eventsOf(1), session.eventsOf(5)]).toEqual([[raised(2)], [raised(3)]]);
	});
});

describe('cmi5', () => {
	test('Exit ends the session and leads back to the LMS', async () => {
		const returnUrl = 'https://lms.example/back';
		const { stage, launch } = start('cmi5', { returnUrl });
		const { session, tab } = await launch();
		await settle();
		const leaving = session.exit();
		await settle();
		await leaving;
		expect(stage.lrs.verbs.at(-1)).toBe('terminated');
		expect(tab.went).toEqual([returnUrl]);
	});

	test('Exit without a way to the LMS leads nowhere, and says what is not saved', async () => {
		const { launch } = start('cmi5', { returnUrl: 'https://lms.example/back' });
		const { session, tab } = await launch();
		await settle();
		await session.record(1, raised(2), answer('count-1'));
		tab.isOnline = false;
		const leaving = session.exit();
		await settle();
		await leaving;
		expect(tab.went).toEqual([]);
		expect(session.view.saving).toBe('notConnected');
	});

	test('a package that nothing launched says so, and keeps everything here', async () => {
		const { launch } = start('cmi5', { query: () => new URLSearchParams() });
		const { session } = await launch();
		expect(session.view.saving).toBe('notConnected');
	});

	test('what an LMS keeps of its launch stays as it is', async () => {
		const { stage, launch } = start('cmi5');
		const { tab } = await launch();
		await settle();
		const written = tab.requests.filter(({ method }) => method === 'PUT');
		expect(written.map(({ url }) => url.searchParams.get('stateId'))).not.toContain(
			'LMS.LaunchData'
		);
		expect(stage.lms?.violations).toEqual([]);
	});
});

describe('a website with an LRS', () => {
	test('is the same learner’s as it was without one', async () => {
		const { stage, launch } = start('lrs');
		await launch();
		expect(stage.owners).toEqual([expect.stringMatching(/\|web\|$/)]);
	});

	test('shows no way to leave, and does not go to the last place by itself', async () => {
		const { launch } = start('lrs');
		const { session } = await launch();
		await settle();
		expect(session.view.connected).toBe(false);
	});
});

describe.each(['cmi5', 'xapi'] as const)('%s, a link with a foreign endpoint', (kind) => {
	test.each(['https://elsewhere.example/tenant/north/lrs', 'https://lrs.example/tenant/south/lrs'])(
		'at %s opens no copy of the learner’s, and sends nothing of it',
		async (endpoint) => {
			let isForeign = false;
			const { stage, launch } = start(kind, {
				query: (given) => {
					if (isForeign) given.set('endpoint', endpoint);
					return given;
				},
				instead: ({ url }) => (url.href.startsWith(endpoint) ? foreign(url) : undefined)
			});
			const { session, tab } = await launch();
			await settle();
			tab.isOnline = false;
			await session.record(1, raised(2), answer('count-1'));
			await settle();
			isForeign = true;
			const hostile = await launch();
			await settle();
			expect(hostile.session.eventsOf(1)).toEqual([]);
			const sent = hostile.tab.requests.filter(({ url }) => url.href.startsWith(endpoint));
			const bodies = sent.map(({ body }) => body).join();
			expect(bodies).toContain('verbs/initialized');
			expect(bodies).not.toContain('verbs/answered');
			isForeign = false;
			const back = await launch();
			await settle();
			expect(back.session.eventsOf(1)).toEqual([raised(2)]);
			expect(stage.lrs.statementsOf('answered')).toHaveLength(1);
		}
	);
});

/** A store that says yes to everything, and has nothing. */
function foreign({ searchParams }: URL): Answer {
	const data = { contextTemplate: {}, launchMode: 'Normal' };
	if (searchParams.get('stateId') === 'LMS.LaunchData') {
		return { status: 200, body: JSON.stringify(data) };
	}
	return searchParams.size > 0 ? { status: 404 } : { status: 200, body: '[]' };
}

test('cmi5: a page that is loaded again after its session has ended goes on with this device’s copy', async () => {
	const { stage, launch } = start('cmi5');
	const { session, tab } = await launch();
	await settle();
	await session.record(1, raised(2), answer('count-1'));
	tab.leave();
	await settle();
	const again = await launch(stage.open({ reload: tab }));
	expect(again.session.view.saving).toBe('notConnected');
	expect(again.session.eventsOf(1)).toEqual([raised(2)]);
	expect(stage.owners).toEqual([expect.stringContaining('https://lrs.example/tenant/north/lrs')]);
});
