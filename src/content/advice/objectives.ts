import type { DraftCourse } from '../build-course.ts';
import type { ReadActivity } from '../read-activities.ts';
import type { Advising } from './advise-course.ts';

/** What the score of a course says nothing of: objectives without a scored question, and questions without an objective. */
export function adviseOnObjectives(draft: DraftCourse, { advise }: Advising): void {
	const { front, file } = draft.course;
	const assessments = draft.lessons.flatMap(({ activities }) =>
		activities.flatMap(({ whole }) => whole ?? [])
	);
	const hasPass = front.settings?.pass !== undefined;
	if (hasPass) advisePointless(draft, advise);
	if (!hasPass && assessments.length === 0) return;
	const activities = draft.lessons.flatMap((lesson) => lesson.activities);
	const drawn = new Set(assessments.flatMap((one) => one.draft.draws.flatMap(({ from }) => from)));
	const scored = activities.filter(
		(one) => pointsOf(one) > 0 && (assessments.length === 0 || drawn.has(one.found.block.id))
	);
	for (const id of draft.map.objectives) {
		if (scored.some((one) => objectiveOf(one) === id)) continue;
		const evidence = activities.filter((one) => objectiveOf(one) === id);
		if (evidence.length > 0 && evidence.every(({ found }) => found.form.unmarked)) continue;
		const asked = evidence.filter((one) => pointsOf(one) > 0);
		advise(file)({
			code: 'objective/untested',
			at: front.placeOfKey(['objectives', id]),
			...untested(id, asked.length, assessments.length > 0)
		});
	}
}

function untested(id: string, asked: number, isAssessed: boolean) {
	const hint = isAssessed
		? `Write questions with objective=${id} in the assessment and a line ::draw{objective=${id} count=2}, or draw the lessons' questions by their tags.`
		: `Write a question with objective=${id}.`;
	return {
		message: `No scored question tests the objective "${id}"${asked > 0 ? ': the assessment draws none of its questions' : ''}, so learners can pass without having reached it, and their results do not speak of it.`,
		hint: `${hint} An objective that only plans, maps or reflections serve needs none.`
	};
}

/** Questions whose points go nowhere. Who meant them as a warm-up has said so: optional. */
function advisePointless({ lessons }: DraftCourse, advise: Advising['advise']): void {
	for (const { parsed, activities } of lessons) {
		for (const one of activities) {
			const { draft, found } = one;
			if (pointsOf(one) === 0 || objectiveOf(one) !== undefined) continue;
			if (draft?.is === undefined && draft?.optional) continue;
			advise(parsed.file)({
				code: 'activity/no-objective',
				at: found.block.at,
				message: `This ${found.block.name} serves no objective, so in a course with a pass mark it shows nothing: learners answer it, and no objective comes any nearer.`,
				hint: 'Write objective=… between its braces, or optional if it is only a warm-up.'
			});
		}
	}
}

function pointsOf({ draft }: ReadActivity): number {
	return draft && draft.is === undefined ? draft.points : 0;
}

function objectiveOf({ draft }: ReadActivity): string | undefined {
	return draft && draft.is === undefined ? draft.objective : undefined;
}
