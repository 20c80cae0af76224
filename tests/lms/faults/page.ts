import { createCourseSession, type CourseSession } from '#lms/course-session.ts';
import { createMemoryMirror, type Mirror } from '#lms/mirror.ts';
import { kinds, outline } from '#progress/sample-progress.ts';
import type { Api, FakeLms } from '../fake-lms.ts';
import { base, createFakeWindow, type FakeWindow } from '../fake-window.ts';
import { moody } from './faulty-lms.ts';

/** One browser: what it keeps, and the pages that are open in it. */
export class Browser {
	readonly pages = new Set<Page>();
	/** `full`: refuses to keep anything more. `silent`: does not answer. */
	storage: 'works' | 'full' | 'silent' = 'works';
	#kept = createMemoryMirror();

	/** The person clears the data of all sites while pages are open. */
	clear(): void {
		this.#kept = createMemoryMirror();
	}

	/** What one page sees of it. Each transaction is two instants at which the page can die: before and after. */
	mirrorFor(page: Page): Mirror {
		const never = new Promise<never>(() => {});
		const transact = async <T>(run: (kept: Mirror) => Promise<T>): Promise<T> => {
			if (!page.lives() || this.storage === 'silent') return never;
			if (this.storage === 'full') throw new Error('QuotaExceededError');
			const result = await run(this.#kept);
			return page.lives() ? result : never;
		};
		return {
			durable: true,
			read: () => transact((kept) => kept.read()),
			async update(change) {
				await transact((kept) => kept.update(change));
				page.tellOthers();
			},
			watch: (onchange) => (page.onnews = onchange),
			readTexts: (activities) => transact((kept) => kept.readTexts(activities)),
			updateText: (...change) => transact((kept) => kept.updateText(...change)),
			keepGarbage: (text) => transact((kept) => kept.keepGarbage(text))
		};
	}
}

/** A launch of the course that can die between any two of its calls and transactions. */
export class Page {
	readonly browser: Browser;
	readonly session: CourseSession;
	readonly fake: FakeWindow;
	mood = '';
	onnews: (() => void) | undefined;
	#left = Infinity;

	constructor(browser: Browser, lms: FakeLms) {
		this.browser = browser;
		const api = this.#mortal(moody(lms.launch(), () => this.mood));
		this.fake = createFakeWindow({ standard: lms.standard, api });
		const { window } = this.fake;
		const fetch = window.fetch.bind(window);
		const answer: typeof fetch = (...asked) =>
			this.lives() ? fetch(...asked) : new Promise<never>(() => {});
		Object.assign(this.fake.window, { fetch: answer });
		this.session = createCourseSession({
			outline,
			kinds,
			window: this.fake.window,
			base,
			now: Date.now,
			random: () => 0.5,
			openMirror: async () => browser.mirrorFor(this)
		});
		browser.pages.add(this);
	}

	/** It dies in so many calls and transactions; 0: now. */
	dieIn(instants: number): void {
		this.#left = instants;
		if (instants === 0) this.browser.pages.delete(this);
	}

	get isDead(): boolean {
		return this.#left <= 0;
	}

	/** Another instant passes. False: it is dead, and does nothing any more. */
	lives(): boolean {
		if (this.#left <= 0) return false;
		this.#left -= 1;
		if (this.#left > 0) return true;
		this.browser.pages.delete(this);
		return false;
	}

	tellOthers(): void {
		for (const page of this.browser.pages) if (page !== this) page.onnews?.();
	}

	#mortal(api: Api): Api {
		return Object.fromEntries(
			Object.entries(api).map(([name, body]) => [
				name,
				(...args: string[]) => {
					// Nobody is there to hear what a dead page is answered.
					if (!this.lives()) throw new Error('dead');
					return body(...args);
				}
			])
		);
	}
}
