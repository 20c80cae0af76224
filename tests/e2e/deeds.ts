import { expect } from '@playwright/test';
import { questionTexts } from '#activities/question/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import type { ReflectionActivity } from '#activities/reflection/view.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import type { Course, Lesson } from '#course/course.ts';
import { en } from '#ui/texts/en.ts';
import { questionsOf, reflectionsOf, scenariosOf, type Found } from './course-facts.ts';
import { leadsTo, wrongAnswer, type Learner } from './learner.ts';
import { routeTo } from './scenario-paths.ts';

/** Something a learner does: until its feedback shows, and how it looks when it was not lost. */
export interface Deed {
	readonly lesson: Lesson;
	/** True: it stays on this device. */
	readonly isPrivate?: true;
	do(learner: Learner): Promise<void>;
	expectDone(learner: Learner): Promise<void>;
}

/** Five answers, right and wrong as wanted, two choices of a story, and a text: as far as the course has them. */
export function deedsOf(
	course: Course,
	isRight = (index: number) => index % 2 === 0
): readonly Deed[] {
	return [
		...answers(course, isRight),
		...scenariosOf(course).slice(0, 1).map(choices),
		...reflectionsOf(course).slice(0, 1).map(writing)
	];
}

function answers(course: Course, isRight: (index: number) => boolean): readonly Deed[] {
	return questionsOf(course)
		.slice(0, 5)
		.map(({ lesson, activity }, index) => {
			const options = isRight(index) ? activity.rules.key : wrongAnswer(activity);
			return {
				lesson,
				async do(learner) {
					await learner.answer(activity, options);
					await expect(learner.verdict(activity)).not.toContainText(en.save.notSavedYet);
				},
				async expectDone(learner) {
					const { right, wrong, wrongMany } = questionTexts.en;
					const words = isRight(index) ? [right] : [wrong, wrongMany];
					await expect(learner.verdict(activity)).toContainText(new RegExp(words.join('|')));
					for (const option of options) {
						await expect(learner.option(activity, option)).toBeChecked();
					}
				}
			};
		});
}

/** The first two choices of a scenario; once the second is made, the first is behind it. */
function choices({ lesson, activity }: Found<ScenarioActivity>): Deed {
	const [one, two] = routeTo(activity.rules, 'good');
	if (!one || !two) throw new Error('The good route has fewer than two choices.');
	const last = leadsTo(activity, two.scene, two.choice);
	return {
		lesson,
		async do(learner) {
			await learner.choose(activity, one.scene, one.choice);
			await learner.choose(activity, two.scene, two.choice);
		},
		expectDone: (learner) => expect(learner.scene(activity, last)).toBeVisible()
	};
}

function writing({ lesson, activity }: Found<ReflectionActivity>): Deed {
	const words = 'The van timetable goes to the noise officer.';
	const field = (learner: Learner) => learner.activity(activity).getByRole('textbox');
	return {
		lesson,
		isPrivate: true,
		async do(learner) {
			await field(learner).pressSequentially(words);
			await learner.button(activity, reflectionTexts.en.keep).press('Enter');
			await expect(learner.activity(activity).getByRole('status')).toContainText(
				reflectionTexts.en.keptPlain
			);
		},
		expectDone: (learner) => expect(field(learner)).toHaveValue(words)
	};
}
