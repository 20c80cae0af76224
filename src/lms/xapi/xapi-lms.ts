import {
	LmsConflict,
	LmsError,
	type Lms,
	type LmsRecord,
	type Opened,
	type Probe
} from '../lms.ts';
import type { XapiClient } from './client.ts';
import type { Memory, Remembered } from './memory.ts';
import { RequestLog } from './request-log.ts';
import { StatementQueue } from './statement-queue.ts';
import type { Statement } from './statement.ts';
import { judgements, Telling, type Means } from './telling.ts';
import type { TextMemory } from './text-memory.ts';

/** A session with an LRS, as cmi5, a Tin Can launch or a website begin it. */
export interface XapiSession extends Means {
	readonly client: XapiClient;
	readonly memory: Memory;
	/** What `memory` held when the session began. */
	readonly remembered: Remembered;
	/** Absent where texts cannot be kept. */
	readonly texts?: TextMemory | undefined;
	readonly learner: Opened['learner'];
	/** See {@link Opened}. */
	readonly place?: string;
	/** Tags in the learner's order, with commas; "" where nobody says. */
	readonly language: string;
	/** Where a learner goes back to; undefined: nowhere. */
	readonly returnUrl: string | undefined;
	/** Statements that open it. */
	readonly opening: readonly Statement[];
	/** Nobody waits for them, where the session begins without an answer of the server. */
	readonly isOffhand: boolean;
	/** Statements right before `terminated`. */
	closing(record: LmsRecord): readonly Statement[];
	/** False: the page that goes away comes back in the same session. */
	isEnding(): boolean;
	/** Called when its first statements have arrived. */
	begins(): void;
	/** Called at the moment in which its last one is sent. */
	ends(): void;
}

// Characters: far more than any course needs, and little enough for a page that goes away.
const limit = 20_000;

/** An LMS that is spoken to in statements and documents. One burst at a time, so that no text overtakes a newer one. */
export class XapiLms implements Lms {
	readonly standard: Lms['standard'];
	readonly notes: NonNullable<Lms['notes']>;
	#begin: (log: RequestLog) => Promise<XapiSession>;
	#log = new RequestLog();
	#session: XapiSession | undefined;
	#queue: StatementQueue | undefined;
	#telling: Telling | undefined;
	#remembered: Remembered = { suspended: '', said: [] };
	/** Progress strings that were sent, arrived or not: none of them is another page's. */
	#tried = new Set<string>();
	#running: Promise<void> | undefined;
	#ended = false;

	constructor(standard: Lms['standard'], begin: (log: RequestLog) => Promise<XapiSession>) {
		this.standard = standard;
		this.#begin = begin;
		this.notes = {
			fits: (text) => this.#session?.texts?.fits(text) ?? false,
			put: () => this.#session?.texts !== undefined && !this.#ended,
			reconcile: (...copies) => this.#session?.texts?.reconcile(...copies) ?? copies[0]
		};
	}

	async open(): Promise<Opened> {
		const session = await this.#begin(this.#log);
		const { mode, learner, place, remembered, texts, writer } = session;
		const { mastery } = writer.subject;
		const queue = new StatementQueue(session.client);
		queue.add(...session.opening);
		if (!session.isOffhand) await queue.send();
		session.begins();
		this.#session = session;
		this.#queue = queue;
		this.#remembered = remembered;
		this.#telling = new Telling(session, queue);
		this.#telling.know(remembered.said);
		const said = new Set(remembered.said);
		return {
			mode,
			credit: true,
			learner,
			place,
			suspended: remembered.suspended,
			completed: said.has('completed'),
			passed: said.has('passed'),
			failed: said.has('failed'),
			limit,
			...(mastery !== undefined && { mastery }),
			isTwiceHarmless: true,
			...(texts && { notes: texts.notes })
		};
	}

	language(): string {
		return this.#session?.language ?? '';
	}

	get returnUrl(): string | undefined {
		return this.#session?.returnUrl;
	}

