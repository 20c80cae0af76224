import { createActor, fromPromise, waitFor, type ActorRefFrom } from 'xstate';
import type { Interaction } from '#course/interaction.ts';
import { eventsOfActivity, type LearnerEvent } from '#progress/progress.ts';
import { standingOf, type Standing } from '#progress/standing.ts';
import type { CourseSession, SessionOptions } from './course-session.ts';
import { DeviceCopy } from './device-copy.ts';
import { LearnerLog, type Loaded } from './learner-log.ts';
import { LearnerTexts } from './learner-texts.ts';
import { LmsLink } from './lms-link.ts';
import { recordOf } from './lms-record.ts';
import type { LmsRecord } from './lms.ts';
import { mirrorOwner } from './mirror-owner.ts';
import { listenToPage } from './page-events.ts';
import type { SaveInput } from './session-events.ts';
import { sessionMachine } from './session-machine.ts';
import { savingOf, type Notice, type SessionView } from './session-view.ts';

// Milliseconds that feedback waits for the mirror.
const patience = 200;

/** The composition of log, mirror, LMS and machine that the pages know as a course session. */
export class LiveSession implements CourseSession {
	#options: SessionOptions;
	#log: LearnerLog;
	#device: DeviceCopy;
	#texts: LearnerTexts;
	#link = new LmsLink();
	#openedAt: number;
	owner: readonly string[] | undefined;
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
	/**
	 * The LMS is not given the progress string: earlier progress has not been read yet, or it is too long, or would
	 * replace what nobody here can read.
	 */
	#withheld = true;
	#isContinued = false;

