import type { Outline, OutlineActivity } from '#course/course.ts';
import { learner } from '../question/learner.ts';
import { shuffled } from '../question/forms/shuffle.ts';
import {
	isFinished,
	isRight,
	type QuestionEvent,
	type QuestionRules,
	type QuestionState
} from '../question/question.ts';

export interface ReviewRules {
	/** How many questions come back. */
	readonly count: number;
	/** The id of the lesson in which they do: they come from the lessons before it. */
	readonly lesson: string;
}

type EventsOf = (activity: number) => readonly unknown[];

/**
 * Numbers of the questions to ask again, of those that the learner has finished in earlier lessons: first what was
 * wrong although the learner was sure, then what was wrong, until it was right in a review; then what was not reviewed
 * yet. What is alike comes in an order that depends on the seed.
 */
export function pickQuestions(
	outline: Outline,
	{ count, lesson }: ReviewRules,
	eventsOf: EventsOf,
	seed: number
): readonly number[] {
	const at = outline.lessons.findIndex(({ id }) => id === lesson);
	const ranks = new Map<number, number>();
	for (const { activities, kind } of outline.lessons.slice(0, Math.max(0, at))) {
		if (kind === 'assessment') continue;
		for (const activity of activities) {
			const rank = activity.kind === 'question' ? rankOf(activity, eventsOf) : undefined;
			if (rank !== undefined) ranks.set(activity.number, rank);
		}
	}
	return shuffled([...ranks.keys()], seed)
		.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
		.slice(0, count);
}

/** 0 comes first; undefined: not finished, so there is nothing to bring back. */
function rankOf(activity: OutlineActivity, eventsOf: EventsOf): number | undefined {
	const rules = activity.rules as QuestionRules;
	const state = replay(rules, eventsOf(activity.number));
	if (!isFinished(rules, state)) return undefined;
	const [first] = state.tries;
	const isMissed = first !== undefined && !isRight(rules, first);
	if (isMissed && state.reviewed !== 2) return state.confidence === 3 ? 0 : 1;
	return 2 + state.reviewed;
}

function replay(rules: QuestionRules, events: readonly unknown[]): QuestionState {
	return events.reduce<QuestionState>(
		(state, event) => learner.step(rules, state, event as QuestionEvent) ?? state,
		learner.fresh(rules)
	);
}
