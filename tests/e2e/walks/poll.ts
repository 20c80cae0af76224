import { expect } from '@playwright/test';
import type { Course, Lesson } from '#course/course.ts';
import { createPollMachine } from '#activities/poll/machine.ts';
import type { PollActivity } from '#activities/poll/poll.ts';
import { pollTexts } from '#activities/poll/texts.ts';
import { activitiesOf, returnsOf } from '../course-facts.ts';
import { holdStorage, letStorageGo } from '../hold-storage.ts';
import { Learner } from '../learner.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Note, type Walk } from '../walk.ts';

const texts = pollTexts.en;

/** A poll at one of its two places. */
interface Place {
	readonly lesson: Lesson;
	readonly activity: PollActivity;
	readonly again: boolean;
}

export const walk: KindWalk = {
	states: (course) =>
		placesOf(course).flatMap(({ activity, again }) =>
			statesOf(nameOf(activity, again), createPollMachine(activity.rules, again), {
				...(activity.rules.shared && { notKept: 'only a private answer can be refused' })
			})
		),
	async walk(walk) {
		for (const place of placesOf(walk.course)) await walkPoll(walk, place);
	}
};

const nameOf = ({ id }: PollActivity, again: boolean) => (again ? `${id}-again` : id);

function placesOf(course: Course): readonly Place[] {
	const polls = activitiesOf<PollActivity>(course, 'poll');
	return [
		...polls.map((found) => ({ ...found, again: false })),
		...returnsOf(course, 'poll').flatMap(({ lesson, view }) =>
			polls
				.filter(({ activity }) => activity.number === view.rules.activity)
				.map(({ activity }) => ({ lesson, activity, again: true }))
		)
	];
}

async function walkPoll(walk: Walk, { lesson, activity, again }: Place): Promise<void> {
	const { page } = walk;
	const learner = await startAfresh(walk);
	if (again) await answerFirst(walk, activity);
	await learner.goToLesson(lesson);
	// The second place of a poll has no id of its own.
	const part = `form[data-activity="${activity.number}"]${again ? ':not([id])' : ''}`;
	const poll = page.locator(part);
	const look = (note?: Note) => lookAt(walk, { id: nameOf(activity, again), part }, note);
	const state = (name: string) => expect(poll).toHaveAttribute('data-state', name);
	const choose = (place: number) => poll.getByRole('radio').nth(place).press('Space');
	const send = (name: string) => poll.getByRole('button', { name, exact: true }).press('Enter');

	await state('unanswered');
	await look({ kept: 'whole' });
	await send(texts.answer);
	await state('nothingChosen');
	await look();
	await choose(1);
	await state('chosen');
	await look();
	if (!activity.rules.shared) {
		await page.evaluate(() => (window.full = true));
		await send(texts.answer);
		await state('notKept');
		await look();
		await page.evaluate(() => (window.full = false));
	}
	await holdStorage(page, { patient: true });
	await send(texts.answer);
	await state('keeping');
	await look();
	await letStorageGo(page);
	await state('answered');
	await look({ kept: 'whole' });
	await choose(2);
	await send(texts.answer);
	await state('answered');
	await look({ note: 'changed', kept: 'whole' });
}

async function answerFirst(walk: Walk, activity: PollActivity): Promise<void> {
	const [first] = activitiesOf<PollActivity>(walk.course, 'poll').filter(
		(one) => one.activity === activity
	);
	if (!first) throw new Error('What is asked again was never asked.');
	const learner = new Learner(walk.page);
	await learner.goToLesson(first.lesson);
	const part = learner.activity(activity);
	await part.getByRole('radio').first().press('Space');
	await part.getByRole('button', { name: texts.answer, exact: true }).press('Enter');
	await expect(part).toHaveAttribute('data-state', 'answered');
}
