import type { Kinds } from '#activities/learner.ts';
import type { Interaction } from '#course/interaction.ts';
import type { Outline } from '#course/course.ts';
import { decode, encode, type Save } from '#progress/codec.ts';
import { counted, isSameProgress, merge, type Counted } from '#progress/merge.ts';
import {
	fromStored,
	noProgress,
	step,
	toStored,
	type LearnerEvent,
	type Progress
} from '#progress/progress.ts';
import type { Kept, Mirror, Waiting } from './mirror.ts';

/** What came to light when the copies of a learner's progress were put together. */
export interface Loaded {
	/** The LMS has less than this device, or something that cannot be read. */
	readonly lmsBehind: boolean;
	/** The LMS has not the latest, if only of where the learner was. */
	readonly lmsStale: boolean;
	/** The LMS has a string that cannot be read. Nothing may be concluded from it. */
	readonly lmsGarbage: boolean;
	/** Strings that could not be read, with nothing else to go on. */
	readonly lost: boolean;
	/** Some events were skipped: the course was updated since. */
	readonly skipped: boolean;
	/** Nothing was kept, neither here nor in the LMS. */
	readonly isFirst: boolean;
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
	#delivered = new Set<string>();

	constructor(outline: Outline, kinds: Kinds) {
		this.#outline = outline;
		this.#kinds = kinds;
	}

	get progress(): Progress {
		return this.#now.progress;
	}

	/** Interactions of this session, and of earlier ones that no LMS was seen to have. */
	get interactions(): readonly Interaction[] {
		return this.#waiting.map(({ interaction }) => interaction);
	}

	/**
	 * Puts the mirror's copy, the LMS's copy and what was done in the meantime together. `sendsAgain`: every answer that
	 * the LMS was not seen to have is sent once more.
	 */
	async load(mirror: Mirror, fromLms: string, sendsAgain = false): Promise<Loaded> {
		const kept = await mirror.read();
		const [local, remote] = [this.#decode(kept.progress), this.#decode(fromLms)];
		for (const { garbage } of [local, remote]) if (garbage) await mirror.keepGarbage(garbage);

		this.#mirror = mirror;
		this.#written = kept.progress;
		this.#now = this.#merge(this.#merge(this.#now, local.counted), remote.counted);
		// What the LMS has the progress of has reached it in the same commit.
		const arrived = sendsAgain ? -1 : (remote.save?.counter ?? -1);
		this.#waiting = [...kept.outbox.filter(({ counter }) => counter > arrived), ...this.#waiting];
		const lmsBehind = !isSameProgress(
			this.#outline,
			this.#kinds,
			this.progress,
			remote.counted.progress
		);
		return {
			lmsBehind,
			lmsStale: lmsBehind || this.#now.counter > remote.counted.counter,
			lmsGarbage: remote.garbage !== undefined,
			lost: !local.save && !remote.save && (local.garbage ?? remote.garbage) !== undefined,
			skipped: local.skipped + remote.skipped > 0,
			isFirst: kept.progress === '' && fromLms === ''
		};
	}

	/** Takes up another copy in the middle of a session. The next string differs from both. */
	async mergeWith(text: string): Promise<void> {
		const { counted, garbage } = this.#decode(text);
		if (garbage) await this.#mirror?.keepGarbage(garbage);
		this.#now = this.#merge(this.#now, counted);
		this.recount();
	}

	/** False: the event makes no sense here, and nothing has changed. */
	append(event: LearnerEvent, interaction?: Interaction): boolean {
		const progress = step(this.#outline, this.#kinds, this.progress, event);
		if (!progress) return false;
		this.#now = { progress, counter: this.#now.counter + 1 };
		if (interaction) {
			this.#waiting = [...this.#waiting, { interaction, counter: this.#now.counter }];
		}
		return true;
	}

	/** Makes the next string differ from every one before, although nothing else has changed. */
	recount(): void {
		this.#now = { ...this.#now, counter: this.#now.counter + 1 };
	}

	/** The progress string, as long as it fits: what this build does not know is left out first. Else undefined. */
	text(limit = Infinity): string | undefined {
		const { progress, counter } = this.#now;
		const write = (shown: Progress) =>
			encode({
				stored: toStored(this.#outline, this.#kinds, shown),
				release: this.#outline.release,
				counter
			});
		return [progress, { ...progress, carried: new Map() }]
			.map(write)
			.find((text) => text.length <= limit);
	}

	/** Resolves when the mirror is safe; rejects when it refuses. */
	async persist(): Promise<void> {
		await this.#mirror?.update((kept) => this.#keep(kept));
	}

	/** The LMS was seen to have these; a later session does not send them again. True: there were new ones, to persist. */
	deliver(interactions: readonly Interaction[]): boolean {
		const before = this.#delivered.size;
		for (const interaction of interactions) this.#delivered.add(keyOf(interaction));
		return this.#delivered.size > before;
	}

	#keep(kept: Kept): Kept {
		if (kept.progress !== this.#written) {
			this.#now = this.#merge(this.#now, this.#decode(kept.progress).counted);
		}
		this.#written = this.text() ?? '';
		const waiting = new Map(
			[...kept.outbox, ...this.#waiting].map((one) => [keyOf(one.interaction), one])
		);
		for (const key of this.#delivered) waiting.delete(key);
		return { progress: this.#written, outbox: [...waiting.values()].slice(-mostWaiting) };
	}

	#merge(a: Counted, b: Counted): Counted {
		return merge(this.#outline, this.#kinds, a, b);
	}

	#decode(text: string): {
		save: Save | undefined;
		garbage: string | undefined;
		counted: Counted;
		skipped: number;
	} {
		const decoded = text === '' ? undefined : decode(text);
		const garbage = decoded && 'garbage' in decoded ? decoded.garbage : undefined;
		const save = decoded && 'stored' in decoded ? decoded : undefined;
		const skipped = save ? fromStored(this.#outline, this.#kinds, save.stored).skipped : 0;
		return { save, garbage, skipped, counted: counted(this.#outline, this.#kinds, save) };
	}
}

// As many as an LMS has to take in one attempt.
const mostWaiting = 250;

function keyOf({ id, at }: Interaction): string {
	return `${id} ${at}`;
}
