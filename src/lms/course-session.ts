import { createActor, fromPromise, waitFor, type ActorRefFrom } from 'xstate';
import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';
import { eventsOfActivity, type LearnerEvent } from '#progress/progress.ts';
import { standingOf, type Standing } from '#progress/standing.ts';
import { connect, type Connection } from './connection.ts';
import { LearnerLog, type Loaded } from './learner-log.ts';
import { recordOf } from './lms-record.ts';
import type { Lms, LmsRecord, Opened } from './lms.ts';
import { createLocal } from './local.ts';
import { createMemoryMirror, openMirror, type Mirror } from './mirror.ts';
import { mirrorOwner } from './mirror-owner.ts';
import { listenToPage } from './page-events.ts';
import { SaveFailure, sessionMachine, type SaveInput } from './session-machine.ts';
import { savingOf, type Notice, type SessionView } from './session-view.ts';

export type { Notice, Saving, SessionView } from './session-view.ts';

/** One learner's visit to a course: what was done before, what is done now, and where it is saved. */
export interface CourseSession {
	/** Resolves when earlier progress has been read, with or without an LMS. Never rejects. */
	start(): Promise<void>;
	/** A new value after each change. */
	readonly view: SessionView;
	/** Called after each change of `view`. Returns how to stop. */
	subscribe(listener: () => void): () => void;
	/** Events that lead to what this learner has done in an activity. */
	eventsOf(activity: number): readonly unknown[];
	/**
	 * Keeps an event. `stored`: safe on this device; `late`: not within 200 ms, or this browser keeps nothing. Never
	 * rejects.
	 */
	record(activity: number, event: unknown, interaction?: Interaction): Promise<'stored' | 'late'>;
	/** The learner has opened a lesson. */
	visit(lesson: number): void;
	/** Private writing: this browser, this learner, nowhere else. */
	readText(activity: number): Promise<string | undefined>;
	/** False: not kept. */
	writeText(activity: number, text: string): Promise<boolean>;
	/** Tries to save now instead of waiting for the next attempt. */
	retry(): void;
	/** Saves and ends the LMS session. */
	exit(): Promise<void>;
}

export interface SessionOptions {
	readonly outline: Outline;
	readonly kinds: Kinds;
	readonly window: Window;
	/** The URL of the package's root, ending in `/`. */
	readonly base: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** From 0 to below 1. */
	readonly random: () => number;
	/** Where the learner's data is kept on this device: IndexedDB unless a test says otherwise. */
	readonly openMirror?: (owner: readonly string[]) => Promise<Mirror>;
}

// Milliseconds that feedback waits for the mirror.
const patience = 200;

export function createCourseSession(options: SessionOptions): CourseSession {
	return new LiveSession(options);
}

class LiveSession implements CourseSession {
	#options: SessionOptions;
	#log: LearnerLog;
	#mirror: Mirror = createMemoryMirror();
	#connection: Connection | undefined;
	#lms: Lms = createLocal();
	#opened: Opened | undefined;
	#openedAt: number;
	#actor: ActorRefFrom<typeof sessionMachine>;
	#ended: Promise<void> = Promise.resolve();
	#standing: Standing;
	#view: SessionView;
	#listeners = new Set<() => void>();
	#notices = new Set<Notice>();
	/** Counts changes; `#arrived` is how many of them the LMS is known to have. */
	#changes = 0;
	#arrived = 0;
	#savedAt: number | undefined;
	#refused = false;
	/** The LMS must not be given the progress string: it would lose what only the LMS can read. */
	#withheld = false;

