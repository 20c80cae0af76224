import { expect, vi } from 'vitest';
import { decode } from '#progress/codec.ts';
import { counted } from '#progress/merge.ts';
// Loaded before clocks stand still.
import '#lms/restore.ts';
import '#lms/scorm12.ts';
import '#lms/scorm2004.ts';
import { kinds, outline } from '#progress/sample-progress.ts';
import { standingOf } from '#progress/standing.ts';
import { FakeLms } from '../fake-lms.ts';
import { answer, raised } from '../stage.ts';
import type { Standard } from '../strict/model.ts';
import { Chance } from './chance.ts';
import { moods } from './faulty-lms.ts';
import { Browser, Page } from './page.ts';

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const activities = [1, 5, 6, 200];
const ranks = ['incomplete', 'failed', 'completed', 'passed'];

/** A learner with two browsers and one LMS, to whom everything happens that can. */
export class Story {
	readonly #chance: Chance;
	readonly #lms: FakeLms;
	readonly #browsers = [new Browser(), new Browser()];
	#page: Page;
	/** The least that must be there in the end: what showed feedback, by activity. */
	readonly #shown = new Map<number, number>();
	/** Ids of interactions whose answers showed feedback. */
	readonly #told = new Set<string>();
	readonly #files: string[] = [];
	#rank = -1;
	#answers = 0;
	/** Two pages write interactions below the same numbers, and the LMS keeps those of one. */
	#collides = false;
	readonly happened = new Map<string, number>();

	constructor(seed: number) {
		this.#chance = new Chance(seed);
		const standard: Standard = this.#chance.among(['scorm-1.2', 'scorm-2004']);
		this.#lms = new FakeLms(standard, { shared: this.#chance.below(4) === 0 });
		this.#page = this.#newPage(this.#browsers[0] as Browser);
	}

	async run(): Promise<void> {
		await this.#start(this.#page);
		const turns = 6 + this.#chance.below(14);
		for (let turn = 0; turn < turns; turn++) {
			await this.#turn();
			this.#expectNoFall();
		}
		await this.#end();
	}

	async #turn(): Promise<void> {
		const name = this.#chance.among(turnNames);
		this.happened.set(name, (this.happened.get(name) ?? 0) + 1);
		await this.#turns[name]();
		if (this.#page.isDead) await this.#launch();
	}

