import { LmsError, type Lms } from '../lms.ts';
import { resourceUrl } from './addresses.ts';
import type { RequestLog } from './request-log.ts';

// What a browser lets a page that goes away still send is 64 KiB for all requests under way; headers count nowhere.
const keepaliveBudget = 60_000;

// Milliseconds. A server that neither answers nor refuses keeps nobody waiting longer.
const patience = 20_000;

export interface XapiRequest {
	readonly query?: Readonly<Record<string, string | undefined>>;
	/** Sent as JSON. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
	readonly status: number;
	readonly ok: boolean;
	readonly text: string;
	/** Undefined also where the server lets a script not see it. */
	readonly etag: string | undefined;
}

export interface XapiServer {
	/** Safe; see `safeEndpoint`. */
	readonly endpoint: string;
	/** The whole value of the header Authorization. */
	readonly auth: string;
	/** Goes into the query of every address, as the launch asks for. */
	readonly extra?: Readonly<Record<string, string>>;
}

/** The requests of one session to an LRS. Each is made before its promise is returned, so that it works in `pagehide`. */
export class XapiClient {
	readonly standard: Lms['standard'];
	#window: Window;
	#server: XapiServer;
	#underWay = 0;
	#log: RequestLog;

	constructor(window: Window, standard: Lms['standard'], server: XapiServer, log: RequestLog) {
		this.#window = window;
		this.standard = standard;
		this.#server = server;
		this.#log = log;
		log.server = new URL(server.endpoint).origin;
	}

	/** Bytes that a page which goes away may still send. */
	get room(): number {
		return keepaliveBudget - this.#underWay;
	}

	/** Rejects with an {@link LmsError} where there is no answer; an answer of whatever status is one. */
	async request(method: string, resource: string, request: XapiRequest = {}): Promise<Reply> {
		const { query, body, headers } = request;
		const { endpoint, auth, extra } = this.#server;
		const text = body === undefined ? undefined : JSON.stringify(body);
		const began = performance.now();
		const note = (answer: string) =>
			this.#log.add(method, resource, text === undefined ? 0 : bytesOf(text), answer, began);
		const answering = this.#fetch(resourceUrl(endpoint, resource, { ...extra, ...query }), {
			method,
			cache: 'no-store',
			headers: {
				Authorization: auth,
				'X-Experience-API-Version': '1.0.3',
				...(text !== undefined && { 'Content-Type': 'application/json' }),
				...headers
			},
			...(text !== undefined && { body: text })
		});
		void answering.then(({ status }) => note(String(status))).catch(() => note('no answer'));
		return answering;
	}

	fail(doing: string, status?: number, options?: ErrorOptions): LmsError {
		return new LmsError(this.standard, doing, status, options);
	}

	async #fetch(url: string, init: RequestInit & { body?: string }): Promise<Reply> {
		const size = init.body === undefined ? 0 : bytesOf(init.body);
		const keepalive = size > 0 && size <= this.room;
		if (keepalive) this.#underWay += size;
		const given = new AbortController();
		const late = setTimeout(() => given.abort(), patience);
		try {
			const response = await this.#window.fetch(url, { ...init, keepalive, signal: given.signal });
			const { status, ok } = response;
			const etag = response.headers.get('ETag') ?? undefined;
			return { status, ok, text: await response.text(), etag };
		} catch (cause) {
			throw this.fail('reach the server', undefined, { cause });
		} finally {
			clearTimeout(late);
			if (keepalive) this.#underWay -= size;
		}
	}
}

/** As they go over the wire, in UTF-8. */
export function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}
