import type { KeptText } from './kept-text.ts';
import type { LearnerLog, Loaded } from './learner-log.ts';
import { createMemoryMirror, openMirror, type Mirror } from './mirror.ts';
import { soundMirror } from './sound-mirror.ts';

/** This device's copy of a learner's log and texts, and whether it can be relied on. */
export class DeviceCopy {
	#log: LearnerLog;
	#mirror: Mirror = createMemoryMirror();
	#leavesTrace = true;
	#loaded: Promise<void>;
	#haveLoaded: () => void = () => {};
	#onchange: () => void;
	/** False: this browser has refused to keep something, and nothing since has been kept. */
	isSafe = true;

	/** `onchange` is called when `isSafe` has changed. */
	constructor(log: LearnerLog, onchange: () => void) {
		this.#log = log;
		this.#onchange = onchange;
		this.#loaded = new Promise((resolve) => (this.#haveLoaded = resolve));
	}

	/**
	 * Brings the log together with what is kept here and in the LMS. `undefined`: looking around, without a trace. For
	 * `sendsAgain` see `LearnerLog`.
	 */
	async load(
		owner: readonly string[] | undefined,
		fromLms: string,
		open: (owner: readonly string[]) => Promise<Mirror> = openMirror,
		sendsAgain = false
	): Promise<Loaded> {
		this.#leavesTrace = owner !== undefined;
		if (owner) this.#mirror = soundMirror(await open(owner));
		const loaded = await this.#log.load(this.#mirror, fromLms, sendsAgain).catch(() => {
			this.#mirror = createMemoryMirror();
			return this.#log.load(this.#mirror, fromLms, sendsAgain);
		});
		this.#haveLoaded();
		await this.persist();
		return loaded;
	}

	/** Resolves with whether everything up to now is safe here. */
	async persist(): Promise<boolean> {
		await this.#loaded;
		// Looking around is not to be called unsaved.
		if (!this.#leavesTrace) return true;
		const { durable } = this.#mirror;
		const kept = await this.#log.persist().then(
			() => durable,
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
