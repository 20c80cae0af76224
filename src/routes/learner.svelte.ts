import { getContext, setContext } from 'svelte';
import type { LessonWords } from 'virtual:onramp/course';
import { download } from '#activities/download.ts';
import type { Host } from '#activities/host.ts';
import type { Activity, Outline } from '#course/course.ts';
import type { CourseSession, LmsCheck, Restored, SessionView } from '#lms/course-session.ts';
import { readActivity } from './lesson-words.ts';

/** The learner of this page: the session once there is one, and what is known of it for the page to show. */
export class Learner implements Host {
	#session = $state.raw<CourseSession>();
	/** Undefined until earlier progress has been read. */
	view = $state.raw<SessionView>();
	#opened: Promise<CourseSession>;
	#open!: (session: CourseSession) => void;

	#outline: () => Outline;
	#words: (lesson: string) => Promise<LessonWords | undefined>;

	/**
	 * `outline` gives the course in the language that is read now; `words` loads what the activities of a lesson show in
	 * it, undefined where that fails.
	 */
	constructor(outline: () => Outline, words: (lesson: string) => Promise<LessonWords | undefined>) {
		this.#outline = outline;
		this.#words = words;
		this.#opened = new Promise((resolve) => (this.#open = resolve));
	}

	/** Called once, in the browser, when the session has read what there was. */
	attach(session: CourseSession): () => void {
		this.#session = session;
		this.view = session.view;
		this.#open(session);
		return session.subscribe(() => (this.view = session.view));
	}

	get outline(): Outline {
		return this.#outline();
	}

	get ready(): boolean {
		return this.#session !== undefined;
	}

	eventsOf(activity: number): readonly unknown[] {
		return this.#session?.eventsOf(activity) ?? [];
	}

	/** An answer given while the session is still opening waits for it: earlier progress comes first. */
	async record(...args: Parameters<Host['record']>): Promise<'stored' | 'late'> {
		return (await this.#opened).record(...args);
	}

	async readText(activity: number): Promise<string | undefined> {
		return (await this.#opened).readText(activity);
	}

	async writeText(activity: number, text: string): Promise<boolean> {
		return (await this.#opened).writeText(activity, text);
	}

	async eraseText(activity: number): Promise<boolean> {
		return (await this.#opened).eraseText(activity);
	}

	get passed(): boolean | undefined {
		const { pass, standing } = this.view?.reported ?? { pass: this.outline.pass };
		return pass && (standing?.passed ?? false);
	}

	/** The lesson that was launched by itself; undefined: the whole course was. */
	get lesson(): number | undefined {
		return this.view?.reported.lesson;
	}

	/** Another lesson was launched: this one has to be opened from the LMS to count there. */
	isElsewhere(lesson: number): boolean {
		return this.lesson !== undefined && this.lesson !== lesson;
	}

	get keepsTexts(): boolean {
		return this.view?.keepsTexts ?? false;
	}

	async keepWithRecord(...args: Parameters<Host['keepWithRecord']>) {
		return (await this.#opened).keepWithRecord(...args);
	}

	isKeptWithRecord(activity: number): boolean {
		return this.view?.keptTexts.has(activity) ?? false;
	}

	fitsRecord(text: string): boolean {
		return this.#session?.fitsRecord(text) ?? true;
	}

	get role(): string | undefined {
		return this.view?.standing.role;
	}

	get owner(): readonly string[] | undefined {
		return this.#session?.owner;
	}

	now(): number {
		return Date.now();
	}

	random(): number {
		return Math.random();
	}

	async questionComponent({ component = 'Question.svelte' }: Activity) {
		const { questions } = await import('virtual:onramp/questions');
		const open = questions[component];
		if (!open) throw new Error(`This course has no ${component}.`);
		return (await open()).default;
	}

	activity(number: number): Promise<Activity | undefined> {
		return readActivity(this.outline, number, this.#words);
	}

	visit(lesson: number): void {
		void this.#opened.then((session) => session.visit(lesson));
	}

	retry(): void {
		this.#session?.retry();
	}

	/** What keeps progress from being saved; see the session. */
	async check(): Promise<LmsCheck> {
		return (await this.#opened).check();
	}

	/** Hands the learner a file of their progress; see {@link CourseSession.takeAlong}. */
	async takeAlong(texts: boolean): Promise<void> {
		const file = await this.#session?.takeAlong(texts);
		if (file) download(`${this.outline.id}-progress.json`, 'application/json', file);
	}

	async bringBack(file: string): Promise<Restored> {
		return (await this.#opened).bringBack(file);
	}

	async exit(): Promise<void> {
		await this.#session?.exit();
	}
}

const key = Symbol('learner');

export function provideLearner(learner: Learner): Learner {
	return setContext(key, learner);
}

export function useLearner(): Learner {
	return getContext<Learner>(key);
}
