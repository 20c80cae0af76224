import { expect, type Locator } from '@playwright/test';
import type { QuestionActivity } from '#activities/question/view.ts';
import { drawItems, mostSeed } from '#activities/assessment/draw.ts';
import { chanceOfItem } from '#activities/assessment/host-of-item.ts';
import {
	createAssessmentMachine,
	type AssessmentSnapshot
} from '#activities/assessment/machine.ts';
import { learner } from '#activities/assessment/learner.ts';
import { assessmentTexts } from '#activities/assessment/texts.ts';
import { viewAssessment, type AssessmentActivity } from '#activities/assessment/view.ts';
import { initialTransition, transition } from 'xstate';
import { activitiesOf, type Found } from '../course-facts.ts';
import { Learner } from '../learner.ts';
import { lookAt, startAfresh, statesOf, type KindWalk, type Note, type Walk } from '../walk.ts';
import { chance, PlayedQuestion, type Stage } from './question.ts';

const texts = assessmentTexts.en;

export const walk: KindWalk = {
	states: (course) =>
		activitiesOf<AssessmentActivity>(course, 'assessment').flatMap(({ activity }) =>
			statesOf(activity.id, createAssessmentMachine(activity.rules))
		),
	async walk(walk) {
		for (const found of activitiesOf<AssessmentActivity>(walk.course, 'assessment')) {
			await walkAssessment(walk, found);
		}
	}
};

/** One attempt with everything wrong, and others with everything right until none is left. */
async function walkAssessment(walk: Walk, { lesson, activity }: Found<AssessmentActivity>) {
	const visitor = await startAfresh(walk);
	await visitor.goToLesson(lesson);
	const part = visitor.activity(activity);
	const look = (note?: Note) => lookAt(walk, activity, note);
	await look({ kept: 'whole' });
	const { attempts } = activity.rules;
	const played = new PlayedAssessment(walk, activity);
	for (let attempt = 1; attempt <= Math.max(2, attempts); attempt++) {
		const name = attempt === 1 ? texts.begin : texts.again;
		await part.getByRole('button', { name, exact: true }).press('Enter');
		await played.begin();
		await expectPhase(part, 'asked');
		await look({ note: `attempt ${attempt}`, kept: 'whole' });
		let given = 0;
		for (const question of played.questions) {
			await played.answer(question, attempt === 1 ? 'wrong' : 'right');
			given += 1;
			if (given === 2) await look({ note: `attempt ${attempt}, under way`, kept: 'whole' });
		}
		await expectPhase(part, 'over');
		await look({ note: `attempt ${attempt}`, kept: 'whole' });
	}
	const again = part.getByRole('button', { name: texts.again, exact: true });
	await expect(again).toHaveCount(attempts === 0 ? 1 : 0);
	await look({ kept: 'whole' });
}

function expectPhase(part: Locator, phase: string): Promise<void> {
	return expect(part).toHaveAttribute('data-state', phase);
}

/** An assessment on a page, and its machine beside it: what is drawn comes from the page's fixed chance. */
export class PlayedAssessment {
	readonly #stage: Stage;
	readonly #activity: AssessmentActivity;
	readonly #machine: ReturnType<typeof createAssessmentMachine>;
	#state: AssessmentSnapshot;

	constructor(stage: Stage, activity: AssessmentActivity) {
		this.#stage = stage;
		this.#activity = activity;
		this.#machine = createAssessmentMachine(activity.rules);
		[this.#state] = initialTransition(this.#machine);
	}

	/** Draws as the page does. */
	async begin(): Promise<void> {
		const { asked, attempt } = this.#state.context.state;
		const seed = 1 + Math.floor(chance * mostSeed);
		const items = drawItems(this.#activity.rules, seed, [], asked);
		const drawn = { type: 'items.drawn', attempt: attempt + 1, seed, items } as const;
		[this.#state] = transition(this.#machine, this.#state, drawn);
		const visitor = new Learner(this.#stage.place ?? this.#stage.page);
		const part = visitor.activity(this.#activity);
		await expect(part).toContainText(texts.progress(0, items.length));
		// Each form is loaded when it is asked.
		for (const question of this.questions) {
			await expect(visitor.activity(question)).toBeVisible();
		}
	}

	/** What is asked in this attempt, in order. */
	get questions(): readonly QuestionActivity[] {
		return viewAssessment(this.#activity, this.#state).items.map(({ activity }) => activity);
	}

	get result() {
		return learner.result(this.#activity.rules, this.#state.context.state);
	}

	async answer(question: QuestionActivity, how: 'right' | 'wrong'): Promise<void> {
		const { seed } = this.#state.context.state;
		const drawn = chanceOfItem(seed, question.number);
		const one = new PlayedQuestion(this.#stage, question, drawn);
		const answer = one.answers.at(how === 'right' ? 0 : -1) ?? [];
		await one.choose(answer);
		await one.check();
		const given = { type: 'item.answered', item: question.number, options: answer } as const;
		[this.#state] = transition(this.#machine, this.#state, given);
	}
}
