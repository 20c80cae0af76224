import type { Kinds } from '#activities/learner.ts';
import type { Interaction } from '#course/interaction.ts';
import type { Outline } from '#course/course.ts';
import { decode, encode, type Save } from '#progress/codec.ts';
import { lighterForms } from '#progress/lighter.ts';
import { counted, isSameProgress, merge, within, type Counted } from '#progress/merge.ts';
import {
	fromStored,
	noProgress,
	step,
	toStored,
	type LearnerEvent,
	type Progress
} from '#progress/progress.ts';
import type { Kept, Mirror, Waiting } from './mirror.ts';
import type { Rules } from './rules.ts';

/** What came to light when the copies of a learner's progress were put together. */
export interface Loaded {
	/** The LMS has less than this device, or something that cannot be read. */
	readonly lmsBehind: boolean;
	/** The LMS has not the latest, if only of where the learner was. */
	readonly lmsStale: boolean;
	/** The LMS has a string that cannot be read. Nothing may be concluded from it. */
	readonly lmsGarbage: boolean;
	/** Characters that the LMS has shown to keep, where it cut the string off in an earlier session. */
	readonly room: number | undefined;
	/** Strings that could not be read, with nothing else to go on. */
	readonly lost: boolean;
	/** Some events were skipped: the course was updated since. */
	readonly skipped: boolean;
	/** Nothing was kept, neither here nor in the LMS. */
	readonly isFirst: boolean;
}

/** A progress string, read. */
interface Read {
	readonly save: Save | undefined;
	readonly garbage: string | undefined;
	readonly counted: Counted;
	readonly skipped: number;
}

/** One learner's log in memory, and in the mirror whenever it grows. */
export class LearnerLog {
	#outline: Outline;
	#kinds: Kinds;
	#mirror: Mirror | undefined;
	#now: Counted = { progress: noProgress, counter: 0 };
	/** The string that this page wrote to the mirror last: any other there is another page's. */
	#written = '';
	#waiting: readonly Waiting[] = [];
	/** The lesson that was launched by itself, and the course as it is then. */
	#part: Outline | undefined;
	#room: number | undefined;
	#delivered = new Set<string>();
	/** Of the outbox as it was at the start, what the LMS has. */
	#arrived = new Set<string>();

	constructor(outline: Outline, kinds: Kinds) {
		this.#outline = outline;
		this.#kinds = kinds;
	}

	get progress(): Progress {
		return this.#now.progress;
	}

	/** From now on a part of the course is what counts: another one's answers go to the LMS from its own launch. */
	report({ lesson, reported }: Pick<Rules, 'lesson' | 'reported'>): void {
		this.#part = lesson === undefined ? undefined : reported;
	}

