import { loadKinds } from '#activities/learner.ts';
import { outlineOf, type Course } from '#course/course.ts';
import type { Problem } from '#course/problem.ts';
import { budgetOf, type Budget } from '#progress/budget.ts';

/** The room that the progress of one learner needs at most, in characters. */
export async function measureProgress(course: Course): Promise<Budget> {
	const outline = outlineOf(course);
	const kinds = await loadKinds(outline.lessons.flatMap(({ activities }) => activities));
	return budgetOf(outline, kinds);
}

/** Undefined while everything fits. Over the limit, an LMS would cut answers off. */
export function budgetProblem(
	{ length, limit, consumers }: Budget,
	file: string
): Problem | undefined {
	if (length <= limit) return undefined;
	const biggest = consumers
		.slice(0, 5)
		.map(({ activity, characters }) => `"${activity}" (${characters})`)
		.join(', ');
	return {
		code: 'course/too-much-progress',
		severity: 'error',
		file,
		at: { line: 1, column: 1, length: 3 },
		message: `One learner's progress can need ${length} characters, and no more than ${limit} are safe in every LMS, so answers could be lost.`,
		hint: `Make two courses of it, or make these smaller, which need most: ${biggest}.`
	};
}
