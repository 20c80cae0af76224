import type { Reply, XapiClient } from './client.ts';

/** Somebody else has written the document since: this is in it now, undefined where it is gone. */
export interface Overtaken {
	readonly other: unknown;
}

/**
 * One document of the State resource (xAPI 1.0.3, Communication 2.3). What another tab or device has written in between
 * is never overwritten: by the document's ETag where the server shows it, else by looking before and after.
 */
export class StateDocument {
	#client: XapiClient;
	#query: Readonly<Record<string, string | undefined>>;
	#exists = false;
	#etag: string | undefined;
	#value: unknown;
	#writing = 0;

	constructor(client: XapiClient, query: Readonly<Record<string, string | undefined>>) {
		this.#client = client;
		this.#query = query;
	}

	/** As the server has shown it; undefined where it has not. */
	get etag(): string | undefined {
		return this.#etag;
	}

	/** Undefined where there is none. A document that is no JSON is given as its text. */
	async read(): Promise<unknown> {
		const reply = await this.#client.request('GET', 'activities/state', { query: this.#query });
		if (reply.status !== 404 && !reply.ok) {
			throw this.#client.fail('read what was kept', reply.status);
		}
		this.#exists = reply.ok && reply.text !== '';
		this.#etag = this.#exists ? reply.etag : undefined;
		this.#value = this.#exists ? valueOf(reply) : undefined;
		return this.#value;
	}

	/**
	 * Resolves with what is there instead, where it was overtaken. `last`: the page goes away, so the one request is made
	 * at once and nothing is looked at.
	 */
	async write(value: unknown, { last = false } = {}): Promise<Overtaken | undefined> {
		const isBlind = this.#exists && this.#etag === undefined;
		if (isBlind && !last && (await this.#hasChanged())) return { other: this.#value };
		const reply = await this.#put(value);
		if (reply.status === 412 || reply.status === 409) return { other: await this.read() };
		if (!reply.ok) throw this.#client.fail('save', reply.status);
		this.#exists = true;
		this.#etag = reply.etag;
		this.#value = value;
		// Its new ETag is known by reading only, and so is that it was kept whole.
		if (last || reply.etag !== undefined) return undefined;
		return (await this.#hasChanged()) ? { other: this.#value } : undefined;
	}

	async #put(body: unknown): Promise<Reply> {
		const headers = this.#condition();
		this.#writing += 1;
		try {
			return await this.#client.request('PUT', 'activities/state', {
				query: this.#query,
				body,
				headers
			});
		} finally {
			this.#writing -= 1;
		}
	}

	/** None while our own last write is still under way: it changes the ETag, and the newer text has to stand. */
	#condition(): Readonly<Record<string, string>> {
		if (this.#writing > 0) return {};
		if (!this.#exists) return { 'If-None-Match': '*' };
		return this.#etag === undefined ? {} : { 'If-Match': this.#etag };
	}

	async #hasChanged(): Promise<boolean> {
		const before = canonical(this.#value);
		return canonical(await this.read()) !== before;
	}
}

function valueOf({ text }: Reply): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** The same text for the same value: some servers keep JSON in an order of their own. */
function canonical(value: unknown): string {
	return (
		JSON.stringify(value, (_, part: unknown) =>
			typeof part === 'object' && part !== null && !Array.isArray(part)
				? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
				: part
		) ?? ''
	);
}