	/** Interactions of this session, and of earlier ones that no LMS was seen to have. */
	get interactions(): readonly Interaction[] {
		return this.#waiting
			.filter(({ activity }) => this.#part === undefined || isIn(this.#part, activity))
			.map(({ interaction }) => interaction);
	}

	/** Of these, those that no LMS was seen to have. */
	get waiting(): readonly Waiting[] {
		return this.#waiting.filter(({ interaction }) => !this.#delivered.has(keyOf(interaction)));
	}

	/**
	 * Puts the mirror's copy, the LMS's copy and what was done in the meantime together. `limit`: characters that the LMS
	 * is said to keep; `sendsAgain`: every answer that it was not seen to have is sent once more.
	 */
	async load(mirror: Mirror, fromLms: string, limit: number, sendsAgain = false): Promise<Loaded> {
		const kept = await mirror.read();
		const [local, remote] = [this.#decode(kept.progress), this.#decode(fromLms)];
		for (const { garbage } of [local, remote]) if (garbage) await mirror.keepGarbage(garbage);

		this.#mirror = mirror;
		this.#written = kept.progress;
		this.#now = this.#merge(this.#merge(this.#now, local.counted), remote.counted);
		const missing = sendsAgain ? kept.outbox : this.#notArrived(kept.outbox, local, remote);
		// Of what was told to an LMS that gives nothing back, or has confirmed each answer, nobody knows better.
		const isBelieved = fromLms === '' || sendsAgain;
		const open = missing.filter(({ told }) => !told || !isBelieved);
		for (const one of kept.outbox)
			if (!open.includes(one)) this.#arrived.add(keyOf(one.interaction));
		this.#waiting = [...open.map(({ told: _told, ...one }) => one), ...this.#waiting];
		this.#room = cutAt(fromLms, remote, this.text(kept.room ?? limit)) ?? kept.room;
		const lmsBehind = !this.#isHeldBy(remote, Math.min(limit, this.#room ?? limit));
		return {
			lmsBehind,
			lmsStale: lmsBehind || this.#now.counter > remote.counted.counter,
			lmsGarbage: remote.garbage !== undefined,
			room: this.#room,
			lost: !local.save && !remote.save && (local.garbage ?? remote.garbage) !== undefined,
			skipped: local.skipped + remote.skipped > 0,
			isFirst: kept.progress === '' && fromLms === ''
		};
	}

	/**
	 * What the LMS has the progress of has reached it in the same commit. Its count tells that only as long as its string is
	 * a continuation of this device's, or the other way round: two devices that went on apart count alike.
	 */
	#notArrived(outbox: readonly Waiting[], local: Read, remote: Read): readonly Waiting[] {
		const { progress } = this.#merge(local.counted, remote.counted);
		const isOneLine = [local, remote].some(({ counted }) =>
			this.#isSame(progress, counted.progress)
		);
		const arrived = isOneLine ? (remote.save?.counter ?? -1) : -1;
		return outbox.filter(({ counter }) => counter > arrived);
	}

	/** The LMS has as much as it has room for. */
	#isHeldBy({ counted }: Read, limit: number): boolean {
		const text = this.text(limit);
		if (text === undefined) return true;
		const most = this.#decode(text).counted;
		return this.#isSame(this.#merge(most, counted).progress, counted.progress);
	}

