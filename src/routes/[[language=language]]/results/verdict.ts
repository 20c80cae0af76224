import type { SessionView } from '#lms/course-session.ts';
import type { PageTexts } from '#ui/page-texts.ts';

/** Where the learner stands, in one sentence, which says nothing else than an LMS is told. */
export function verdictOf(
	reported: SessionView['reported'] | undefined,
	texts: PageTexts['results']
): string {
	if (!reported) return texts.intro;
	const { standing, pass, lesson, completed } = reported;
	if (standing.failed) return texts.failed;
	const isLesson = lesson !== undefined;
	if (pass && standing.passed) {
		if (!standing.completed) return texts.passed;
		return isLesson ? texts.lessonPassed : texts.completePassed;
	}
	if (completed) return isLesson ? texts.lessonComplete : texts.complete;
	if (standing.completed) return texts.undecided;
	const worked = standing.objectives.filter(({ done }) => done).length;
	return texts.workedOn(worked, standing.objectives.length);
}
