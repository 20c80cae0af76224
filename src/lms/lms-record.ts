import type { Outline } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';
import type { Progress } from '#progress/progress.ts';
import type { Standing } from '#progress/standing.ts';
import type { LmsRecord, Note } from './lms.ts';

export interface Session {
	readonly suspended: string;
	readonly interactions: readonly Interaction[];
	readonly notes: ReadonlyMap<number, Note>;
	/** Since the session was opened. */
	readonly seconds: number;
	/** There was progress when it was opened. */
	readonly isContinued: boolean;
}

/** What an LMS should know now. */
export function recordOf(
	outline: Outline,
	progress: Progress,
	standing: Standing,
	session: Session
): LmsRecord {
	const judged = outline.pass !== undefined && outline.report === 'passed-failed';
	const verdict = standing.passed ? true : standing.failed ? false : undefined;
	const texts = new Map(outline.objectives.map(({ id, text, reported }) => [id, reported ?? text]));
	return {
		...session,
		place: outline.lessons.find(({ number }) => number === progress.place)?.id ?? '',
		// Held back until there is a verdict: an LMS may open a completed attempt for review only, and then a learner
		// who has not finished the assessment could never pass.
		completed: standing.completed && (!judged || verdict !== undefined),
		passed: judged ? verdict : undefined,
		score: judged ? standing.score : undefined,
		measure: standing.measure,
		objectives: standing.objectives.map(({ id, done, score }) => ({
			id,
			description: texts.get(id) ?? id,
			done,
			score: judged ? score : undefined
		}))
	};
}
