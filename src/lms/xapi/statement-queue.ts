import { bytesOf, type Reply, type XapiClient } from './client.ts';
import type { Statement, Verb } from './statement.ts';

// Bytes of a batch, so that even two of them leave room for what a page that goes away has to say.
const mostBytes = 25_000;

/** Statements on their way, in their order. What has once arrived is never sent again. */
export class StatementQueue {
	#client: XapiClient;
	#waiting: readonly Statement[] = [];
	#underWay: readonly Statement[] = [];
	#hasSentLast = false;
	/** Verbs that have arrived. */
	readonly arrived = new Set<Verb>();

	constructor(client: XapiClient) {
		this.#client = client;
	}

	get isWaiting(): boolean {
		return this.#waiting.length > 0;
	}

	add(...statements: readonly Statement[]): void {
		this.#waiting = [...this.#waiting, ...statements];
	}

	/**
	 * Sends all, one batch after the other, the first at once; after the last nothing any more. Rejects with an `LmsError`;
	 * the rest stays.
	 */
	async send(): Promise<void> {
		while (this.#waiting.length > 0 && !this.#hasSentLast) {
			const batch = within(this.#waiting, mostBytes);
			this.#underWay = batch;
			try {
				await this.#deliver(batch);
			} finally {
				this.#underWay = [];
			}
		}
	}

	/**
	 * Sends what waits, and then these, in one batch at once: nothing may come after it. What does not fit into what a
	 * page that goes away may send is left to a later session.
	 */
	async sendLast(...last: readonly Statement[]): Promise<void> {
		this.#hasSentLast = true;
		const waiting = this.#waiting.filter((one) => !this.#underWay.includes(one));
		const mine = within(waiting, this.#client.room - sizeOf(last));
		const batch = [...mine, ...last];
		const reply = await this.#post(batch);
		if (!reply.ok) throw this.#client.fail('end the session', reply.status);
		this.#settle(batch);
	}

	async #deliver(batch: readonly Statement[]): Promise<void> {
		const reply = await this.#post(batch);
		if (reply.ok) return this.#settle(batch);
		if (!isAboutContent(reply)) throw this.#client.fail('send statements', reply.status);
		// One of them is refused, or is there already: that one is found by sending each alone.
		for (const statement of batch) await this.#deliverOne(statement);
	}

	async #deliverOne(statement: Statement): Promise<void> {
		const reply = await this.#post([statement]);
		if (!reply.ok && !(await this.#isThere(statement, reply))) {
			const isRefused = reply.status === 400 && !isJudging(statement);
			if (!isRefused) throw this.#client.fail(`say "${statement.verb}"`, reply.status);
		}
		this.#settle([statement]);
	}

	/** After a doubt: an id that the server has is ours, since nobody else comes by it. */
	async #isThere({ id }: Statement, reply: Reply): Promise<boolean> {
		if (reply.status === 409) return true;
		if (!isAboutContent(reply)) return false;
		const found = await this.#client.request('GET', 'statements', { query: { statementId: id } });
		return found.ok;
	}

	#post(batch: readonly Statement[]): Promise<Reply> {
		return this.#client.request('POST', 'statements', { body: batch.map(({ body }) => body) });
	}

	#settle(batch: readonly Statement[]): void {
		for (const { verb } of batch) this.arrived.add(verb);
		this.#waiting = this.#waiting.filter((one) => !batch.includes(one));
	}
}

/** The first ones that fit, at least one where `most` leaves any room. */
function within(statements: readonly Statement[], most: number): readonly Statement[] {
	const fitting: Statement[] = [];
	let left = most;
	for (const statement of statements) {
		left -= sizeOf([statement]);
		if (left < 0 && (fitting.length > 0 || most < mostBytes)) break;
		fitting.push(statement);
	}
	return fitting;
}

function sizeOf(statements: readonly Statement[]): number {
	return bytesOf(JSON.stringify(statements.map(({ body }) => body)));
}

/** Refused for what it says, and not because the session or the server is gone. */
function isAboutContent({ status }: Reply): boolean {
	return [400, 403, 409, 412, 413, 422].includes(status);
}

function isJudging({ verb }: Statement): boolean {
	return verb !== 'answered' && verb !== 'progressed';
}
