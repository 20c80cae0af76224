import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LmsError } from '#lms/lms.ts';
import { finished, halfWay } from '../sample-record.ts';
import { answer, raised } from '../stage.ts';
import type { Answer } from './fake-lrs.ts';
import { LrsStage, type Kind, type Request, type StageOptions, type Tab } from './lrs-stage.ts';

beforeEach(() => {
	vi.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5) });
});

afterEach(() => {
	vi.useRealTimers();
});

const kinds = ['cmi5', 'xapi'] as const;
const both = ['completed', 'passed'];

/** Long enough for a save and the wait after it. */
const settle = () => vi.advanceTimersByTimeAsync(4000);

async function launch(stage: LrsStage) {
	const tab = stage.open();
	return { tab, session: await stage.session(tab) };
}

type Launched = Awaited<ReturnType<typeof launch>>;

/** All of the sample, which passes it. */
async function finish({ session }: Launched): Promise<void> {
	const all = [
		[1, 4],
		[5, 4],
		[6, 1]
	] as const;
	for (const [activity, to] of all) {
		await session.record(activity, raised(to), answer(`count-${activity}`));
	}
	await settle();
}

/** From here on the page says nothing more. */
function kill({ tab }: Launched): void {
	tab.isOnline = false;
}

function isQuestion({ method, url }: Request): boolean {
	return method === 'GET' && url.searchParams.has('verb');
}

