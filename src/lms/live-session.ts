import { createActor, fromPromise, waitFor, type ActorRefFrom } from 'xstate';
import type { Interaction } from '#course/interaction.ts';
import { eventsOfActivity, type LearnerEvent } from '#progress/progress.ts';
import type { CourseSession, SessionOptions } from './course-session.ts';
import { DeviceCopy, inTime } from './device-copy.ts';
import { launchedLesson } from './launched-lesson.ts';
import { LearnerLog, type Loaded } from './learner-log.ts';
import { LearnerTexts } from './learner-texts.ts';
import { LmsLink } from './lms-link.ts';
import { recordOf } from './lms-record.ts';
import type { LmsCheck } from './check/lms-check.ts';
import type { LmsRecord } from './lms.ts';
import type { Waiting } from './mirror.ts';
import { mirrorOwner } from './mirror-owner.ts';
import { listenToPage } from './page-events.ts';
import { writeProgressFile } from './progress-file.ts';
import type { Restored } from './restore.ts';
import { rulesOf, standingsOf, toldOf, type Rules, type Standings } from './rules.ts';
import { mostRefusals, type SaveInput } from './session-events.ts';
import { isNewVerdict, passing, within, withSaneTime } from './session-facts.ts';
import { sessionMachine } from './session-machine.ts';
import { savingOf, type Notice, type Reported, type SessionView } from './session-view.ts';

