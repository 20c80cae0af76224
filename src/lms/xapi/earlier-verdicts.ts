import { asObject, idOf, readObject, type Agent } from './agent.ts';
import type { XapiClient } from './client.ts';
import { iriOf, type Judgement } from './statement.ts';

/** Whose verdicts, and on what. */
export interface Judged {
	readonly actor: Agent;
	readonly activity: string;
	/** Undefined: the launch brought none, and any of this learner counts. */
	readonly registration: string | undefined;
}

/**
 * What earlier sessions have said of the whole course, as the store has it: a session that ended in trouble may have
 * said more than it could note down. Every verb is asked for once.
 */
export class EarlierVerdicts {
	#client: XapiClient;
	#judged: Judged;
	#asked = new Set<Judgement>();

	constructor(client: XapiClient, judged: Judged) {
		this.#client = client;
		this.#judged = judged;
	}

	/** What there is to ask for before these are said. */
	openBefore(due: readonly Judgement[]): readonly Judgement[] {
		// "Failed" must never follow "passed".
		const verbs = due.includes('failed') ? [...due, 'passed' as const] : due;
		return verbs.filter((verb) => !this.#asked.has(verb));
	}

	/** Those that the store has; never rejects. What it does not tell, for whatever reason, counts as not said. */
	async find(verbs: readonly Judgement[]): Promise<readonly Judgement[]> {
		for (const verb of verbs) this.#asked.add(verb);
		const found = await Promise.all(verbs.map((verb) => this.#isThere(verb)));
		return verbs.filter((_, index) => found[index]);
	}

	async #isThere(verb: Judgement): Promise<boolean> {
		const { actor, activity, registration } = this.#judged;
		const agent = JSON.stringify(actor);
		const query = { agent, verb: iriOf(verb), activity, registration, limit: '1' };
		const reply = await this.#client.request('GET', 'statements', { query }).catch(() => undefined);
		const list = reply?.ok ? readObject(reply.text)?.['statements'] : undefined;
		return Array.isArray(list) && this.#isIt(list[0], verb);
	}

	/** A server that heeds no filter answers with whatever it has. */
	#isIt(value: unknown, verb: Judgement): boolean {
		const { actor, activity, registration } = this.#judged;
		const statement = asObject(value);
		const part = (name: string) => asObject(statement?.[name]) ?? {};
		const given = String(part('context')['registration']).toLowerCase();
		return (
			part('verb')['id'] === iriOf(verb) &&
			part('object')['id'] === activity &&
			idOf(part('actor')) === idOf(actor) &&
			(registration === undefined || given === registration.toLowerCase())
		);
	}
}
