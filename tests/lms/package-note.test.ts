import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kinds } from '#activities/learner.ts';
import type { Policy } from '#course/policy.ts';
import { decidePolicy, type Cut } from '#package/decide-policy.ts';
import { writePackageNote } from '#package/package-note.ts';
import { presets } from '#package/presets.ts';
import { kinds as counters, outline as sample } from '#progress/sample-progress.ts';
import { courseOf, everything, half, noteOf, play, somePolicy, someTurns } from './note-course.ts';
import { Stage, type Launch } from './stage.ts';
import { auditLog } from './strict/audit.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** What the note says is written: each element with the words that it can take, none where any value fits. */
function readElements(note: string): ReadonlyMap<string, readonly string[]> {
	const [, part = ''] = /\nWHAT THE LMS IS TOLD, AND WHEN\n-+\n(.*?)\n\n[A-Z]/s.exec(note) ?? [];
	const groups = part.split('\n\n').slice(1);
	return new Map(
		groups.flatMap((group) => {
			const lines = group.split('\n');
			const words = lines.flatMap((line) => /^ {4}([\w"]+): /.exec(line)?.[1] ?? []);
			return lines
				.filter((line) => /^(cmi|adl)\./.test(line))
				.map((name) => [name, words] as const);
		})
	);
}

function writes({ calls }: Pick<Launch, 'calls'>): { element: string; value: string }[] {
	return calls
		.filter(({ name }) => name.endsWith('SetValue'))
		.map(({ args }) => ({
			element: String(args[0]).replace(/\.\d+/g, '.n'),
			value: String(args[1])
		}));
}

interface Played {
	readonly policy: Policy;
	readonly cut: Cut;
	readonly turns: readonly object[];
	readonly kinds: Kinds;
}

/** A whole visit, and what stands in the note of the package. */
async function visit(standard: 'scorm-1.2' | 'scorm-2004', { policy, cut, turns, kinds }: Played) {
	const marker = { policy, ...(cut === 'lesson' && { sco: 'per-lesson' }) };
	const stage = new Stage(standard, { marker, kinds });
	const launch = await stage.launch({
		path: cut === 'lesson' ? 'lesson-3/index.html' : 'index.html'
	});
	for (const turn of turns) await play(launch, turn);
	const exiting = launch.session.exit();
	await wait(1);
	await exiting;
	vi.clearAllTimers();
	expect(launch.problems).toEqual([]);
	expect(auditLog(launch.calls, { doubted: true })).toEqual([]);
	const note = noteOf(sample, policy, standard === 'scorm-1.2' ? 'scorm12' : 'scorm2004-3', cut);
	return { launch, note, listed: readElements(note), record: stage.lms.record };
}

describe.each(['scorm-1.2', 'scorm-2004'] as const)('the note of a package for %s', (standard) => {
	test('names every element that any course under any policy writes, with each of its words', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					policy: somePolicy,
					cut: fc.constantFrom<Cut>('course', 'lesson'),
					turns: fc.oneof(someTurns, fc.constant(everything)),
					kinds: fc.constantFrom(counters, half)
				}),
				async (played) => {
					const { launch, note, listed, record } = await visit(standard, played);
					const said = writes(launch);
					expect(said.filter(({ element }) => !listed.has(element))).toEqual([]);
					for (const { element, value } of said) {
						const words = listed.get(element) ?? [];
						if (words.length > 0) expect(words, element).toContain(value || '""');
					}
					const raw = record.get('cmi.core.score.raw') ?? record.get('cmi.score.raw');
					const final = record.get('cmi.core.lesson_status') ?? record.get('cmi.success_status');
					if (raw !== undefined && note.includes('never before')) {
						expect(final).toMatch(/passed|failed/);
					}
				}
			),
			{ numRuns: 50 }
		);
	});

	test('names nothing that a course with everything in it does not write', async () => {
		for (const policy of [{}, { score: 'off' }, { report: 'completed-only' }] as const) {
			const decided = decidePolicy(courseOf(sample), policy).policy;
			const played = { policy: decided, cut: 'course', kinds: counters } as const;
			const whole = await visit(standard, { ...played, turns: everything });
			const part = await visit(standard, { ...played, turns: everything.slice(0, 2) });
			const said = new Set(
				[...writes(whole.launch), ...writes(part.launch)].map((one) => one.element)
			);
			const missing = [...whole.listed.keys()].filter((element) => !said.has(element));
			// Only with a text that the learner asked to have there.
			expect(missing.filter((element) => !/comments_from_learner/.test(element))).toEqual([]);
		}
	});
});

test('the note is plain ASCII in short lines, whatever the course is called', () => {
	const hostile = { ...sample, title: '“Übung” – 漢字\n\n# <b>', id: 'a b' };
	for (const preset of [undefined, ...presets]) {
		for (const cut of ['course', 'lesson'] as const) {
			const course = courseOf(hostile);
			const { policy } = decidePolicy(course, {});
			const facts = { course, standard: 'scorm12', policy, cut, site: [], progress: 5 } as const;
			const note = new TextDecoder().decode(writePackageNote({ ...facts, preset }).bytes);
			expect(note).toMatch(/^"Ubung" - \?\? # <b>\n/);
			expect(note).toMatch(/^[\x20-\x7e\n]*$/);
			const long = note.split('\n').filter((line) => line.length > 78 && line.trim().includes(' '));
			expect(long.filter((line) => !/^[ -]*\S+$/.test(line))).toEqual([]);
			for (const { text } of preset?.notes ?? []) {
				expect(note.replace(/\s+/g, ' ')).toContain(text);
			}
		}
	}
});

test('the note of a package for lessons names each, and which of them tells a verdict', () => {
	const note = noteOf(sample, decidePolicy(courseOf(sample), {}).policy, 'scorm12', 'lesson');
	expect(note).toContain(
		'sample-lesson-3: Lesson 3\n    lesson-3/index.html; completed, and passed'
	);
	expect(note).toContain('sample-lesson-7: Lesson 7\n    lesson-7/index.html; completed\n');
});
