import type { Outline, OutlineActivity, OutlineLesson } from '#course/course.ts';
import { reaches, type Standing } from '#progress/standing.ts';

/** What the results say of one objective, and where to go for it. */
export interface ObjectiveRow {
	readonly id: string;
	readonly text: string;
	/** `begun`: more of it is open. `worked`: there is evidence, and nothing of it is scored. */
	readonly state: 'open' | 'begun' | 'mistakes' | 'worked' | 'shown';
	readonly lesson: OutlineLesson | undefined;
	/** The activity to go to: the first that is open, else the first with a mistake, else the first of all. */
	readonly activity: OutlineActivity | undefined;
}

export function objectiveRows(
	outline: Outline,
	standing: Standing | undefined
): readonly ObjectiveRow[] {
	return outline.objectives.map(({ id, text }) => {
		const activities = outline.lessons.flatMap((lesson) =>
			lesson.activities
				.filter(({ objective }) => objective === id)
				.map((activity) => ({ lesson, activity, result: standing?.results.get(activity.number) }))
		);
		const target =
			activities.find(({ result }) => !result?.done) ??
			activities.find(({ result }) => (result?.earned ?? 1) < 1) ??
			activities[0];
		return {
			id,
			text,
			state: stateOf(
				outline,
				standing,
				id,
				activities.every(({ result }) => result?.done)
			),
			lesson: target?.lesson,
			activity: target?.activity
		};
	});
}

function stateOf(
	{ pass }: Outline,
	standing: Standing | undefined,
	objective: string,
	isFinished: boolean
): ObjectiveRow['state'] {
	const now = standing?.objectives.find(({ id }) => id === objective);
	if (!now?.done) return 'open';
	if (now.score === undefined || !pass) return 'worked';
	if (reaches(now.score, pass.mark)) return 'shown';
	return isFinished ? 'mistakes' : 'begun';
}
