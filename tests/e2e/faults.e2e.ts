import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Lesson } from '#course/course.ts';
import { en } from '#ui/texts/en.ts';
import { deedsOf, type Deed } from './deeds.ts';
import { courseIds, labId, readExported } from './exported.ts';
import { launch, withLms, type Launched } from './lms/visit.ts';
import type { TestLms } from './lms/server.ts';
import { seeded } from '../seeded.ts';

/**
 * Learners at work in SCORM 1.2 and 2004 while everything that can fail does so at moments of chance. Afterwards nothing
 * that showed its feedback is missing, on this device or on another, and no status has fallen. A few runs belong to
 * the tests; `npm run faults` makes as many as are wanted.
 */
const runs = Number(process.env.ONRAMP_RUNS ?? 4);
const firstSeed = Number(process.env.ONRAMP_SEED ?? 100);

test.describe.configure({ mode: 'parallel' });

for (let run = 0; run < runs; run++) {
	const seed = firstSeed + run;
	const standard = run % 2 === 0 ? 'scorm12' : 'scorm2004-4';
	const courseId = run % 3 === 0 ? courseIds[0] : labId;
	test(`nothing is lost whatever fails: seed ${seed}, ${courseId}, ${standard}`, async ({
		browser
	}) => {
		const random = seeded(seed);
		await withLms(browser, { standard, courseId }, async (lms, context) => {
			const { course } = readExported(courseId);
			const rights = [random() < 0.7, random() < 0.7];
			const deeds = deedsOf(course, (index) => rights[index] ?? true).slice(0, 4);
			const visit = new Visit(context, lms, random);
			await visit.start();
			for (const deed of deeds) {
				for (let faults = Math.floor(random() * 3); faults > 0; faults--) await visit.fail();
				await visit.do(deed);
			}
			if (random() < 0.5) await visit.fail();
			await visit.recover();
			await visit.expectAll(deeds);
			await expectElsewhere(browser, lms, deeds);
			console.log(`seed ${seed}: ${visit.story.join(', ')}`);
		});
	});
}

/** The LMS has it all: another device, which knows nothing of its own. */
async function expectElsewhere(browser: Browser, lms: TestLms, deeds: readonly Deed[]) {
	const elsewhere = await browser.newContext();
	const { learner } = await launch(elsewhere, lms);
	for (const deed of deeds.filter(({ isPrivate }) => !isPrivate)) {
		await learner.goToLesson(deed.lesson);
		await deed.expectDone(learner);
	}
	await elsewhere.close();
}

/** One learner's attempt, launch after launch, and what goes wrong in it. */
class Visit {
	/** What happened, in order. */
	readonly story: string[] = [];
	readonly #context: BrowserContext;
	readonly #lms: TestLms;
	readonly #random: () => number;
	#current: Launched | undefined;
	#isOffline = false;
	#lesson: Lesson | undefined;
	#highest = 0;

	constructor(context: BrowserContext, lms: TestLms, random: () => number) {
		this.#context = context;
		this.#lms = lms;
		this.#random = random;
	}

	async start(): Promise<void> {
		this.#lesson = undefined;
		this.#current = await launch(this.#context, this.#lms);
	}

	get #learner() {
		if (!this.#current) throw new Error('The course has not been launched.');
		return this.#current.learner;
	}

	async do(deed: Deed): Promise<void> {
		await this.#goTo(deed.lesson);
		await deed.do(this.#learner);
		this.story.push('did');
		this.#expectNoFall();
	}

	/** Something goes wrong, or comes right again. */
	async fail(): Promise<void> {
		const faults = [
			() => this.#setOffline(!this.#isOffline),
			() => this.#lms.suffer('fails'),
			() => this.#lms.suffer('gone'),
			() => this.#lms.suffer('drops'),
			() => this.#lms.suffer(undefined),
			() => this.#jump(),
			() => this.#reload(),
			() => this.#relaunch('closed'),
			() => this.#relaunch('killed')
		] as const;
		const names = [
			...['network', 'refuses', 'session gone', 'drops', 'recovers', 'clock', 'reloaded'],
			...['closed', 'killed']
		];
		const which = Math.floor(this.#random() * faults.length);
		this.story.push(names[which] ?? '');
		await faults[which]?.();
		this.#expectNoFall();
	}

	/** Everything works again, and the learner comes back. */
	async recover(): Promise<void> {
		this.#lms.suffer(undefined);
		await this.#relaunch('closed');
		await expect(this.#learner.saveLine()).toHaveText(en.save.savedLms, { timeout: 60_000 });
		this.#expectNoFall();
	}

	async expectAll(deeds: readonly Deed[]): Promise<void> {
		for (const deed of deeds) {
			await this.#goTo(deed.lesson);
			await deed.expectDone(this.#learner);
		}
		// What the visits to the lessons changed is saved too before another device looks.
		await expect(this.#learner.saveLine()).toHaveText(en.save.savedLms, { timeout: 60_000 });
	}

	/** Another lesson has to be fetched. */
	async #goTo(lesson: Lesson): Promise<void> {
		if (lesson === this.#lesson) return;
		await this.#setOffline(false);
		await this.#learner.goToLesson(lesson);
		this.#lesson = lesson;
	}

	async #setOffline(isOffline: boolean): Promise<void> {
		this.#isOffline = isOffline;
		await this.#context.setOffline(isOffline);
	}

	/** Up to two days forwards or back. */
	async #jump(): Promise<void> {
		const by = Math.round((this.#random() - 0.5) * 4 * 86_400_000);
		for (const frame of this.#current?.page.frames() ?? []) {
			await frame.evaluate((by) => {
				const now = Date.now.bind(Date);
				Date.now = () => now() + by;
			}, by);
		}
	}

	/** The course's frame alone: its LMS session goes on. */
	async #reload(): Promise<void> {
		await this.#setOffline(false);
		const [, frame] = this.#current?.page.frames() ?? [];
		await frame?.evaluate(() => location.reload());
		this.#lesson = undefined;
		await this.#learner.untilOpened();
	}

	async #relaunch(how: 'closed' | 'killed'): Promise<void> {
		await this.#setOffline(false);
		const page = this.#current?.page;
		if (how === 'killed' && page) await crash(page);
		await page?.close();
		await this.start();
	}

	/** Of what the LMS has on record. */
	#expectNoFall(): void {
		const { values } = this.#lms;
		const words = [
			values['cmi.core.lesson_status'],
			values['cmi.completion_status'],
			values['cmi.success_status']
		];
		const rank = Math.max(...words.map((word) => ranks.indexOf(word ?? '')));
		expect(rank, `${words.join(' ')} after: ${this.story.join(', ')}`).toBeGreaterThanOrEqual(
			this.#highest
		);
		this.#highest = Math.max(this.#highest, rank);
	}
}

const ranks = ['', 'incomplete', 'failed', 'completed', 'passed'];

/** Ends the page's process at once: no event, no last word. */
async function crash(page: Page): Promise<void> {
	const gone = page.waitForEvent('crash');
	const session = await page.context().newCDPSession(page);
	void session.send('Page.crash').catch(() => undefined);
	await gone;
}
