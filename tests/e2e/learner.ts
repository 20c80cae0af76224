import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Lesson } from '#course/course.ts';
import type { ChoiceActivity } from '#activities/question/view.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { scenarioTexts } from '#activities/scenario/texts.ts';
import { en } from '#ui/texts/en.ts';
import { plain } from './course-facts.ts';

/** Where the course is: a page of its own, or the frame of an LMS. */
export type Place = Page | FrameLocator;

/** A learner with a keyboard, who finds things by what they are called. */
export class Learner {
	readonly place: Place;

	constructor(place: Place) {
		this.place = place;
	}

	heading(name: string, level = 1): Locator {
		return this.place.getByRole('heading', { name, level, exact: true });
	}

	/** The line at the foot that says where progress is saved. */
	saveLine(): Locator {
		return this.place.getByRole('contentinfo').getByRole('status');
	}

	/** A link that is pressed before the page is alive loads the next page anew, which takes no focus. */
	async untilAlive(): Promise<void> {
		await expect(this.saveLine()).toHaveText(/\S/);
	}

	/** Until it is known whether there is an LMS, the foot says nothing, or that it looks for one. */
	async untilOpened(): Promise<void> {
		await expect(this.saveLine()).not.toHaveText(/^\s*(Looking.*)?\s*$/);
	}

	async goToOverview(): Promise<void> {
		await this.untilAlive();
		await this.place.getByRole('banner').getByRole('link').first().press('Enter');
		await expect(this.place.getByRole('heading', { name: en.lessons, exact: true })).toBeVisible();
		await expect(this.place.getByRole('heading', { level: 1 })).toBeFocused();
	}

	async goToResults(): Promise<void> {
		await this.untilAlive();
		await this.place.getByRole('banner').getByRole('link', { name: en.resultsLink }).press('Enter');
		await expect(this.heading(enPages.results.title)).toBeFocused();
	}

	async goToLesson({ title }: Lesson): Promise<void> {
		await this.goToOverview();
		await this.place
			.getByRole('main')
			.getByRole('listitem')
			.getByRole('link', { name: title })
			.press('Enter');
		await expect(this.heading(title)).toBeFocused();
	}

	/** All that belongs to an activity. Its id is the author's own, and the anchor of links to it. */
	activity({ id }: { readonly id: string }): Locator {
		return this.place.locator(`#${id}`);
	}

	option(question: ChoiceActivity, number: number): Locator {
		const words = question.words.options.find((option) => option.number === number);
		const role = question.rules.multiple ? 'checkbox' : 'radio';
		return this.activity(question).getByRole(role, { name: plain(words?.html ?? ''), exact: true });
	}

	button(activity: { readonly id: string }, name: string): Locator {
		return this.activity(activity).getByRole('button', { name, exact: true });
	}

	/** The verdict on an answer, once there is one. */
	verdict(question: ChoiceActivity): Locator {
		return this.activity(question).getByRole('status');
	}

	/** Chooses and checks; resolves when the feedback shows. */
	async answer(question: ChoiceActivity, options: readonly number[]): Promise<void> {
		for (const option of options) await this.option(question, option).press('Space');
		await this.button(question, questionTexts.en.check).press('Enter');
		const { right, partly, wrong, wrongMany } = questionTexts.en;
		await expect(this.verdict(question)).toContainText(
			new RegExp([right, partly, wrong, wrongMany].join('|'))
		);
	}

	choice(scenario: ScenarioActivity, scene: number, choice: number): Locator {
		const words = wordsOfScene(scenario, scene).choices.find(({ number }) => number === choice);
		return this.button(scenario, plain(words?.html ?? ''));
	}

	/** The heading of the scene in which the learner is. */
	scene(scenario: ScenarioActivity, scene: number): Locator {
		const name = plain(wordsOfScene(scenario, scene).title);
		return this.activity(scenario).getByRole('heading', { name, level: 3, exact: true });
	}

	/** The learner's own route, once the story has ended. */
	debrief(scenario: ScenarioActivity): Locator {
		return this.activity(scenario).getByRole('list', { name: scenarioTexts.en.debrief });
	}

	/** Plays again from a scene that was seen. */
	fromScene(scenario: ScenarioActivity, scene: number): Locator {
		const title = plain(wordsOfScene(scenario, scene).title);
		return this.button(scenario, `${scenarioTexts.en.fromHere} (${title})`);
	}

	/** Makes a choice; resolves when the scene that it leads to has the focus. */
	async choose(scenario: ScenarioActivity, scene: number, choice: number): Promise<void> {
		await this.choice(scenario, scene, choice).press('Enter');
		await expect(this.scene(scenario, leadsTo(scenario, scene, choice))).toBeFocused();
	}
}

/** The scene that a choice leads to. */
export function leadsTo({ rules }: ScenarioActivity, scene: number, choice: number): number {
	const { choices = [] } = rules.scenes.find(({ number }) => number === scene) ?? {};
	return choices.find(({ number }) => number === choice)?.to ?? scene;
}

function wordsOfScene({ words }: ScenarioActivity, number: number) {
	const scene = words.scenes.find((one) => one.number === number);
	if (!scene) throw new Error(`There is no scene ${number}.`);
	return scene;
}

/** A wrong answer to a question: one option, or all of them where several may be chosen. */
export function wrongAnswer({ rules }: ChoiceActivity): readonly number[] {
	const wrong = rules.options.filter((option) => !rules.key.includes(option));
	return rules.multiple ? wrong : wrong.slice(0, 1);
}