/** Verbs that were looked for in the store, in order. */
function lookedFor({ requests }: Tab): readonly string[] {
	const asked = requests.filter(isQuestion).map(({ url }) => url.searchParams.get('verb') ?? '');
	return asked.map((verb) => verb.replace(/^.*\//, ''));
}

function verdicts({ lrs }: LrsStage): readonly string[] {
	return lrs.verbs.filter((verb) => /^(completed|passed|failed)$/.test(verb));
}

/** What a strict server objects to. */
function objections({ lms, lrs }: LrsStage): readonly string[] {
	return [...(lms?.violations ?? []), ...lrs.problems];
}

/** A learner whose every answer got lost after the first moment, and who comes back. */
async function comeBack(
	kind: Kind,
	options: StageOptions,
	between: (stage: LrsStage) => void = () => {}
) {
	let isTroubled = false;
	const { answers, ...others } = options;
	const stage = new LrsStage(kind, {
		...others,
		answers: (request) => !isTroubled || answers?.(request) !== false
	});
	const first = await launch(stage);
	await settle();
	isTroubled = true;
	await finish(first);
	kill(first);
	isTroubled = false;
	between(stage);
	const second = await launch(stage);
	await settle();
	return { stage, second };
}

const lost = { answers: () => false };

describe.each(kinds)('%s: a verdict', (kind) => {
	test.each<[string, StageOptions, ((stage: LrsStage) => void)?]>([
		['after all answers were lost', lost],
		['on another device', lost, (stage) => stage.forgetDevice()],
		['where no document was kept', lost, ({ lrs }) => lrs.documents.clear()]
	])('that the store has is not said again %s', async (_, options, between) => {
		const { stage, second } = await comeBack(kind, options, between);
		expect(second.session.view.saving).toBe('savedLms');
		expect(verdicts(stage)).toEqual(both);
		expect(objections(stage)).toEqual([]);
		expect(lookedFor(second.tab)).toEqual(both);
	});

	test('that was found is noted down, and not looked for again', async () => {
		const { stage, second } = await comeBack(kind, lost);
		expect(stage.lrs.document('onramp.progress')).toMatchObject({ said: both });
		second.tab.leave();
		await settle();
		const third = await launch(stage);
		await third.session.record(200, raised(1), answer('count-200'));
		await settle();
		expect(lookedFor(third.tab)).toEqual([]);
		expect(verdicts(stage)).toEqual(both);
	});

	test('is looked for once an earlier launch has left anything', async () => {
		const stage = new LrsStage(kind);
		const first = await stage.adapter(stage.open());
		await first.open();
		await first.save(halfWay);
		const tab = stage.open();
		const lms = await stage.adapter(tab);
		await lms.open();
		await lms.save(finished);
		expect(lookedFor(tab)).toEqual(both);
		expect(verdicts(stage)).toEqual(both);
	});

	test('of somebody new is said at once', async () => {
		const stage = new LrsStage(kind);
		const page = await launch(stage);
		await finish(page);
		expect(verdicts(stage)).toEqual(both);
		expect(lookedFor(page.tab)).toEqual([]);
	});

	test.each<[string, (stage: LrsStage) => Answer]>([
		['refuses', () => ({ status: 403 })],
		['does not know the question', () => ({ status: 404 })],
		['answers with a page', () => ({ status: 200, body: '<!doctype html><h1>Log in</h1>' })],
		['answers with an odd list', () => ({ status: 200, body: '{"statements":[null]}' })],
		[
			'heeds no filter',
			({ lrs }) => ({ status: 200, body: JSON.stringify({ statements: lrs.statements }) })
		]
	])('is said after one question for each, where a store %s', async (_, reply) => {
		const stage: LrsStage = new LrsStage(kind, {
			instead: (request) => (isQuestion(request) ? reply(stage) : undefined)
		});
		const first = await launch(stage);
		await first.session.record(1, raised(2), answer('count-1'));
		await settle();
		first.tab.leave();
		await settle();
		const second = await launch(stage);
		await finish(second);
		await second.session.record(200, raised(1), answer('count-200'));
		await settle();
		expect(second.session.view.saving).toBe('savedLms');
		expect(verdicts(stage)).toEqual(both);
		expect(objections(stage)).toEqual([]);
		expect([...lookedFor(second.tab)].sort()).toEqual(both);
	});

	test('of another learner does not count', async () => {
		const stage: LrsStage = new LrsStage(kind, {
			instead: (request) => {
				if (!isQuestion(request)) return undefined;
				const [, verb] = [...request.url.searchParams].find(([name]) => name === 'verb') ?? [];
				const [own] = stage.lrs.statementsOf('initialized');
				const actor = { account: { homePage: 'https://lms.example/people', name: 'learner-2' } };
				const statements = [{ ...own, verb: { id: verb }, actor }];
				return { status: 200, body: JSON.stringify({ statements, more: '' }) };
			}
		});
		const tab = stage.open();
		const lms = await stage.adapter(tab);
		await lms.open();
		await lms.save({ ...finished, isContinued: true });
		expect(verdicts(stage)).toEqual(both);
	});

	test('is said without a question by a page that goes away', async () => {
		const stage = new LrsStage(kind);
		const tab = stage.open();
		const lms = await stage.adapter(tab);
		await lms.open();
		await lms.close({ ...finished, isContinued: true }, 'left');
		expect(lookedFor(tab)).toEqual([]);
		expect(stage.lrs.verbs.slice(-3)).toEqual([...both, 'terminated']);
	});

	test('goes with a page that goes away before the store has answered, and nothing after it', async () => {
		const isLast = ({ body }: Request) => body.includes('verbs/terminated');
		const stage = new LrsStage(kind, { answers: (request) => !isLast(request) });
		const tab = stage.open();
		const lms = await stage.adapter(tab);
		await lms.open();
		const record = { ...finished, isContinued: true };
		const saving = lms.save(record);
		await expect(lms.close(record, 'left')).rejects.toThrow(LmsError);
		// Whether its documents arrived it no longer learns.
		await saving.catch((error) => expect(error).toBeInstanceOf(LmsError));
		expect(lookedFor(tab)).toEqual(both);
		expect(verdicts(stage)).toEqual(both);
		const told = tab.requests.filter(({ method }) => method === 'POST');
		expect(told.filter(isLast)).toEqual(told.slice(-1));
	});

	test('is looked for at Exit too, and "failed" never said after "passed"', async () => {
		const stage = new LrsStage(kind);
		const first = await stage.adapter(stage.open());
		await first.open();
		await first.close(finished, 'exit');
		stage.lrs.documents.clear();
		const tab = stage.open();
		const lms = await stage.adapter(tab);
		await lms.open();
		await lms.close({ ...finished, passed: false, score: 0.2, isContinued: true }, 'exit');
		expect([...lookedFor(tab)].sort()).toEqual(['completed', 'failed', 'passed']);
		expect(verdicts(stage)).toEqual(both);
		expect(objections(stage)).toEqual([]);
	});
});

test('xapi: a learner without a registration is found by name', async () => {
	const query = (given: URLSearchParams) => {
		given.delete('registration');
		return given;
	};
	const { stage, second } = await comeBack('xapi', { query, ...lost }, ({ lrs }) =>
		lrs.documents.clear()
	);
	expect(second.session.view.saving).toBe('savedLms');
	expect(verdicts(stage)).toEqual(both);
});

test('a website’s store is told, and never asked', async () => {
	const stage = new LrsStage('lrs');
	const first = await launch(stage);
	await first.session.record(1, raised(2), answer('count-1'));
	await settle();
	const second = await launch(stage);
	await finish(second);
	expect(verdicts(stage)).toEqual(both);
	expect(new Set(stage.lrs.asked)).toEqual(new Set(['POST statements']));
});