	/** No save runs meanwhile: it would be taken for another device's. */
	async probe(): Promise<Probe> {
		const { probeXapi } = await import('./xapi-probe.ts');
		while (this.#running) await this.#running.catch(() => {});
		const session = this.#ended ? undefined : this.#session;
		// Comes back as this page's own, should it get another ETag.
		this.#tried.add(this.#remembered.suspended);
		const looking = probeXapi(this.#log, session, this.#remembered.suspended);
		const running = looking.then(() => {});
		this.#running = running;
		try {
			return await looking;
		} finally {
			if (this.#running === running) this.#running = undefined;
		}
	}

	async save(record: LmsRecord): Promise<void> {
		while (this.#running) await this.#running.catch(() => {});
		this.#running = this.#burst(this.#parts('save outside a session'), record);
		try {
			await this.#running;
		} finally {
			this.#running = undefined;
		}
	}

	async close(record: LmsRecord, how: 'left' | 'exit'): Promise<void> {
		if (this.#ended || !this.#session) return;
		const parts = this.#parts('end the session');
		const { session, queue, telling } = parts;
		// Nothing is waited for by a page that goes away, nor asked first.
		if (how === 'left') telling.tell(record, session.isEnding());
		if (how === 'left' && !session.isEnding()) return this.#burst(parts, record);
		this.#ended = true;
		await (how === 'left' ? this.#leave : this.#finish).call(this, parts, record);
		if (queue.isWaiting) throw session.client.fail('send everything');
	}

	/** The page goes away: everything is begun at once, and no answer is waited for. */
	async #leave(parts: Parts, record: LmsRecord): Promise<void> {
		const { session, queue } = parts;
		const options = { last: true };
		const requests = [
			this.#remember(parts, record, options),
			session.texts?.write(record.notes, options) ?? Promise.resolve(),
			queue.sendLast(...lastOf(session, record))
		];
		session.ends();
		await Promise.all(requests);
	}

	/** One after the other, since after the last statement a strict LMS takes nothing more; it comes whatever fails. */
	async #finish(parts: Parts, record: LmsRecord): Promise<void> {
		const { session, queue } = parts;
		await this.#running?.catch(() => {});
		const [burst] = await Promise.allSettled([this.#burst(parts, record, true)]);
		session.ends();
		await queue.sendLast(...lastOf(session, record));
		if (burst.status === 'rejected') throw burst.reason;
	}

	/** Statements and documents, all begun at once. `isOver`: of a session that ends. */
	async #burst(parts: Parts, record: LmsRecord, isOver = false): Promise<void> {
		const { session, telling } = parts;
		const results = await Promise.allSettled([
			this.#remember(parts, record),
			telling.send(record, isOver),
			session.texts?.write(record.notes)
		]);
		for (const one of results) if (one.status === 'rejected') throw one.reason;
		// Only what has arrived counts as said.
		await this.#remember(parts, record);
	}

	/** Rejects with an {@link LmsConflict} where another tab or device has written what is not known here. */
	async #remember(
		{ session, queue, telling }: Parts,
		{ suspended }: LmsRecord,
		options?: { last: boolean }
	): Promise<void> {
		const { memory, client, mode } = session;
		if (mode === 'browse') return;
		const before = this.#remembered;
		const said = [
			...new Set([...before.said, ...judgements.filter((verb) => queue.arrived.has(verb))])
		];
		if (suspended === before.suspended && said.length === before.said.length) return;
		const wanted: Remembered = { ...before, suspended, said };
		this.#tried.add(suspended);
		const other = await memory.write(wanted, options);
		this.#remembered = wanted;
		if (!other) return;
		telling.meetAnother(other.said);
		const all = { ...wanted, said: [...new Set([...said, ...other.said])] };
		const isKnown = other.suspended === '' || this.#tried.has(other.suspended);
		const another = isKnown ? await memory.write(all, options) : other;
		this.#remembered = another ? { ...all, suspended: '' } : all;
		if (another) throw new LmsConflict(client.standard, another.suspended);
	}

	#parts(doing: string): Parts {
		const [session, queue, telling] = [this.#session, this.#queue, this.#telling];
		if (this.#ended || !session || !queue || !telling) throw new LmsError(this.standard, doing);
		return { session, queue, telling };
	}
}

/** Of a session that is open. */
interface Parts {
	readonly session: XapiSession;
	readonly queue: StatementQueue;
	readonly telling: Telling;
}

function lastOf(session: XapiSession, record: LmsRecord): readonly Statement[] {
	return [...session.closing(record), session.writer.ends('terminated', record.seconds)];
}
