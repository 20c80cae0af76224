import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decode } from '#progress/codec.ts';
import { replay, toStored, type LearnerEvent } from '#progress/progress.ts';
import { kinds, outline } from '#progress/sample-progress.ts';
import { raised, Stage, type Launch } from './stage.ts';
import { auditLog } from './strict/audit.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05') }));
afterEach(() => void vi.useRealTimers());

/** What may happen while a learner works. A kill is a new launch without a word to the old one. */
type Turn =
	| { readonly does: 'answer'; readonly activity: number; readonly to: number }
	| { readonly does: 'visit'; readonly lesson: number }
	| { readonly does: 'wait'; readonly milliseconds: number }
	| { readonly does: 'hide' | 'lose the network' | 'find the network' | 'leave' | 'be killed' };

const someTurn: fc.Arbitrary<Turn> = fc.oneof(
	fc.record({
		does: fc.constant('answer' as const),
		activity: fc.constantFrom(1, 5, 6, 200),
		to: fc.integer({ min: 1, max: 4 })
	}),
	fc.record({ does: fc.constant('visit' as const), lesson: fc.constantFrom(3, 7) }),
	fc.record({
		does: fc.constant('wait' as const),
		milliseconds: fc.constantFrom(0, 50, 2000, 30_000)
	}),
	fc.record({
		does: fc.constantFrom('hide', 'lose the network', 'find the network', 'leave', 'be killed')
	})
);

const statuses = ['incomplete', 'failed', 'completed', 'passed'];

class Learner {
	readonly events: LearnerEvent[] = [];
	readonly #stage: Stage;
	#launch: Launch;

	constructor(stage: Stage, launch: Launch) {
		this.#stage = stage;
		this.#launch = launch;
	}

	async take(turn: Turn): Promise<void> {
		const launch = this.#launch;
		if (turn.does === 'wait') await vi.advanceTimersByTimeAsync(turn.milliseconds);
		else if (turn.does === 'hide') launch.hide();
		else if (turn.does === 'lose the network') launch.online = false;
		else if (turn.does === 'find the network') launch.online = true;
		else if (turn.does === 'visit') {
			this.events.push({ lesson: turn.lesson });
			launch.session.visit(turn.lesson);
		} else if (turn.does === 'answer') {
			const event = raised(turn.to);
			this.events.push({ activity: turn.activity, event });
			expect(await launch.session.record(turn.activity, event)).toBe('stored');
		} else await this.relaunch(turn.does === 'leave');
	}

	async relaunch(left: boolean): Promise<Launch> {
		if (left) this.#launch.leave();
		// A dead page calls nobody any more.
		vi.clearAllTimers();
		expect(this.#launch.problems).toEqual([]);
		expect(auditLog(this.#launch.calls, { ended: left, doubted: true })).toEqual([]);
		this.#launch = await this.#stage.launch();
		return this.#launch;
	}
}

test.each(['scorm-1.2', 'scorm-2004'] as const)(
	'whatever happens to browser and network, a %s LMS has it all in the end, and no status falls',
	async (standard) => {
		await fc.assert(
			fc.asyncProperty(fc.array(someTurn, { maxLength: 25 }), async (turns) => {
				const stage = new Stage(standard);
				const learner = new Learner(stage, await stage.launch());
				let reached = -1;
				for (const turn of turns) {
					await learner.take(turn);
					const status = stage.lms.record.get(
						standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status'
					);
					const rank = statuses.indexOf(status ?? '');
					expect(rank).toBeGreaterThanOrEqual(reached);
					reached = rank;
				}
				const { session } = await learner.relaunch(false);
				await vi.advanceTimersByTimeAsync(100);

				const { progress } = replay(outline, kinds, learner.events);
				expect(session.view.place).toBe(progress.place);
				const stored = toStored(outline, kinds, progress);
				const saved = stage.lms.record.get('cmi.suspend_data') ?? '';
				const isFresh = stored.visited.length + stored.activities.size === 0;
				if (!isFresh || saved !== '') expect(decode(saved)).toMatchObject({ stored });
			}),
			{ numRuns: 60 }
		);
	}
);
