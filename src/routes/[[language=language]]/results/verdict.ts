import type { PassRule } from '#course/course.ts';
import type { Standing } from '#progress/standing.ts';
import type { PageTexts } from '#ui/page-texts.ts';

/** Where the learner stands, in one sentence. */
export function verdictOf(
	standing: Standing | undefined,
	pass: PassRule | undefined,
	texts: PageTexts['results']
): string {
	if (!standing) return texts.intro;
	const worked = standing.objectives.filter(({ done }) => done).length;
	if (standing.failed) return texts.failed;
	if (pass && standing.passed) return standing.completed ? texts.completePassed : texts.passed;
	if (standing.completed) return texts.complete;
	return texts.workedOn(worked, standing.objectives.length);
}