	/** Takes in what another page has kept here since. True: there was something new. */
	async absorb(): Promise<boolean> {
		const kept = await this.#mirror?.read();
		if (!kept || kept.progress === this.#written) return false;
		this.#written = kept.progress;
		return this.take(kept.progress);
	}

	/** Takes in another copy of this learner's progress. True: there was something new in it. */
	take(text: string): boolean {
		if (text === '') return false;
		const before = this.progress;
		this.#now = this.#merge(this.#now, this.#decode(text).counted);
		return !this.#isSame(before, this.progress);
	}

	/** Takes in interactions that no LMS was seen to have. */
	addWaiting(waiting: readonly Waiting[]): void {
		const known = new Set([
			...this.#waiting.map((one) => keyOf(one.interaction)),
			...this.#delivered
		]);
		const others = waiting.filter(({ interaction }) => !known.has(keyOf(interaction)));
		this.recount();
		const { counter } = this.#now;
		this.#waiting = [...this.#waiting, ...others.map((one) => ({ ...one, counter }))];
	}

	/** The LMS keeps no more than so many characters: remembered for the next launch. True: that is new, to persist. */
	learnRoom(characters: number): boolean {
		if (characters < leastRoom || characters === this.#room) return false;
		this.#room = characters;
		return true;
	}

	/** The same in the middle of a save that found it: the next string differs from both. */
	async mergeWith(text: string): Promise<boolean> {
		const { garbage } = this.#decode(text);
		if (garbage) await this.#mirror?.keepGarbage(garbage);
		const hasNews = this.take(text);
		this.recount();
		return hasNews;
	}

	/** False: the event makes no sense here, and nothing has changed. */
	append(event: LearnerEvent, interaction?: Interaction): boolean {
		const progress = step(this.#outline, this.#kinds, this.progress, event);
		if (!progress) return false;
		this.#now = { progress, counter: this.#now.counter + 1 };
		if (interaction && 'activity' in event) {
			const { activity } = event;
			this.#waiting = [...this.#waiting, { interaction, activity, counter: this.#now.counter }];
		}
		return true;
	}

	/** Makes the next string differ from every one before, although nothing else has changed. */
	recount(): void {
		this.#now = { ...this.#now, counter: this.#now.counter + 1 };
	}

	/** The progress string, as long as it fits: see {@link lighterForms} for what is left out first. Else undefined. */
	text(limit = Infinity): string | undefined {
		const { progress, counter } = this.#now;
		for (const shown of lighterForms(this.#outline, this.#kinds, progress)) {
			const text = encode({
				stored: toStored(this.#outline, this.#kinds, shown),
				release: this.#outline.release,
				counter
			});
			if (text.length <= limit) return text;
		}
		return undefined;
	}

	/**
	 * Resolves when the mirror is safe; rejects when it refuses. True: another page had kept something new there, which is in
	 * the log now.
	 */
	async persist(): Promise<boolean> {
		let hasNews = false;
		await this.#mirror?.update((kept) => {
			if (kept.progress !== this.#written) hasNews = this.take(kept.progress) || hasNews;
			return this.#keep(kept);
		});
		return hasNews;
	}

	/** The LMS has said that it has these; see {@link Waiting.told}. True: there were new ones, to persist. */
	deliver(interactions: readonly Interaction[]): boolean {
		const before = this.#delivered.size;
		for (const interaction of interactions) this.#delivered.add(keyOf(interaction));
		return this.#delivered.size > before;
	}

	#keep(kept: Kept): Kept {
		this.#written = this.text() ?? '';
		const waiting = new Map(
			[...kept.outbox, ...this.#waiting].map((one) => [keyOf(one.interaction), one])
		);
		for (const key of this.#arrived) waiting.delete(key);
		const outbox = [...waiting].slice(-mostWaiting).map(([key, one]) => {
			return this.#delivered.has(key) ? { ...one, told: true as const } : one;
		});
		return {
			progress: this.#written,
			outbox,
			...(this.#room !== undefined && { room: this.#room })
		};
	}

	/** In what counts here: of a lesson that is launched by itself, another launch has the rest. */
	#isSame(a: Progress, b: Progress): boolean {
		const part = this.#part;
		if (!part) return isSameProgress(this.#outline, this.#kinds, a, b);
		return isSameProgress(part, this.#kinds, within(part, a), within(part, b));
	}

	#merge(a: Counted, b: Counted): Counted {
		return merge(this.#outline, this.#kinds, a, b);
	}

	#decode(text: string): Read {
		const decoded = text === '' ? undefined : decode(text);
		const garbage = decoded && 'garbage' in decoded ? decoded.garbage : undefined;
		const save = decoded && 'stored' in decoded ? decoded : undefined;
		const skipped = save ? fromStored(this.#outline, this.#kinds, save.stored).skipped : 0;
		return { save, garbage, skipped, counted: counted(this.#outline, this.#kinds, save) };
	}
}

// No field of a database is narrower; what comes back shorter has been damaged and not cut off.
const leastRoom = 255;

/** How much of `sent` an LMS has kept that gives back what cannot be read. Undefined: it was not cut off. */
function cutAt(text: string, { garbage }: Read, sent = ''): number | undefined {
	const isCut = garbage !== undefined && text.length >= leastRoom && text.length < sent.length;
	return isCut ? text.length : undefined;
}

// As many as an LMS has to take in one attempt.
const mostWaiting = 250;

function isIn({ lessons }: Outline, activity: number | undefined): boolean {
	return lessons.some(({ activities }) => activities.some(({ number }) => number === activity));
}

function keyOf({ id, at }: Interaction): string {
	return `${id} ${at}`;
}
