import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCourseSession } from '#lms/course-session.ts';
import { createMemoryMirror, type Kept, type Mirror } from '#lms/mirror.ts';
import { kinds, outline } from '#progress/sample-progress.ts';
import { FakeLms } from './fake-lms.ts';
import { base, createFakeWindow } from './fake-window.ts';
import { answer, raised } from './stage.ts';
import type { Standard } from './strict/model.ts';
import { wrapStrict } from './strict/strict-wrapper.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

/** Whoever reaches an LMS, a browser's data or a link can put anything there. */
const markup = [
	'<img src=x onerror=alert(1)>',
	'"><script>alert(1)</script>',
	"javascript:alert('1')",
	'{{constructor}}',
	'__proto__',
	'\u0000',
	'\u202Egnp',
	'\uD800',
	'😀'.repeat(300),
	'../../../etc/passwd',
	'%00%2e%2e%2f',
	'p1AAAA0',
	'-1',
	'NaN',
	'1e999',
	'passed',
	'completed'
];

const text = fc.oneof(fc.constantFrom(...markup), fc.string({ unit: 'binary', maxLength: 300 }));

/** Anything that a structured clone, and so a browser's database, can hold; often nearly what is kept there. */
const interaction = fc.oneof(
	fc.record(
		Object.fromEntries(
			Object.keys(answer('a-1')).map((name) => [name, fc.oneof(fc.anything(), text)])
		),
		{ requiredKeys: [] }
	),
	fc.constant(answer('counter-1-1'))
);
const kept = fc.oneof(
	fc.anything(),
	fc.record({
		progress: fc.oneof(text, fc.anything()),
		outbox: fc.oneof(
			fc.anything(),
			fc.array(fc.record({ interaction, counter: fc.oneof(fc.nat(), fc.anything()) }))
		)
	})
);
const keptText = fc.oneof(
	fc.anything(),
	fc.record({
		text: fc.oneof(text, fc.anything()),
		mark: fc.oneof(
			fc.anything(),
			fc.record({ keep: fc.boolean(), sent: fc.boolean(), versions: fc.anything() })
		)
	})
);

/** A browser's database with these things in the places of a learner's. */
function tampered(log: unknown, words: unknown): Mirror {
	const mirror = createMemoryMirror();
	let stored = log;
	return {
		...mirror,
		durable: true,
		read: async () => (stored ?? { progress: '', outbox: [] }) as Kept,
		update: async (change) =>
			void (stored = change((stored ?? { progress: '', outbox: [] }) as Kept)),
		readTexts: async (activities) => activities.map(() => words as never)
	};
}

const launch = {
	'scorm-1.2': [
		'cmi.suspend_data',
		'cmi.launch_data',
		'cmi.core.lesson_location',
		'cmi.core.lesson_mode',
		'cmi.core.credit',
		'cmi.core.entry',
		'cmi.core.score.raw',
		'cmi.student_preference.language'
	],
	'scorm-2004': [
		'cmi.suspend_data',
		'cmi.launch_data',
		'cmi.location',
		'cmi.mode',
		'cmi.credit',
		'cmi.entry',
		'cmi.score.scaled',
		'cmi.progress_measure',
		'cmi.learner_preference.language'
	]
} as const;

const statuses = ['cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status'];

interface Hostile {
	readonly standard: Standard;
	readonly learner: { readonly id: string; readonly name: string };
	readonly seed: Readonly<Record<string, string | undefined>>;
	readonly log: unknown;
	readonly words: unknown;
}

/** A visit with one right answer: what the LMS has on record afterwards. */
async function visit({ standard, learner, seed, log, words }: Hostile) {
	// An attempt that goes on, which the standard calls incomplete.
	const status = standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
	const given = Object.entries(seed).flatMap(([element, value]) =>
		value === undefined ? [] : [[element, value] as const]
	);
	const lms = new FakeLms(standard, {
		learner,
		seed: { ...Object.fromEntries(given), [status]: 'incomplete' }
	});
	const page = createFakeWindow({
		standard,
		api: wrapStrict(lms.launch(), standard).api
	});
	const session = createCourseSession({
		outline,
		kinds,
		window: page.window,
		base,
		now: Date.now,
		random: () => 0.5,
		openMirror: async () => tampered(log, words)
	});
	await session.start();
	const before = session.view.standing;
	await session.record(1, raised(3), answer('counter-1-1'));
	await vi.advanceTimersByTimeAsync(5000);
	const { view } = session;
	page.leave();
	return { session, before, view, record: lms.record };
}

describe.each(['scorm-1.2', 'scorm-2004'] as const)(
	'whatever an LMS of %s hands over',
	(standard) => {
		const seed = fc.record(Object.fromEntries(launch[standard].map((element) => [element, text])), {
			requiredKeys: []
		});
		const hostile = fc.record({
			standard: fc.constant(standard),
			learner: fc.record({ id: text, name: text }),
			seed,
			log: kept,
			words: keptText
		});

		test('and whatever the browser has kept: the course opens, takes an answer, and gives no credit', async () => {
			await fc.assert(
				fc.asyncProperty(hostile, async (given) => {
					const { session, before, view, record } = await visit(given);
					expect(before).toMatchObject({ completed: false, passed: false, failed: false });
					expect(view.phase).not.toBe('opening');
					expect(view.mode === 'browse' || session.eventsOf(1).length > 0).toBe(true);
					for (const status of statuses) {
						expect(record.get(status) ?? '').not.toMatch(/completed|passed|failed/);
					}
					const written = await session.readText(2);
					expect(written === undefined || typeof written === 'string').toBe(true);
				}),
				{ numRuns: 60 }
			);
		});
	}
);
