import { connect, type Connection, type Reach } from './connection.ts';
import {
	LmsConflict,
	LmsError,
	type Lms,
	type LmsNotes,
	type LmsRecord,
	type Opened,
	type Probe
} from './lms.ts';
import { createLocal, unopened } from './local.ts';
import { readPackageMarker, type PackageMarker, type PackageStandard } from './package-marker.ts';
import { SaveFailure, type SaveInput } from './session-events.ts';

/** The LMS of this launch, if there is one, and whether it is to be believed. */
export class LmsLink {
	#lms: Lms = createLocal();
	#connection: Connection | undefined;
	#refused = false;
	/** What was found, also when it refused. */
	#found: Lms | undefined;
	#room = Infinity;
	opened: Opened = unopened;

	async find(window: Window, base: string, random: () => number): Promise<void> {
		this.#connection = await connect(window, base, random);
		this.#lms = this.#found = this.#connection.lms;
	}

	/** Goes on without an LMS where there is one that opens no session. */
	async open(): Promise<Opened> {
		try {
			this.opened = await this.#lms.open();
		} catch {
			this.#refused = true;
			this.#lms = createLocal();
			this.opened = await this.#lms.open();
		}
		return this.opened;
	}

	get state(): 'open' | 'refused' | 'none' {
		if (this.#lms.standard !== 'local') return 'open';
		return this.#refused ? 'refused' : 'none';
	}

	/** What the package says of itself; before it has been asked, nothing. */
	get marker(): PackageMarker {
		return this.#connection?.marker ?? readPackageMarker(undefined);
	}

	/** What the LMS knows of the learner's language; see {@link Lms}. */
	get language(): string {
		return this.#lms.language?.() ?? '';
	}

	/** Characters of progress that fit: what the standard promises, or less where this LMS has shown to keep less. */
	get limit(): number {
		return Math.min(this.opened.limit, this.#room);
	}

	/** Characters that this LMS has shown to keep; undefined while it keeps what it is given. */
	get room(): number | undefined {
		return this.#room < this.opened.limit ? this.#room : undefined;
	}

	/** This LMS keeps no more than so many characters. */
	learnRoom(characters: number): void {
		this.#room = Math.min(this.#room, characters);
	}

	/** See {@link Lms.news}. */
	get news(): string {
		return this.#lms.news?.() ?? '';
	}

	/** See {@link Lms.disputed}. */
	get disputed(): boolean {
		return this.#lms.disputed === true;
	}

	/** Undefined where the course record takes no texts. */
	get notes(): LmsNotes | undefined {
		return this.opened.notes && this.#lms.notes;
	}

	/** A website that reports to an LRS: there is no LMS, and everything is kept on this device. */
	get isWebsite(): boolean {
		return this.#lms.standard === 'lrs';
	}

	/** Where the learner goes after leaving; undefined: nowhere. */
	get returnUrl(): string | undefined {
		return this.#lms.returnUrl;
	}

	/** True: the package was made for an LMS. */
	get isExpected(): boolean {
		return (this.#connection?.standard ?? 'web') !== 'web';
	}

	/** What the package was made for. */
	get standard(): PackageStandard {
		return this.#connection?.standard ?? 'web';
	}

	/** A look at the LMS that changes nothing. Undefined: there is none, or it has no such look. */
	async probe(): Promise<Probe | undefined> {
		return this.#found?.probe?.();
	}

	/** Whether the server that the course came from answers now; `unknown` where it never has. */
	async server(): Promise<'yes' | 'no' | 'unknown'> {
		if (!this.#connection?.checkable) return 'unknown';
		return (await this.#connection.reach()) === 'yes' ? 'yes' : 'no';
	}

	/** Review and no-credit: the LMS keeps the verdict it has. */
	get isJudged(): boolean {
		return this.state === 'open' && this.opened.mode === 'normal' && this.opened.credit;
	}

	/**
	 * Resolves with whether what was sent is known to have arrived; rejects with a {@link SaveFailure}. `record` is asked
	 * for when it is sent; `merge` is given what another page has saved, and `record` then asked for again.
	 */
	async save(
		{ immediate, doubted }: SaveInput,
		signal: AbortSignal,
		record: () => LmsRecord,
		merge: (suspended: string) => Promise<void>
	): Promise<boolean> {
		// Without a way to the LMS nothing is even tried: Moodle never sends again what it has once tried to send.
		const before = immediate ? 'yes' : await this.#reach(signal);
		if (before !== 'yes') throw new SaveFailure(false, { refused: before === 'elsewhere' });
		if (signal.aborted) return false;
		try {
			await this.#lms.save(record(), { doubted }).catch(async (cause: unknown) => {
				if (!(cause instanceof LmsConflict)) throw cause;
				await merge(cause.suspended);
				await this.#lms.save(record(), { doubted });
			});
		} catch (cause) {
			throw await this.#failure(cause, signal);
		}
		// A real LMS answers "true" while there is no network.
		const after = await this.#reach(signal);
		if (after !== 'yes') throw new SaveFailure(true, { refused: after === 'elsewhere' });
		return this.#isChecked;
	}

	async #failure(cause: unknown, signal: AbortSignal): Promise<SaveFailure> {
		const room = cause instanceof LmsError ? cause.room : undefined;
		if (room !== undefined) this.learnRoom(room);
		const answers = this.#isChecked && (await this.#reach(signal)) !== 'no';
		return new SaveFailure(true, { cause, refused: answers && this.#isRefusal(cause) });
	}

	/** An LMS that cuts off takes something all the same; and one that is spoken to over HTTP says who is not let in. */
	#isRefusal(cause: unknown): boolean {
		const { room, code = 0 } = cause instanceof LmsError ? cause : {};
		if (this.#lms.standard.startsWith('scorm')) return room === undefined;
		return code === 401 || code === 403;
	}

	/** Resolves with whether what was sent is known to have arrived. All calls are made at once. */
	async close(record: LmsRecord, how: 'left' | 'exit'): Promise<boolean> {
		try {
			await this.#lms.close(record, how);
		} catch {
			return false;
		}
		return this.#isChecked && (await this.#reach()) === 'yes';
	}

	get #isChecked(): boolean {
		return this.state === 'open' && this.#connection?.checkable === true;
	}

	async #reach(signal?: AbortSignal): Promise<Reach> {
		return this.#isChecked ? ((await this.#connection?.reach(signal)) ?? 'no') : 'yes';
	}
}
