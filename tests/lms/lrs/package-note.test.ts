import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kinds } from '#activities/learner.ts';
import type { Policy } from '#course/policy.ts';
import { decidePolicy, type Cut } from '#package/decide-policy.ts';
import { kinds as counters, outline as sample } from '#progress/sample-progress.ts';
import { courseOf, everything, half, noteOf, play, somePolicy, someTurns } from '../note-course.ts';
import { objectOf, type Json } from './cmi5-rules.ts';
import { LrsStage, type Tab } from './lrs-stage.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const standards = ['cmi5', 'xapi'] as const;

/** What the note says is sent: each verb with what its result holds, each document with nothing. */
function readList(note: string): ReadonlyMap<string, readonly string[]> {
	const [, part = ''] = /\nWHAT THE LMS IS TOLD, AND WHEN\n-+\n(.*?)\n\n[A-Z]{2}/s.exec(note) ?? [];
	const groups = part.split('\n\n').slice(2);
	return new Map(
		groups.map((group) => {
			// A line that goes on is indented further.
			const [name = '', ...lines] = group.replace(/\n {8}/g, ' ').split('\n');
			const result = lines.find((line) => line.startsWith('    result: '))?.slice(12) ?? 'none';
			const keys = result.replace(/\([^)]*\)/g, '').split(',');
			return [name, keys.map((one) => one.trim()).filter((one) => one !== 'none')] as const;
		})
	);
}

interface Played {
	readonly policy: Policy;
	readonly cut: Cut;
	readonly turns: readonly object[];
	readonly kinds: Kinds;
}

async function visit(stage: LrsStage, turns: readonly object[]): Promise<Tab> {
	const tab = stage.open();
	const session = await stage.session(tab);
	const playing = {
		session,
		get online() {
			return tab.isOnline;
		},
		set online(isOnline: boolean) {
			tab.isOnline = isOnline;
		}
	};
	for (const turn of turns) await play(playing, turn);
	const exiting = session.exit();
	await vi.advanceTimersByTimeAsync(1);
	await exiting;
	vi.clearAllTimers();
	return tab;
}

/** Two visits, so that the second goes on; what was sent in them, and what stands in the note. */
async function visits(standard: (typeof standards)[number], { policy, cut, turns, kinds }: Played) {
	const marker = { policy, ...(cut === 'lesson' && { sco: 'per-lesson' }) };
	const path = cut === 'lesson' ? 'lesson-3/index.html' : 'index.html';
	const stage = new LrsStage(standard, { marker, kinds, path });
	const tabs = [await visit(stage, turns), await visit(stage, turns)];
	expect(stage.lrs.problems).toEqual([]);
	expect(stage.lms?.violations ?? []).toEqual([]);
	const { statements, verbs } = stage.lrs;
	const states = tabs
		.flatMap(({ requests }) => requests)
		.filter(({ method, url }) => method === 'PUT' && url.pathname.endsWith('activities/state'))
		.map(({ url }) => `state ${url.searchParams.get('stateId')}`);
	const note = noteOf(sample, policy, standard, cut);
	return {
		note,
		listed: readList(note),
		sent: statements.map((one, index) => [verbs[index] ?? '', keysOf(one)] as const),
		states: new Set(states)
	};
}

function keysOf(statement: Json): readonly string[] {
	return Object.keys(objectOf(statement['result']));
}

describe.each(standards)('the note of a package for %s', (standard) => {
	test('names every statement and document that any course under any policy sends', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					policy: somePolicy,
					cut: fc.constantFrom<Cut>('course', ...(standard === 'cmi5' ? ['lesson' as const] : [])),
					turns: fc.oneof(someTurns, fc.constant(everything)),
					kinds: fc.constantFrom(counters, half)
				}),
				async (played) => {
					const { listed, sent, states } = await visits(standard, played);
					for (const [verb, keys] of sent) {
						expect(listed.has(verb), verb).toBe(true);
						for (const key of keys) expect(listed.get(verb), verb).toContain(key);
					}
					for (const state of states) expect(listed.has(state), state).toBe(true);
				}
			),
			{ numRuns: 40 }
		);
	});

	test('names nothing that a course with everything in it does not send', async () => {
		for (const changes of [
			{},
			{ score: 'off' },
			{ failed: 'never' },
			{ report: 'completed-only' }
		] as const) {
			const { policy } = decidePolicy(courseOf(sample), changes);
			const played = { policy, cut: 'course' } as const;
			const runs = [
				await visits(standard, { ...played, turns: everything, kinds: counters }),
				await visits(standard, { ...played, turns: everything, kinds: half }),
				await visits(standard, { ...played, turns: everything.slice(0, 2), kinds: counters })
			];
			const sent = runs.flatMap((run) => run.sent);
			const said = new Set([
				...sent.map(([verb]) => verb),
				...runs.flatMap((run) => [...run.states])
			]);
			const listed = [...(runs[0]?.listed ?? [])];
			const missing = listed.map(([name]) => name).filter((name) => !said.has(name));
			// Only with a text that the learner asked to have there.
			expect(missing).toEqual(['state onramp.texts']);
			for (const [name, keys] of listed) {
				const held = new Set(sent.flatMap(([verb, found]) => (verb === name ? found : [])));
				expect(
					keys.filter((key) => !held.has(key)),
					name
				).toEqual([]);
			}
		}
	});
});

test('a package for cmi5 says what to set, by what it tells', () => {
	const note = (changes: Partial<Policy>, cut: Cut = 'course') => {
		const { policy } = decidePolicy(courseOf(sample), changes);
		return noteOf(sample, policy, 'cmi5', cut).replace(/\s+/g, ' ');
	};
	expect(note({})).toContain('moveOn: CompletedAndPassed, as the package says.');
	expect(note({})).toContain('masteryScore: leave it empty');
	expect(note({ mastery: true })).toContain('masteryScore: the package names the pass mark.');
	expect(note({ report: 'completed-only' })).toContain('moveOn: Completed, as the package says.');
	expect(note({ report: 'completed-only' })).not.toContain('masteryScore');
	expect(note({}, 'lesson')).toContain('CompletedAndPassed for lessons with a verdict');
	expect(note({}, 'lesson')).toContain(
		'https://onramp.invalid/course/sample/au/lesson-3: Lesson 3'
	);
	for (const all of [note({}), note({}, 'lesson')]) {
		expect(all).toContain('it has to let browsers in (CORS)');
		expect(all).not.toMatch(/cmi\.|SCORM|SCO /);
	}
});

test('a package for xAPI has one launch, and no pass mark to set', () => {
	const { policy } = decidePolicy(courseOf(sample), { mastery: true });
	const note = noteOf(sample, policy, 'xapi', 'lesson').replace(/\s+/g, ' ');
	expect(note).toContain('index.html, at the top of the package.');
	expect(note).toContain('There is no pass mark to set');
	expect(note).toContain('The package names no mastery score');
});
