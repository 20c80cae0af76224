import { expect, type Page } from '@playwright/test';
import type { QuestionMachineEvent } from '#activities/question/context.ts';
import type { Answer } from '#activities/question/forms/form.ts';
import type { QuestionSnapshot } from '#activities/question/chart-machine.ts';
import { createQuestionMachine } from '#activities/question/machine.ts';
import { isShuffled, mostSeed } from '#activities/question/question.ts';
import { viewQuestion, type QuestionActivity } from '#activities/question/view.ts';
import { allQuestionsOf, plain, type Found } from '../course-facts.ts';
import { holdStorage, letStorageGo } from '../hold-storage.ts';
import { Learner, type Place } from '../learner.ts';
import { cause } from '../question-hands.ts';
import { after, startOf, statesReached } from '../question-paths.ts';
import { wayOf } from '../question-ways.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Note, type Walk } from '../walk.ts';

/** What the page gets by chance. */
export const chance = 0.3;

export const walk: KindWalk = {
	states: (course) =>
		allQuestionsOf(course).flatMap(({ activity }) =>
			statesOf(activity.id, createQuestionMachine(activity.rules)).filter(
				(name) => reached(activity).has(name) || name.endsWith('/unanswered')
			)
		),
	async walk(walk) {
		for (const found of allQuestionsOf(walk.course)) {
			await walkWrong(walk, found);
			await walkRight(walk, found);
		}
	}
};

function reached(activity: QuestionActivity): ReadonlySet<string> {
	return new Set([...statesReached(activity)].map((state) => `${activity.id}/${state}`));
}

/** Where the course is shown. */
export interface Stage {
	readonly page: Page;
	/** In the frame of an LMS; else the page itself. */
	readonly place?: Place;
}

/** A question on a page, and its machine beside it. */
export class PlayedQuestion {
	readonly #stage: Stage;
	readonly question: QuestionActivity;
	state: QuestionSnapshot;

	/** `drawn`: what it draws its order from, where that is not the page's chance. */
	constructor(stage: Stage, question: QuestionActivity, drawn = chance) {
		this.#stage = stage;
		this.question = question;
		this.state = startOf(question);
		if (isShuffled(question.rules)) {
			const seed = 1 + Math.floor(drawn * mostSeed);
			this.state = after(question, this.state, { type: 'seed.drawn', seed });
		}
	}

	get part() {
		return new Learner(this.#stage.place ?? this.#stage.page).activity(this.question);
	}

	get phase() {
		return viewQuestion(this.question, this.state).phase;
	}

	async play(event: QuestionMachineEvent): Promise<void> {
		const group = this.part.getByRole('group', {
			name: plain(this.question.words.legend),
			exact: true
		});
		await cause({ page: this.#stage.page, group }, this.part, this.question, event);
		this.state = after(this.question, this.state, event);
	}

	/** Change by change, until the whole answer is there. */
	async choose(answer: Answer): Promise<void> {
		const way = wayOf(this.question);
		// From inside the question, so that tabs are few.
		await this.part.getByRole('button').last().focus();
		for (;;) {
			const change = way.towards(this.question, this.state, answer);
			if (!change) return;
			await this.play(change);
		}
	}

	async check(): Promise<void> {
		await this.play({ type: 'answer.checked' });
		this.state = after(this.question, this.state, { type: 'answer.stored' });
		await this.expectPhase();
	}

	async expectPhase(): Promise<void> {
		await expect(this.part).toHaveAttribute('data-state', this.phase);
	}

	/** The wrongest answer that is another one than what stands there already. */
	get wrong(): Answer {
		const { question, state } = this;
		return (
			this.answers.findLast((answer) => wayOf(question).towards(question, state, answer)) ?? []
		);
	}

	/** The right answer first, the wrongest last. */
	get answers(): readonly Answer[] {
		return wayOf(this.question).answers(this.question, this.state);
	}
}

/** Wrong with every try, and everything that can be asked on the way. */
async function walkWrong(walk: Walk, { lesson, activity }: Found<QuestionActivity>) {
	const learner = await startAfresh(walk);
	await learner.goToLesson(lesson);
	const one = new PlayedQuestion(walk, activity);
	const look = (note?: Note) => lookAt(walk, activity, note);
	await look({ kept: 'whole' });
	await one.part.getByRole('button').last().focus();
	await one.play({ type: 'answer.checked' });
	await one.expectPhase();
	await look();
	if (activity.rules.confidence) await one.play({ type: 'confidence.said', confidence: 3 });
	await one.choose(one.wrong);
	await one.expectPhase();
	await look();

	await holdStorage(walk.page, { patient: true });
	await one.play({ type: 'answer.checked' });
	await one.expectPhase();
	await look();
	await letStorageGo(walk.page);
	one.state = after(activity, one.state, { type: 'answer.stored' });
	await one.expectPhase();
	while (one.phase === 'retry') {
		await look({ kept: 'whole' });
		await one.part.getByRole('button').last().focus();
		await one.play({ type: 'retry.asked' });
		for (let hint = 0; hint < activity.rules.hints; hint++) {
			if (viewQuestion(activity, one.state).hasMoreHints) await one.play({ type: 'hint.asked' });
		}
		if (activity.rules.hints > 0) await look({ note: 'with hints' });
		await one.choose(one.wrong);
		await one.check();
	}
	// Hints that were asked for are not asked for on the next visit.
	await look({ kept: activity.rules.hints > 0 ? 'words-aside' : 'whole' });
}

/** Partly right where that is possible, then right. */
async function walkRight(walk: Walk, { lesson, activity }: Found<QuestionActivity>) {
	const learner = await startAfresh(walk);
	await learner.goToLesson(lesson);
	const one = new PlayedQuestion(walk, activity);
	const [right = [], partly, ...more] = one.answers;
	if (partly && more.length > 0 && activity.rules.tries > 1) {
		await one.choose(partly);
		await one.check();
		await lookAt(walk, activity, { note: 'partly right', kept: 'whole' });
		await one.part.getByRole('button').last().focus();
		await one.play({ type: 'retry.asked' });
	}
	await one.choose(right);
	await one.check();
	await lookAt(walk, activity, { kept: 'whole' });
}
