import { createHash } from 'node:crypto';
import { isSame, objectOf, type Json } from './cmi5-rules.ts';

/** As far as an answer of an LRS is looked at. */
export interface Answer {
	readonly status: number;
	readonly body?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
	readonly method: string;
	/** Below the endpoint: `statements`. */
	readonly resource: string;
	readonly query: URLSearchParams;
	readonly headers: Headers;
	readonly body: string;
}

export interface LrsOptions {
	/** `shown`: as xAPI wants it; `hidden`: a server on another origin that lets no script see it; `onWrite`: also told on writing. */
	readonly etags?: 'shown' | 'hidden' | 'onWrite';
	/** The whole value of Authorization that is let in; undefined: any. */
	readonly auth?: string;
	/** The key may write statements and nothing else. */
	readonly isWriteOnly?: boolean;
	/** Parameters that every request has to bring. */
	readonly extra?: Readonly<Record<string, string>>;
}

interface Document {
	readonly text: string;
	readonly etag: string;
}

/** A learning record store in memory: statements, documents with ETags, agents, about (xAPI 1.0.3). */
export class FakeLrs {
	readonly statements: Json[] = [];
	readonly documents = new Map<string, Document>();
	/** Requests that a store refuses for their form. */
	readonly problems: string[] = [];
	readonly asked: string[] = [];
	readonly #options: LrsOptions;

	constructor(options: LrsOptions = {}) {
		this.#options = options;
	}

	/** Verbs without their addresses, in order. */
	get verbs(): readonly string[] {
		return this.statements.map((one) => String(objectOf(one['verb'])['id']).replace(/^.*\//, ''));
	}

	statementsOf(verb: string): readonly Json[] {
		return this.statements.filter((_, index) => this.verbs[index] === verb);
	}

	/** What is kept under a name, of whatever activity and learner. */
	document(stateId: string): unknown {
		const found = [...this.documents].find(([key]) => key.includes(`"${stateId}"`));
		return found && (JSON.parse(found[1].text) as unknown);
	}

	answer(asked: Asked): Answer {
		this.asked.push(`${asked.method} ${asked.resource}`);
		const { auth, extra = {}, isWriteOnly } = this.#options;
		const problem = this.#problemOf(asked, extra);
		if (problem !== undefined) {
			this.problems.push(problem);
			return { status: 400, body: problem };
		}
		if (auth !== undefined && asked.headers.get('Authorization') !== auth) return { status: 401 };
		if (isWriteOnly && asked.method !== 'POST') return { status: 403 };
		if (asked.resource === 'about') return { status: 200, body: '{"version":["1.0.3"]}' };
		if (asked.resource === 'statements') return this.#statements(asked);
		if (/^(activities\/state|agents\/profile)$/.test(asked.resource)) return this.#documents(asked);
		return { status: 404 };
	}

	#problemOf({ method, resource, query, headers, body }: Asked, extra: Json): string | undefined {
		if (headers.get('X-Experience-API-Version') !== '1.0.3') return 'no version';
		const isWrite = method === 'POST' || method === 'PUT';
		if (isWrite && headers.get('Content-Type') !== 'application/json') return 'not JSON';
		if (isWrite && !isJson(body)) return `no JSON: ${body}`;
		const known = [...parameters, ...Object.keys(extra)];
		const strange = [...query.keys()].find((name) => !known.includes(name));
		if (strange !== undefined) return `unknown parameter ${strange}`;
		const missing = Object.keys(extra).find((name) => query.get(name) !== extra[name]);
		if (missing !== undefined) return `${resource} without ${missing}`;
		return undefined;
	}

	#statements({ method, query, body }: Asked): Answer {
		if (method === 'GET' && query.has('statementId')) {
			const found = this.statements.find((one) => one['id'] === query.get('statementId'));
			return found ? { status: 200, body: JSON.stringify(found) } : { status: 404 };
		}
		if (method === 'GET') return { status: 200, body: JSON.stringify(this.#found(query)) };
		const batch = [JSON.parse(body) as unknown].flat().map(objectOf);
		// All of a batch or nothing (Communication 2.1.2).
		const known = batch.map((one) => this.statements.find((other) => other['id'] === one['id']));
		if (batch.some((one, index) => known[index] && !isSame(known[index], one)))
			return { status: 409 };
		this.statements.push(...batch.filter((_, index) => !known[index]));
		return { status: 200, body: JSON.stringify(batch.map(({ id }) => id)) };
	}

	/** The newest first (Communication 2.1.3). */
	#found(query: URLSearchParams): Json {
		const found = this.statements.filter((one) => fits(one, query)).reverse();
		return { statements: found.slice(0, Number(query.get('limit') ?? 0) || undefined), more: '' };
	}

	#documents({ method, query, headers, body }: Asked): Answer {
		const { etags = 'shown' } = this.#options;
		const key = JSON.stringify([...query].sort());
		const kept = this.documents.get(key);
		if (method === 'GET') {
			if (!kept) return { status: 404 };
			return {
				status: 200,
				body: kept.text,
				headers: etags === 'hidden' ? {} : { ETag: kept.etag }
			};
		}
		const [match, none] = [headers.get('If-Match'), headers.get('If-None-Match')];
		const isOvertaken = (match !== null && match !== kept?.etag) || (none === '*' && kept);
		if (isOvertaken) return { status: 412 };
		const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
		this.documents.set(key, { text: body, etag });
		return { status: 204, headers: etags === 'onWrite' ? { ETag: etag } : {} };
	}
}

const parameters = [
	...['statementId', 'stateId', 'profileId', 'activityId', 'agent', 'registration', 'since'],
	...['verb', 'activity', 'limit']
];

/** Whether it is one of those that a query asks for. */
function fits(statement: Json, query: URLSearchParams): boolean {
	const agent = JSON.parse(query.get('agent') ?? 'null') as Json | null;
	const has = (name: string, value: unknown) => !query.has(name) || query.get(name) === value;
	const identifiers = ['account', 'mbox', 'mbox_sha1sum', 'openid'];
	const actor = objectOf(statement['actor']);
	return (
		has('verb', objectOf(statement['verb'])['id']) &&
		has('activity', objectOf(statement['object'])['id']) &&
		has('registration', objectOf(statement['context'])['registration']) &&
		(agent === null || identifiers.every((name) => isSame(actor[name], agent[name])))
	);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
