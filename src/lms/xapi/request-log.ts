import type { CallRecord } from '../call-log.ts';

const most = 200;

/** The last requests of a session: what was asked of which resource, and what came of it. No query, body or header. */
export class RequestLog {
	#calls: CallRecord[] = [];
	/** Origin of the server; "" before one is known. */
	server = '';

	get calls(): readonly CallRecord[] {
		return this.#calls;
	}

	/** `answer`: a status, or that there was none. `sent`: bytes of the body. */
	add(method: string, resource: string, sent: number, answer: string, began: number): void {
		this.#calls.push({
			at: Math.round(began),
			name: method,
			element: resource,
			sent: sent === 0 ? '' : `${sent} bytes`,
			answer,
			code: '',
			took: Math.round(performance.now() - began)
		});
		if (this.#calls.length > most) this.#calls.shift();
	}
}