	constructor(options: SessionOptions) {
		const { outline, kinds, now, random } = options;
		this.#options = options;
		this.#log = new LearnerLog(outline, kinds);
		this.#openedAt = now();
		this.#device = new DeviceCopy(this.#log, () => this.#refresh());
		const tag = this.#openedAt.toString(36);
		this.#texts = new LearnerTexts(this.#device, this.#link, tag, (sent) =>
			sent ? this.#refresh() : this.#change(false)
		);
		this.#standing = standingOf(outline, kinds, this.#log.progress);
		this.#actor = createActor(this.#machine(), { input: { random } });
		this.#view = this.#look();
		this.#actor.subscribe(() => this.#refresh());
	}

	#machine(): typeof sessionMachine {
		const { window, base, random } = this.#options;
		return sessionMachine.provide({
			actors: {
				find: fromPromise(() => this.#link.find(window, base, random)),
				open: fromPromise(() => this.#open()),
				save: fromPromise<void, SaveInput>(({ input, signal }) => this.#save(input, signal))
			},
			actions: { close: (_, { how }) => this.#close(how) }
		});
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

	get language(): string {
		return this.#link.language;
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
		interaction?: Interaction,
		onstored?: () => void
	): Promise<'stored' | 'late'> {
		const stored = this.#append({ activity, event }, interaction);
		const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
		if (await Promise.race([stored, late])) return 'stored';
		void stored.then((safe) => safe && onstored?.());
		return 'late';
	}

	visit(lesson: number): void {
		if (lesson !== this.#log.progress.place) void this.#append({ lesson });
	}

	readText(activity: number): Promise<string | undefined> {
		return this.#texts.read(activity);
	}

	writeText(activity: number, text: string): Promise<boolean> {
		return this.#texts.write(activity, text);
	}

	eraseText(activity: number): Promise<boolean> {
		return this.#texts.erase(activity);
	}

	keepWithRecord(activity: number, keep: boolean): Promise<'kept' | 'refused' | 'too-long'> {
		return this.#texts.keep(activity, keep);
	}

	fitsRecord(text: string): boolean {
		return this.#texts.fits(text);
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
		const { returnUrl } = this.#link;
		if (returnUrl && this.#view.saving === 'closed')
			this.#options.window.location.assign(returnUrl);
	}

	/** True: the LMS has to be told something at once. */
	async #open(): Promise<boolean> {
		const { mode, completed, passed } = await this.#link.open();
		this.#openedAt = this.#options.now();
		const loaded = await this.#load();
		this.#judge();
		this.#withheld = loaded.lmsGarbage && !this.#link.isJudged;
		// An LMS that gave nothing back has not been seen to keep anything: it is told at once, and has to confirm.
		const unproven = loaded.lmsStale || (this.#link.isJudged && this.#link.opened.suspended === '');
		this.#arrived = unproven ? -1 : 0;
		this.#isContinued = !loaded.isFirst;
		this.#notice(loaded);
		await this.#texts.load(this.#activities);
		if (this.#link.state !== 'open' || mode === 'browse') return false;
		const now = this.#record();
		const better = (now.completed && !completed) || (now.passed === true && !passed);
		return unproven || now.interactions.length > 0 || (better && this.#link.isJudged);
	}

	#load(): Promise<Loaded> {
		const { outline, window, random, openMirror } = this.#options;
		const { mode, learner, place, suspended, isTwiceHarmless } = this.#link.opened;
		const isAnonymous = this.#link.isWebsite && learner.id === '';
		const lms = isAnonymous ? 'none' : this.#link.state;
		const launch = { course: outline.id, lms, learner: learner.id, place, random } as const;
		this.owner = mode === 'browse' ? undefined : mirrorOwner(window, launch);
		return this.#device.load(this.owner, suspended, openMirror, isTwiceHarmless);
	}

	#notice({ lost, lmsGarbage, lmsBehind, skipped }: Loaded): void {
		if (this.#link.state === 'refused') this.#notices.add('reopen');
		if (lost) this.#notices.add('garbage');
		else if (lmsGarbage) this.#notices.add('truncated');
		else if (lmsBehind && this.#link.isJudged && !this.#link.isWebsite) {
			this.#notices.add('repaired');
		}
		if (skipped) this.#notices.add('skipped');
	}

	async #save(input: SaveInput, signal: AbortSignal): Promise<void> {
		let upTo = 0;
		let record: LmsRecord | undefined;
		const send = () => {
			if (input.doubted) this.#log.recount();
			upTo = this.#changes;
			return (record = this.#record());
		};
		const merge = (suspended: string) => this.#merge(suspended);
		if ((await this.#link.save(input, signal, send, merge)) && record) {
			await this.#arrive(upTo, record);
		}
	}

	/** Takes up what the learner has done in another tab or on another device meanwhile. */
	async #merge(suspended: string): Promise<void> {
		await this.#log.mergeWith(suspended);
		this.#judge();
		await this.#device.persist();
		this.#refresh();
	}

	async #arrive(upTo: number, { interactions, notes }: LmsRecord): Promise<void> {
		this.#arrived = upTo;
		this.#savedAt = this.#options.now();
		if (this.#log.deliver(interactions)) await this.#device.persist();
		await this.#texts.arrive(notes);
	}

	#close(how: 'left' | 'exit'): void {
		const upTo = this.#changes;
		const record = this.#record();
		this.#ended = this.#link
			.close(record, how)
			.then((arrived) => (arrived ? this.#arrive(upTo, record) : undefined));
	}

	#record(): LmsRecord {
		const { outline, now } = this.#options;
		const { suspended, limit } = this.#link.opened;
		const text = this.#withheld ? undefined : this.#log.text(limit);
		if (text === undefined) this.#withheld = true;
		return recordOf(outline, this.#log.progress, this.#standing, {
			suspended: text ?? suspended,
			interactions: this.#log.interactions,
			notes: this.#texts.notes,
			seconds: (now() - this.#openedAt) / 1000,
			isContinued: this.#isContinued
		});
	}

	/** Resolves with whether the event is safe on this device. */
	#append(event: LearnerEvent, interaction?: Interaction): Promise<boolean> {
		const told = this.#link.isJudged ? interaction : undefined;
		if (!this.#log.append(event, told)) return Promise.resolve(true);
		const before = this.#standing;
		this.#judge();
		this.#change(isNewVerdict(before, this.#standing));
		return this.#device.persist();
	}

	/** There is something to send. */
	#change(urgent: boolean): void {
		this.#changes += 1;
		if (this.#view.phase === 'closed' && this.#link.state === 'open') this.#notices.add('reopen');
		this.#actor.send({ type: 'progress.changed', urgent });
	}

	get #activities(): readonly number[] {
		const { lessons } = this.#options.outline;
		return lessons.flatMap(({ activities }) => activities.map(({ number }) => number));
	}

	#judge(): void {
		const { outline, kinds } = this.#options;
		this.#standing = standingOf(outline, kinds, this.#log.progress);
	}

	#look(): SessionView {
		const { value, context } = this.#actor.getSnapshot();
		const phase = typeof value === 'string' ? value : 'ready';
		const { mode, learner } = this.#link.opened;
		const connected = this.#link.state === 'open';
		const saving = savingOf({
			phase,
			mode,
			connected,
			expectsLms: this.#link.isExpected,
			isWebsite: this.#link.isWebsite,
			kept: this.#device.isSafe,
			arrived: this.#arrived === this.#changes && !this.#withheld,
			pending: phase === 'saving' || context.dirty,
			failures: context.failures
		});
		return {
			phase,
			saving,
			savedAt: this.#savedAt,
			standing: this.#standing,
			place: this.#log.progress.place,
			mode,
			learnerName: learner.name,
			connected: connected && phase !== 'closed' && !this.#link.isWebsite,
			notices:
				connected && !this.#link.isWebsite && !this.#device.isSafe
					? [...this.#notices, 'storage']
					: [...this.#notices],
			keepsTexts: phase !== 'closed' && this.#link.notes !== undefined,
			keptTexts: this.#texts.kept
		};
	}

	#refresh(): void {
		this.#view = this.#look();
		for (const listener of this.#listeners) listener();
	}
}

function isNewVerdict(before: Standing, now: Standing): boolean {
	return (
		now.completed !== before.completed ||
		now.passed !== before.passed ||
		now.failed !== before.failed
	);
}