	readonly #turns = {
		answer: () => this.#answer(),
		'answer again': () => this.#answer(),
		'answer once more': () => this.#answer(),
		'look at a lesson': () => this.#page.session.visit(this.#chance.among([3, 7])),
		'wait a little': () => wait(this.#chance.among([0, 30, 300])),
		'wait long': () => wait(this.#chance.among([5000, 70_000])),
		'hide the page': () => this.#page.fake.hide(),
		'leave the page': () => {
			this.#page.fake.leave();
			this.#page.dieIn(0);
		},
		'kill the page': () => this.#page.dieIn(0),
		'kill the page between two calls': () => this.#page.dieIn(1 + this.#chance.below(60)),
		'lose the network': () => void (this.#page.fake.online = false),
		'find the network': () => {
			this.#page.fake.online = true;
			this.#page.fake.window.dispatchEvent(new Event('online'));
		},
		'end the session': () => void (this.#page.fake.asksToLogIn = true),
		'set the clock': () =>
			vi.setSystemTime(Date.now() + (this.#chance.next() - 0.5) * 1e11 * this.#chance.below(2)),
		'change the LMS’s mood': () => this.#changeMood(),
		'fill the storage': () => void (this.#page.browser.storage = 'full'),
		'silence the storage': () => void (this.#page.browser.storage = 'silent'),
		'free the storage': () => void (this.#page.browser.storage = 'works'),
		'open another tab': () => this.#openTab(),
		'take the other tab': () => this.#takeTab(),
		'take the other browser': () => this.#takeBrowser(),
		'clear the browser, with a file in hand': () => this.#clear(),
		'bring a file back': () => this.#bringBack(this.#files)
	};

	async #answer(): Promise<void> {
		const activity = this.#chance.among(activities);
		const to = 1 + this.#chance.below(activity === 6 ? 1 : 4);
		const interaction = answer(`counter-${activity}-${++this.#answers}`);
		const page = this.#page;
		const before = page.session.eventsOf(activity);
		let safe = false;
		const recording = page.session
			.record(activity, raised(to), interaction, () => (safe = true))
			.then((how) => (safe ||= how === 'stored'));
		await Promise.race([recording, wait(this.#chance.among([0, 250]))]);
		if (!safe || page.isDead) return;
		this.#shown.set(activity, Math.max(to, this.#shown.get(activity) ?? 0));
		// One that changes nothing is no answer, and is not told.
		if (before.every((event) => (event as { to: number }).to < to)) this.#told.add(interaction.id);
	}

	#changeMood(): void {
		const mood = this.#chance.among(['', ...Object.keys(moods)]);
		this.#page.mood = mood;
		if (mood !== '')
			this.happened.set(`the LMS ${mood}`, (this.happened.get(`the LMS ${mood}`) ?? 0) + 1);
		if (/interactions|nothing at all|""/.test(mood)) this.#collides = true;
	}

	async #openTab(): Promise<void> {
		this.#collides = true;
		await this.#launch({ beside: true });
	}

	#takeTab(): void {
		this.#page = this.#chance.among([...this.#page.browser.pages]);
	}

	async #takeBrowser(): Promise<void> {
		const other = this.#browsers.find((browser) => browser !== this.#page.browser);
		// The first one's page may go on in the background.
		this.#collides = true;
		await this.#launch({ in: other });
	}

	async #clear(): Promise<void> {
		const { browser, session } = this.#page;
		if (browser.storage !== 'works') return;
		for (const page of [...browser.pages]) if (page !== this.#page) page.dieIn(0);
		await wait(300);
		if (this.#page.isDead) return;
		this.#files.push(await session.takeAlong(false));
		this.#page.dieIn(0);
		browser.clear();
		// What was told only there may be gone: a file has it, if it has not been delivered.
		this.#collides = true;
	}

	async #bringBack(files: readonly string[]): Promise<void> {
		for (const file of files) {
			const bringing = this.#page.session.bringBack(file);
			const restored = await Promise.race([bringing, wait(250)]);
			if (this.#page.isDead) return;
			expect(restored).toHaveProperty('outcome', expect.stringMatching(/^(restored|nothing-new)$/));
		}
	}

	#newPage(browser: Browser): Page {
		return new Page(browser, this.#lms);
	}

	async #launch({ beside = false, in: browser = this.#page.browser } = {}): Promise<void> {
		if (!beside && browser === this.#page.browser) {
			for (const page of [...browser.pages]) page.dieIn(0);
		}
		// A person waits until the course is there, and frees what is in the way.
		browser.storage = 'works';
		this.#page = this.#newPage(browser);
		await this.#start(this.#page);
	}

	async #start(page: Page): Promise<void> {
		const starting = page.session.start();
		await Promise.race([starting, wait(250)]);
	}

	/** What is committed never goes back. */
	#expectNoFall(): void {
		const word = this.#lms.record.get(
			this.#lms.standard === 'scorm-1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status'
		);
		const rank = ranks.indexOf(word ?? '');
		expect(rank).toBeGreaterThanOrEqual(this.#rank);
		this.#rank = rank;
	}

	/** All is well again: each browser opens the course once more, and every file is brought back. */
	async #end(): Promise<void> {
		for (const browser of this.#browsers) for (const page of [...browser.pages]) page.dieIn(0);
		vi.clearAllTimers();
		for (const browser of [...this.#browsers, ...this.#browsers]) {
			await this.#launch({ in: browser });
			await this.#bringBack(this.#files);
			await wait(4000);
			expect(this.#page.session.view.saving).toBe('savedLms');
			this.#page.fake.leave();
			this.#page.dieIn(0);
			this.#expectNoFall();
		}
		this.#expectAll();
	}

	#expectAll(): void {
		const save = decode(this.#lms.record.get('cmi.suspend_data') ?? '');
		if (!('stored' in save)) {
			expect([...this.#shown]).toEqual([]);
			return;
		}
		for (const [activity, to] of this.#shown) {
			expect(save.stored.activities.get(activity)?.[0] ?? 0).toBeGreaterThanOrEqual(to);
		}
		const { passed, completed } = standingOf(
			outline,
			kinds,
			counted(outline, kinds, save).progress
		);
		// SCORM 1.2 has one word for both, and says it when both are there.
		const isOneWord = this.#lms.standard === 'scorm-1.2';
		expect(this.#rank).toBe(passed && (completed || !isOneWord) ? 3 : isOneWord ? 0 : -1);
		if (this.#collides) return;
		const ids = [...this.#lms.record].filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name));
		expect(ids.map(([, id]) => id)).toEqual(expect.arrayContaining([...this.#told]));
	}
}

type TurnName =
	| 'answer'
	| 'answer again'
	| 'answer once more'
	| 'look at a lesson'
	| 'wait a little'
	| 'wait long'
	| 'hide the page'
	| 'leave the page'
	| 'kill the page'
	| 'kill the page between two calls'
	| 'lose the network'
	| 'find the network'
	| 'end the session'
	| 'set the clock'
	| 'change the LMS’s mood'
	| 'fill the storage'
	| 'silence the storage'
	| 'free the storage'
	| 'open another tab'
	| 'take the other tab'
	| 'take the other browser'
	| 'clear the browser, with a file in hand'
	| 'bring a file back';

export const turnNames: readonly TurnName[] = [
	'answer',
	'answer again',
	'answer once more',
	'look at a lesson',
	'wait a little',
	'wait long',
	'hide the page',
	'leave the page',
	'kill the page',
	'kill the page between two calls',
	'lose the network',
	'find the network',
	'end the session',
	'set the clock',
	'change the LMS’s mood',
	'fill the storage',
	'silence the storage',
	'free the storage',
	'open another tab',
	'take the other tab',
	'take the other browser',
	'clear the browser, with a file in hand',
	'bring a file back'
];
