import type { Interaction } from '#course/interaction.ts';
import { eventsOfActivity, type LearnerEvent } from '#progress/progress.ts';
import type { CourseSession, SessionOptions } from './course-session.ts';
import { Deliveries } from './deliveries.ts';
import { DeviceCopy, inTime } from './device-copy.ts';
import { Judge } from './judge.ts';
import { LearnerLog } from './learner-log.ts';
import { LearnerTexts } from './learner-texts.ts';
import { LmsLink } from './lms-link.ts';
import type { LmsCheck } from './check/lms-check.ts';
import type { LmsRecord } from './lms.ts';
import { lookAt } from './look-at.ts';
import type { Waiting } from './mirror.ts';
import { hasNewsFor, isUnproven, noticesOf, ownerOf } from './opening.ts';
import { listenToPage } from './page-events.ts';
import type { Restored } from './restore.ts';
import { createSessionActor, whenOpen, type SessionActor } from './session-actor.ts';
import { within, withSaneTime } from './session-facts.ts';
import type { Notice, SessionView } from './session-view.ts';
import { Suspension } from './suspension.ts';
import { bringBack, takeAlong } from './take-along.ts';

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
	#actor: SessionActor;
	#judge: Judge;
	#suspension: Suspension;
	#deliveries: Deliveries;
	#view: SessionView;
	#listeners = new Set<() => void>();
	#notices = new Set<Notice>();
	#savedAt: number | undefined;
	#isContinued = false;

	constructor(options: SessionOptions) {
		const { outline, kinds, now } = options;
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
		this.#judge = new Judge(options, this.#log, this.#link);
		this.#suspension = new Suspension(this.#log, this.#link, () => this.#notices.add('shortened'));
		this.#deliveries = new Deliveries(this.#link, this.#log, this.#device, {
			record: () => this.#record(),
			onnews: () => this.#meet(),
			onarrival: (record) => this.#arrive(record)
		});
		this.#actor = this.#createActor();
		this.#view = this.#look();
		this.#actor.subscribe(() => this.#refresh());
	}

	#createActor(): SessionActor {
		const { window, base, random } = this.#options;
		return createSessionActor(this.#options, {
			find: () => this.#link.find(window, base, random),
			open: () => this.#open(),
			save: (input, signal) => this.#deliveries.save(input, signal),
			close: (how) => this.#deliveries.close(how)
		});
	}

	async start(): Promise<void> {
		listenToPage(this.#options.window, this.#actor);
		this.#actor.start();
		await whenOpen(this.#actor);
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
		const written = texts ? await this.#texts.all(this.#judge.activities) : undefined;
		return takeAlong(this.#options.outline, this.#log, written);
	}

	async bringBack(file: string): Promise<Restored> {
		const restored = await bringBack(file, {
			course: this.#options.outline.id,
			activities: this.#judge.activities,
			texts: this.#texts,
			take: (progress, interactions) => this.#take(progress, interactions)
		});
		await inTime(this.#device.persist());
		return restored;
	}

	#take(progress: string, interactions: readonly Waiting[]): boolean {
		if (!this.#log.take(progress)) return false;
		if (this.#link.isExpected) this.#log.addWaiting(interactions);
		this.#change(this.#judge.judge());
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
		await this.#deliveries.ended;
		this.#refresh();
		const { returnUrl } = this.#link;
		if (returnUrl && this.#view.saving === 'closed')
			this.#options.window.location.assign(returnUrl);
	}

	/** True: the LMS has to be told something at once. */
	async #open(): Promise<boolean> {
		const { mode } = await this.#link.open();
		this.#began = this.#options.window.performance.now();
		this.#judge.rule();
		this.owner = ownerOf(this.#options, this.#link);
		const loaded = await this.#device.load(this.owner, this.#link.opened, this.#options.openMirror);
		if (loaded.room !== undefined) this.#link.learnRoom(loaded.room);
		this.#judge.judge();
		this.#suspension.open(loaded.lmsGarbage);
		const unproven = isUnproven(loaded, this.#link);
		if (unproven) this.#deliveries.doubt();
		this.#isContinued = !loaded.isFirst;
		for (const notice of noticesOf(loaded, this.#link)) this.#notices.add(notice);
		await this.#texts.load(this.#judge.activities);
		if (this.#link.state !== 'open' || mode === 'browse') return false;
		return hasNewsFor(this.#link, this.#record()) || unproven;
	}

	/** The log has more than was done in this page. */
	#meet(): void {
		this.#notices.add('elsewhere');
		this.#judge.judge();
		this.#refresh();
	}

	async #arrive({ interactions, notes }: LmsRecord): Promise<void> {
		this.#savedAt = this.#options.now();
		if (this.#log.deliver(interactions)) await this.#device.persist();
		await this.#texts.arrive(notes);
	}

	#record(): LmsRecord {
		const { window } = this.#options;
		return this.#judge.record({
			suspended: this.#suspension.write(),
			// Without a judge nothing is told, and so nothing is delivered either.
			interactions: this.#link.isJudged ? this.#log.interactions : [],
			notes: this.#texts.notes,
			seconds: within((window.performance.now() - this.#began) / 1000),
			isContinued: this.#isContinued
		});
	}

	/** Resolves with whether the event is safe on this device. */
	#append(event: LearnerEvent, interaction?: Interaction): Promise<boolean> {
		const told = this.#judge.tellsAnswers && interaction ? withSaneTime(interaction) : undefined;
		// An event that changes nothing may repeat one that is not safe yet.
		if (!this.#log.append(event, told)) return this.#device.persist();
		this.#change(this.#judge.judge());
		return this.#device.persist();
	}

	/** There is something to send. */
	#change(urgent: boolean): void {
		this.#deliveries.change();
		if (this.#view.phase === 'closed' && this.#link.state === 'open') this.#notices.add('reopen');
		this.#actor.send({ type: 'progress.changed', urgent });
	}

	#look(): SessionView {
		const arrived = this.#deliveries.isDone && !this.#suspension.isWithheld;
		const look = lookAt(this.#actor.getSnapshot(), this.#link, this.#device.isSafe, arrived);
		return {
			...look,
			savedAt: this.#savedAt,
			standing: this.#judge.standings.course,
			reported: this.#judge.reported,
			place: this.#log.progress.place,
			notices: [...this.#notices, ...look.notices],
			keptTexts: this.#texts.kept
		};
	}

	#refresh(): void {
		this.#view = this.#look();
		for (const listener of this.#listeners) listener();
	}
}
