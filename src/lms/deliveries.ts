import type { DeviceCopy } from './device-copy.ts';
import type { LearnerLog } from './learner-log.ts';
import type { LmsLink } from './lms-link.ts';
import type { LmsRecord } from './lms.ts';
import type { SaveInput } from './session-events.ts';

/** What a session has to say to its deliveries, and to hear of them. */
interface Ends {
	/** What the LMS is to be told now. */
	readonly record: () => LmsRecord;
	/** The log has got more than was done in this page. */
	readonly onnews: () => void;
	/** The LMS is known to have this. */
	readonly onarrival: (record: LmsRecord) => Promise<void>;
}

/** Brings the LMS up to date, and knows whether it is. */
export class Deliveries {
	#link: LmsLink;
	#log: LearnerLog;
	#device: DeviceCopy;
	#ends: Ends;
	/** Counts changes; `#arrived` is how many of them the LMS is known to have. */
	#changes = 0;
	#arrived = 0;
	#ended: Promise<void> = Promise.resolve();

	constructor(link: LmsLink, log: LearnerLog, device: DeviceCopy, ends: Ends) {
		this.#link = link;
		this.#log = log;
		this.#device = device;
		this.#ends = ends;
	}

	/** There is something to send. */
	change(): void {
		this.#changes += 1;
	}

	/** Whatever there was, the LMS has yet to confirm that it keeps something. */
	doubt(): void {
		this.#arrived = -1;
	}

	/** The LMS is known to have everything. */
	get isDone(): boolean {
		return this.#arrived === this.#changes;
	}

	/** Resolves when what `close` has sent is dealt with. */
	get ended(): Promise<void> {
		return this.#ended;
	}

	/** Rejects with a {@link SaveFailure}; see `LmsLink.save`. */
	async save(input: SaveInput, signal: AbortSignal): Promise<void> {
		let upTo = 0;
		let record: LmsRecord | undefined;
		if (!input.immediate && (await this.#device.absorb())) this.#ends.onnews();
		const send = () => {
			this.#hear();
			if (input.doubted) this.#log.recount();
			upTo = this.#changes;
			return (record = this.#ends.record());
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

	/** Sends the last, all at once, and ends the LMS session. */
	close(how: 'left' | 'exit'): void {
		this.#hear();
		const upTo = this.#changes;
		const record = this.#ends.record();
		this.#ended = this.#link
			.close(record, how)
			.then((arrived) => (arrived ? this.#arrive(upTo, record) : undefined));
	}

	/** What the LMS was given by another page since. */
	#hear(): void {
		if (this.#log.take(this.#link.news)) this.#ends.onnews();
	}

	/** Takes up what the learner has done in another tab or on another device meanwhile. */
	async #merge(suspended: string): Promise<void> {
		if (await this.#log.mergeWith(suspended)) this.#ends.onnews();
		await this.#device.persist();
	}

	#arrive(upTo: number, record: LmsRecord): Promise<void> {
		this.#arrived = upTo;
		return this.#ends.onarrival(record);
	}
}
