import type { Outline, OutlineActivity, OutlineLesson } from './course.ts';

/**
 * A course as if it were one of its lessons, for a package in which each lesson is launched and judged by itself:
 *
 * - The assessment is completed by an answered attempt, and alone has the course's pass rule.
 * - Any other lesson is completed by evidence for each objective that it asks everybody something about; with nothing
 *   of that kind, or where the course asks for none, by being opened. It has the pass rule only in a course without an
 *   assessment, for its own questions.
 *
 * Undefined: there is no lesson of this number.
 */
export function narrow(outline: Outline, number: number): Outline | undefined {
	const lesson = outline.lessons.find((one) => one.number === number);
	if (!lesson) return undefined;
	if (lesson.kind === 'assessment') {
		const completion = outline.completion === 'visited' ? 'visited' : 'assessment';
		return { ...outline, completion, lessons: [lesson] };
	}
	const asked = new Set(lesson.activities.filter(asksEverybody).map(({ objective }) => objective));
	const objectives = outline.objectives.filter(({ id }) => asked.has(id));
	const isEvidence = outline.completion === 'objectives' && objectives.length > 0;
	return {
		...outline,
		objectives,
		completion: isEvidence ? 'objectives' : 'visited',
		pass: isScored(outline, lesson) ? outline.pass : undefined,
		lessons: [lesson]
	};
}

/** Whether every learner is asked it, and it gives evidence for an objective. */
export function asksEverybody({ objective, optional, only }: OutlineActivity): boolean {
	return objective !== undefined && !optional && only === undefined;
}

function isScored({ lessons }: Outline, { activities }: OutlineLesson): boolean {
	const worth = ({ points }: OutlineActivity) => points > 0;
	const isAssessed = lessons.some((one) => one.kind === 'assessment' && one.activities.some(worth));
	return !isAssessed && activities.some((one) => worth(one) && one.objective !== undefined);
}