/** The composition of log, mirror, LMS and machine that the pages know as a course session. */
export class LiveSession implements CourseSession {
	#options: SessionOptions;
	#log: LearnerLog;
	#device: DeviceCopy;
	#texts: LearnerTexts;
	#link = new LmsLink();
	/** By the clock that nobody sets: the time of a session never goes back, nor does it leap with the wall's. */
	#began = 0;
	owner: readonly string[] | undefined;
	#actor: ActorRefFrom<typeof sessionMachine>;
	#ended: Promise<void> = Promise.resolve();
	#rules: Rules;
	#standings: Standings;
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
		this.#device = new DeviceCopy(
			this.#log,
			() => this.#refresh(),
			() => {
				this.#meet();
				// What this page has sent may be all that the LMS has now.
				if (this.#view.connected) this.#change(false);
			}
		);
		const tag = now().toString(36);
		this.#texts = new LearnerTexts(this.#device, this.#link, tag, (sent) =>
			sent ? this.#refresh() : this.#change(false)
		);
		this.#rules = rulesOf(outline, {}, undefined, this.#link.opened);
		this.#standings = standingsOf(this.#rules, kinds, this.#log.progress);
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
		if (await inTime(stored)) return 'stored';
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

	async takeAlong(texts: boolean): Promise<string> {
		const { id: course, release } = this.#options.outline;
		return writeProgressFile({
			format: 'onramp-progress',
			version: 1,
			course,
			release,
			progress: this.#log.text() ?? '',
			interactions: this.#log.waiting,
			...(texts && { texts: await this.#texts.all(this.#activities) })
		});
	}

	async bringBack(file: string): Promise<Restored> {
		const read = await import('./restore.ts').catch(() => undefined);
		if (!read) return { outcome: 'unavailable', left: 0 };
		const restored = await read.restore(file, {
			course: this.#options.outline.id,
			activities: this.#activities,
			take: (progress, interactions) => this.#take(progress, interactions),
			isKept: (activity) => this.#texts.kept.has(activity),
			readText: (activity) => this.readText(activity),
			writeText: (activity, text) => this.writeText(activity, text)
		});
		await inTime(this.#device.persist());
		return restored;
	}

	#take(progress: string, interactions: readonly Waiting[]): boolean {
		const before = this.#standings.reported;
		if (!this.#log.take(progress)) return false;
		if (this.#link.isExpected) this.#log.addWaiting(interactions);
		this.#judge();
		this.#change(isNewVerdict(before, this.#standings.reported));
		return true;
	}

	retry(): void {
		this.#actor.send({ type: 'retry.wanted' });
	}

	async check(): Promise<LmsCheck> {
		const { checkLms } = await import('./check/lms-check.ts');
		return checkLms(this.#options, this.#link, this.#view);
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
		this.#began = this.#options.window.performance.now();
		this.#rule();
		const loaded = await this.#load();
		if (loaded.room !== undefined) this.#link.learnRoom(loaded.room);
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
		const { mode, learner, place } = this.#link.opened;
		const isAnonymous = this.#link.isWebsite && learner.id === '';
		const lms = isAnonymous ? 'none' : this.#link.state;
		const launch = { course: outline.id, lms, learner: learner.id, place, random } as const;
		this.owner = mode === 'browse' ? undefined : mirrorOwner(window, launch);
		return this.#device.load(this.owner, this.#link.opened, openMirror);
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
		if (!input.immediate && (await this.#device.absorb())) this.#meet();
		const send = () => {
			if (this.#log.take(this.#link.news)) this.#meet();
			if (input.doubted) this.#log.recount();
			upTo = this.#changes;
			return (record = this.#record());
		};
		const merge = (suspended: string) => this.#merge(suspended);
		try {
			const arrived = await this.#link.save(input, signal, send, merge);
			if (arrived && record) await this.#arrive(upTo, record);
		} finally {
			const { room } = this.#link;
			if (room !== undefined && this.#log.learnRoom(room)) void this.#device.persist();
		}
	}

	/** Takes up what the learner has done in another tab or on another device meanwhile. */
	async #merge(suspended: string): Promise<void> {
		if (await this.#log.mergeWith(suspended)) this.#meet();
		await this.#device.persist();
	}

	/** The log has more than was done in this page. */
	#meet(): void {
		this.#notices.add('elsewhere');
		this.#judge();
		this.#refresh();
	}

	async #arrive(upTo: number, { interactions, notes }: LmsRecord): Promise<void> {
		this.#arrived = upTo;
		this.#savedAt = this.#options.now();
		if (this.#log.deliver(interactions)) await this.#device.persist();
		await this.#texts.arrive(notes);
	}

	#close(how: 'left' | 'exit'): void {
		if (this.#log.take(this.#link.news)) this.#meet();
		const upTo = this.#changes;
		const record = this.#record();
		this.#ended = this.#link
			.close(record, how)
			.then((arrived) => (arrived ? this.#arrive(upTo, record) : undefined));
	}

	#record(): LmsRecord {
		const { window } = this.#options;
		const { limit, opened, isJudged } = this.#link;
		const whole = this.#log.text();
		const text = this.#withheld ? undefined : this.#log.text(limit);
		if (!this.#withheld && text !== whole) this.#notices.add('shortened');
		if (text === undefined) this.#withheld = true;
		return recordOf(this.#rules, this.#log.progress, this.#standings.reported, {
			suspended: text ?? opened.suspended,
			// Without a judge nothing is told, and so nothing is delivered either.
			interactions: isJudged ? this.#log.interactions : [],
			notes: this.#texts.notes,
			seconds: within((window.performance.now() - this.#began) / 1000),
			isContinued: this.#isContinued
		});
	}

	/** Resolves with whether the event is safe on this device. */
	#append(event: LearnerEvent, interaction?: Interaction): Promise<boolean> {
		const tells = this.#link.isJudged && this.#rules.policy.interactions === 'full';
		const told = tells && interaction ? withSaneTime(interaction) : undefined;
		// An event that changes nothing may repeat one that is not safe yet.
		if (!this.#log.append(event, told)) return this.#device.persist();
		const before = this.#standings.reported;
		this.#judge();
		this.#change(isNewVerdict(before, this.#standings.reported));
		return this.#device.persist();
	}

	/** There is something to send. */
	#change(urgent: boolean): void {
		this.#changes += 1;
		if (this.#view.phase === 'closed' && this.#link.state === 'open') this.#notices.add('reopen');
		this.#actor.send({ type: 'progress.changed', urgent });
	}

	get #activities(): readonly number[] {
		const { lessons } = this.#rules.reported;
		return lessons.flatMap(({ activities }) => activities.map(({ number }) => number));
	}

	/** By what the package and the LMS say: which part of the course counts here, and how it is judged. */
	#rule(): void {
		const { window, outline, base, here = window.location.href } = this.#options;
		const { marker, opened, standard } = this.#link;
		// A move inside the course takes the parameters of a launch away.
		const isLaunch = standard === 'cmi5' ? new URL(here).searchParams.has('fetch') : undefined;
		const lesson = marker.perLesson
			? launchedLesson(window, outline, here, base, isLaunch)
			: undefined;
		this.#rules = rulesOf(outline, marker.policy, lesson, opened);
		this.#log.report(this.#rules);
	}

	#judge(): void {
		this.#standings = standingsOf(this.#rules, this.#options.kinds, this.#log.progress);
	}

	get #reported(): Reported {
		const { lesson, reported } = this.#rules;
		const standing = this.#standings.reported;
		const { completed } = toldOf(this.#rules, standing);
		return { lesson, pass: reported.pass, standing, completed };
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
			standing: this.#standings.course,
			reported: this.#reported,
			place: this.#log.progress.place,
			mode,
			learnerName: learner.name,
			connected: connected && phase !== 'closed' && !this.#link.isWebsite,
			notices: [
				...this.#notices,
				...passing({
					storage: connected && !this.#link.isWebsite && !this.#device.isSafe,
					ended: !this.#link.isWebsite && context.refusals >= mostRefusals,
					disputed: this.#link.disputed
				})
			],
			keepsTexts: phase !== 'closed' && this.#link.notes !== undefined,
			keptTexts: this.#texts.kept
		};
	}

	#refresh(): void {
		this.#view = this.#look();
		for (const listener of this.#listeners) listener();
	}
}
