import type { Interaction } from '#course/interaction.ts';
import type { Progress } from '#progress/progress.ts';
import type { Standing } from '#progress/standing.ts';
import type { LmsRecord, Note } from './lms.ts';
import { tellsScore, toldOf, type Rules } from './rules.ts';

export interface Session {
	readonly suspended: string;
	readonly interactions: readonly Interaction[];
	readonly notes: ReadonlyMap<number, Note>;
	/** Since the session was opened. */
	readonly seconds: number;
	/** There was progress when it was opened. */
	readonly isContinued: boolean;
}

/** What an LMS should know now. `standing`: in the part of the course that is reported. */
export function recordOf(
	rules: Rules,
	progress: Progress,
	standing: Standing,
	session: Session
): LmsRecord {
	const { policy, reported } = rules;
	const texts = new Map(
		reported.objectives.map(({ id, text, reported }) => [id, reported ?? text])
	);
	const isScored = tellsScore(policy, reported);
	return {
		...session,
		interactions: policy.interactions === 'full' ? session.interactions : [],
		place: reported.lessons.find(({ number }) => number === progress.place)?.id ?? '',
		...toldOf(rules, standing),
		measure: standing.measure,
		objectives: standing.objectives.map(({ id, done, score }) => ({
			id,
			description: texts.get(id) ?? id,
			done,
			score: isScored ? score : undefined
		}))
	};
}