	constructor(options: SessionOptions) {
		const { outline, kinds, now, random } = options;
		this.#options = options;
		this.#log = new LearnerLog(outline, kinds);
		this.#openedAt = now();
		this.#standing = standingOf(outline, kinds, this.#log.progress);
		this.#actor = createActor(
			sessionMachine.provide({
				actors: {
					find: fromPromise(() => this.#find()),
					open: fromPromise(() => this.#open()),
					save: fromPromise<void, SaveInput>(({ input, signal }) => this.#save(input, signal))
				},
				actions: { close: (_, { how }) => this.#close(how) }
			}),
			{ input: { random } }
		);
		this.#view = this.#look();
		this.#actor.subscribe(() => this.#refresh());
	}

	async start(): Promise<void> {
		listenToPage(this.#options.window, this.#actor);
		this.#actor.start();
		await waitFor(
			this.#actor,
			(snapshot) => !snapshot.matches('finding') && !snapshot.matches('opening')
		);
	}

	get view(): SessionView {
		return this.#view;
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	eventsOf(activity: number): readonly unknown[] {
		const { outline, kinds } = this.#options;
		return eventsOfActivity(outline, kinds, this.#log.progress, activity);
	}

	async record(
		activity: number,
		event: unknown,
		interaction?: Interaction
	): Promise<'stored' | 'late'> {
		const stored = this.#append({ activity, event }, interaction);
		const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
		return (await Promise.race([stored, late])) ? 'stored' : 'late';
	}

	visit(lesson: number): void {
		if (lesson !== this.#log.progress.place) void this.#append({ lesson });
	}

	readText(activity: number): Promise<string | undefined> {
		return this.#mirror.readText(activity).catch(() => undefined);
	}

	async writeText(activity: number, text: string): Promise<boolean> {
		const mirror = this.#mirror;
		return mirror.writeText(activity, text).then(
			() => mirror.durable,
			() => false
		);
	}

	retry(): void {
		this.#actor.send({ type: 'retry.wanted' });
	}

	async exit(): Promise<void> {
		// Not inside the click: see the session machine on commits in event handlers.
		await new Promise((resolve) => setTimeout(resolve, 0));
		this.#actor.send({ type: 'exit.wanted' });
		await this.#ended;
		this.#refresh();
	}

	async #find(): Promise<void> {
		const { window, base, random } = this.#options;
		this.#connection = await connect(window, base, random);
		this.#lms = this.#connection.lms;
	}

	/** True: the LMS has to be told something at once. */
	async #open(): Promise<boolean> {
		const opened = await this.#openLms();
		this.#opened = opened;
		this.#openedAt = this.#options.now();
		const loaded = await this.#load(opened);
		this.#withheld = loaded.lmsGarbage && !isJudged(opened);
		this.#judge();
		this.#arrived = loaded.lmsBehind ? -1 : 0;
		if (!this.#isConnected || opened.mode === 'browse') return false;
		const unknown = recordOf(this.#options.outline, this.#log.progress, this.#standing, noSession);
		const better =
			(unknown.completed && !opened.completed) || (unknown.passed === true && !opened.passed);
		return loaded.lmsBehind || this.#log.interactions.length > 0 || (better && isJudged(opened));
	}

	async #openLms(): Promise<Opened> {
		try {
			return await this.#lms.open();
		} catch {
			this.#refused = true;
			this.#notices.add('reopen');
			this.#lms = createLocal();
			return this.#lms.open();
		}
	}

	async #load(opened: Opened): Promise<Loaded> {
		const browsing = opened.mode === 'browse';
		if (!browsing) this.#mirror = await this.#openMirror(opened);
		const loaded = await this.#log.load(this.#mirror, opened.suspended).catch(() => {
			this.#mirror = createMemoryMirror();
			return this.#log.load(this.#mirror, opened.suspended);
		});
		if (loaded.lost) this.#notices.add('garbage');
		else if (loaded.lmsGarbage) this.#notices.add('truncated');
		else if (loaded.lmsBehind && this.#isConnected && isJudged(opened))
			this.#notices.add('repaired');
		if (loaded.skipped) this.#notices.add('skipped');
		if (!browsing) await this.#persist();
		return loaded;
	}

	#openMirror({ learner }: Opened): Promise<Mirror> {
		const { outline, window, random, openMirror: open = openMirror } = this.#options;
		const lms = this.#refused ? 'refused' : this.#isConnected ? 'open' : 'none';
		return open(mirrorOwner(window, { course: outline.id, lms, learner: learner.id, random }));
	}

	async #save({ immediate, doubted }: SaveInput, signal: AbortSignal): Promise<void> {
		const reaches = async () => !this.#isConnected || (await this.#connection?.isReachable(signal));
		// Without a way to the LMS nothing is even tried: Moodle never sends again what it has once tried to send.
		if (!immediate && !(await reaches())) throw new SaveFailure(false);
		if (signal.aborted) return;
		if (doubted) this.#log.recount();
		const upTo = this.#changes;
		const record = this.#record();
		try {
			await this.#lms.save(record, { doubted });
		} catch (cause) {
			throw new SaveFailure(true, { cause });
		}
		if (!(await reaches())) throw new SaveFailure(true);
		if (this.#isConnected && this.#connection?.checkable) await this.#arrive(upTo, record);
	}

	async #arrive(upTo: number, { interactions }: LmsRecord): Promise<void> {
		this.#arrived = upTo;
		this.#savedAt = this.#options.now();
		await this.#log.deliver(interactions).catch(() => this.#lose());
	}

	#close(how: 'left' | 'exit'): void {
		const upTo = this.#changes;
		const record = this.#record();
		this.#ended = this.#lms.close(record, how).then(
			async () => {
				const reached = await this.#connection?.isReachable();
				if (reached && this.#connection?.checkable) await this.#arrive(upTo, record);
			},
			() => {}
		);
	}

	#record(): LmsRecord {
		const { outline, now } = this.#options;
		const { suspended, limit } = this.#opened ?? { suspended: '', limit: 0 };
		const text = this.#withheld ? undefined : this.#log.text(limit);
		if (text === undefined) this.#withheld = true;
		return recordOf(outline, this.#log.progress, this.#standing, {
			suspended: text ?? suspended,
			interactions: this.#log.interactions,
			seconds: (now() - this.#openedAt) / 1000
		});
	}

