import type { KeptText } from './kept-text.ts';
import type { LearnerLog, Loaded } from './learner-log.ts';
import type { Opened } from './lms.ts';
import { createMemoryMirror, openMirror, type Mirror } from './mirror.ts';
import { soundMirror } from './sound-mirror.ts';

// Milliseconds that feedback waits for the mirror, and a save for what another page has left there.
const patience = 200;

/** False also where the answer takes too long. */
export function inTime(answer: Promise<boolean>): Promise<boolean> {
	const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
	return Promise.race([answer, late]);
}

/** This device's copy of a learner's log and texts, and whether it can be relied on. */
export class DeviceCopy {
	#log: LearnerLog;
	#mirror: Mirror = createMemoryMirror();
	#leavesTrace = true;
	#loaded: Promise<void>;
	#haveLoaded: () => void = () => {};
	#onchange: () => void;
	#onnews: () => void;
	/** False: this browser has refused to keep something, and nothing since has been kept. */
	isSafe = true;

	/** `onchange` is called when `isSafe` has changed, `onnews` when another page has left something new here. */
	constructor(log: LearnerLog, onchange: () => void, onnews: () => void) {
		this.#log = log;
		this.#onchange = onchange;
		this.#onnews = onnews;
		this.#loaded = new Promise((resolve) => (this.#haveLoaded = resolve));
	}

	/**
	 * Brings the log together with what is kept here and in the LMS. `undefined`: looking around, without a trace. For
	 * `sendsAgain` see `LearnerLog`.
	 */
	async load(
		owner: readonly string[] | undefined,
		{ suspended, limit, isTwiceHarmless }: Pick<Opened, 'suspended' | 'limit' | 'isTwiceHarmless'>,
		open: (owner: readonly string[]) => Promise<Mirror> = openMirror
	): Promise<Loaded> {
		this.#leavesTrace = owner !== undefined;
		if (owner) this.#mirror = soundMirror(await open(owner));
		const read = () => this.#log.load(this.#mirror, suspended, limit, isTwiceHarmless);
		const loaded = await read().catch(() => {
			this.#mirror = createMemoryMirror();
			return read();
		});
		this.#mirror.watch(() => void this.#hear());
		this.#haveLoaded();
		await this.persist();
		return loaded;
	}

	/** Takes in what another page has left here, unless that takes long. True: there was something new. */
	absorb(): Promise<boolean> {
		return inTime(this.#log.absorb().catch(() => false));
	}

	async #hear(): Promise<void> {
		if (await this.absorb()) this.#onnews();
	}

	/** Resolves with whether everything up to now is safe here. */
	async persist(): Promise<boolean> {
		await this.#loaded;
		// Looking around is not to be called unsaved.
		if (!this.#leavesTrace) return true;
		const { durable } = this.#mirror;
		const kept = await this.#log.persist().then(
			(hasNews) => {
				if (hasNews) this.#onnews();
				return durable;
			},
			() => false
		);
		if (kept !== this.isSafe) {
			this.isSafe = kept;
			this.#onchange();
		}
		return kept;
	}

	/** Undefined each where there is none, or none can be read. */
	readTexts(activities: readonly number[]): Promise<readonly (KeptText | undefined)[]> {
		return this.#mirror.readTexts(activities).catch(() => activities.map(() => undefined));
	}

	async readText(activity: number): Promise<KeptText | undefined> {
		return (await this.readTexts([activity]))[0];
	}

	/** False: not kept. */
	changeText(...change: Parameters<Mirror['updateText']>): Promise<boolean> {
		const { durable } = this.#mirror;
		return this.#mirror.updateText(...change).then(
			() => durable,
			() => false
		);
	}
}
