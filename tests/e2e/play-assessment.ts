import { expect } from '@playwright/test';
import { assessmentTexts } from '#activities/assessment/texts.ts';
import type { AssessmentActivity } from '#activities/assessment/view.ts';
import type { Found } from './course-facts.ts';
import type { Learner } from './learner.ts';
import { PlayedAssessment } from './walks/assessment.ts';
import type { Stage } from './walks/question.ts';

/** One attempt, all right but one answer, to an objective that has another: passed. Gives the share of the points. */
export async function playAssessment(
	learner: Learner,
	stage: Stage,
	{ lesson, activity }: Found<AssessmentActivity>
): Promise<number> {
	await learner.goToLesson(lesson);
	await learner.activity(activity).getByRole('button').first().press('Enter');
	const played = new PlayedAssessment(stage, activity);
	await played.begin();
	const { questions } = played;
	const missed = questions.find(
		(one) => questions.filter(({ objective }) => objective === one.objective).length > 1
	);
	for (const question of questions) {
		await played.answer(question, question === missed ? 'wrong' : 'right');
	}
	await expect(learner.activity(activity)).toHaveAttribute('data-state', 'over');
	await expect(learner.activity(activity)).toContainText(assessmentTexts.en.passed);
	return played.result.earned ?? 0;
}