	/** Resolves with whether the event is safe on this device. */
	#append(event: LearnerEvent, interaction?: Interaction): Promise<boolean> {
		const { mode } = this.#opened ?? { mode: 'normal' };
		const told = this.#isConnected && this.#opened && isJudged(this.#opened);
		if (!this.#log.append(event, told ? interaction : undefined)) return Promise.resolve(true);
		this.#changes += 1;
		const before = this.#standing;
		this.#judge();
		const { completed, passed, failed } = this.#standing;
		const urgent =
			completed !== before.completed || passed !== before.passed || failed !== before.failed;
		if (this.#actor.getSnapshot().matches('closed') && this.#isConnected) {
			this.#notices.add('reopen');
		}
		this.#actor.send({ type: 'progress.changed', urgent });
		// Looking around leaves no trace, and is not to be called unsaved.
		return mode === 'browse' ? Promise.resolve(true) : this.#persist();
	}

	async #persist(): Promise<boolean> {
		const mirror = this.#mirror;
		try {
			await this.#log.persist();
		} catch {
			this.#lose();
			return false;
		}
		if (!mirror.durable) this.#lose();
		else if (this.#notices.delete('storage')) this.#refresh();
		return mirror.durable;
	}

	#lose(): void {
		this.#notices.add('storage');
		this.#refresh();
	}

	#judge(): void {
		const { outline, kinds } = this.#options;
		this.#standing = standingOf(outline, kinds, this.#log.progress);
	}

	get #isConnected(): boolean {
		return this.#lms.standard !== 'local';
	}

	#look(): SessionView {
		const snapshot = this.#actor.getSnapshot();
		const phase = typeof snapshot.value === 'string' ? snapshot.value : 'ready';
		const { mode, learner } = this.#opened ?? { mode: 'normal', learner: { name: '' } };
		return {
			phase,
			saving: savingOf({
				phase,
				mode,
				connected: this.#isConnected,
				expectsLms: (this.#connection?.standard ?? 'web') !== 'web',
				kept: !this.#notices.has('storage'),
				arrived: this.#arrived === this.#changes && !this.#withheld,
				pending: phase === 'saving' || snapshot.context.dirty,
				failures: snapshot.context.failures
			}),
			savedAt: this.#savedAt,
			standing: this.#standing,
			place: this.#log.progress.place,
			mode,
			learnerName: learner.name,
			connected: this.#isConnected && phase !== 'closed',
			notices: [...this.#notices]
		};
	}

	#refresh(): void {
		this.#view = this.#look();
		for (const listener of this.#listeners) listener();
	}
}

const noSession = { suspended: '', interactions: [], seconds: 0 };

/** Review and no-credit: the LMS keeps the verdict it has. */
function isJudged({ mode, credit }: Opened): boolean {
	return mode === 'normal' && credit;
}
