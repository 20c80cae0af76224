import { setTimeout as wait } from 'node:timers/promises';
import type { LrsOptions, Spoil } from '../../e2e/lrs/server.ts';

/** An LMS that is spoken to over HTTP (cmi5, xAPI), and what is wrong with it. */
export interface HttpLms {
	/** How the course is launched: without parameters, or with an endpoint that no course may send to. */
	readonly launch?: 'bare' | 'hostile';
	readonly mode?: NonNullable<LrsOptions['mode']>;
	readonly etags?: NonNullable<LrsOptions['etags']>;
	/** Default: always. `between`: from between the two answers until the course is launched again or all is well. */
	readonly trouble?: 'between';
	/** Violations that are not the course's. */
	readonly excused?: readonly string[];
	readonly spoil?: Spoil;
}

const isWrite = (method: string) => method === 'PUT' || method === 'POST';

/** LMSs that do, in the end, what a course wants of them. */
const willing: Readonly<Record<string, HttpLms>> = {
	'works by the book': {},
	'takes half a second for everything': {
		spoil: async (_, answer) => {
			await wait(500);
			return answer();
		}
	},
	'shows no ETags': { etags: 'hidden' },
	'answers 204 to statements': {
		spoil: ({ method, resource }, answer) => {
			const { status, body } = answer();
			const isTold = resource === 'statements' && isWrite(method) && status === 200;
			return isTold ? { status: 204 } : { status, ...(body !== undefined && { body }) };
		}
	}
};

/** LMSs that fail for a while. */
const troubled: Readonly<Record<string, HttpLms>> = {
	'has ended the session': {
		trouble: 'between',
		spoil: ({ resource }, answer) => (resource === 'token' ? answer() : { status: 401 })
	},
	'fails for a while': { trouble: 'between', spoil: () => ({ status: 503 }) },
	'is offline for a while': { trouble: 'between', spoil: () => undefined },
	'loses the answer to what it has stored': {
		trouble: 'between',
		// A browser repeats by itself what a connection broke under, also after the session's last word.
		excused: ['8.1.2.0-2'],
		spoil: (_, answer) => void answer()
	},
	'is too busy for a while': { trouble: 'between', spoil: () => ({ status: 429 }) }
};

/** LMSs that keep nothing of what they are told, or not all, or must not be told. */
const unwilling: Readonly<Record<string, HttpLms>> = {
	'is not there': { launch: 'bare' },
	'is no address that a course may send to': { launch: 'hostile' },
	'answers 500 to everything': { spoil: () => ({ status: 500 }) },
	'answers "" to everything': { spoil: () => ({ status: 200, body: '' }) },
	'answers with a page to everything': {
		spoil: () => ({ status: 200, body: '<!doctype html><h1>Please log in</h1>' })
	},
	'drops every connection': { spoil: () => undefined },
	'says yes and stores nothing': {
		spoil: ({ method, resource, body }, answer) => {
			if (!isWrite(method) || resource === 'token') return answer();
			if (resource !== 'statements') return { status: 204 };
			const ids = [JSON.parse(body) as { id?: string }].flat().map(({ id }) => id);
			return { status: 200, body: JSON.stringify(ids) };
		}
	},
	'keeps no documents': {
		spoil: ({ method, resource, body }, answer) =>
			isWrite(method) && resource === 'activities/state' && body.includes('"onramp"')
				? { status: 413 }
				: answer()
	},
	'refuses answers': {
		spoil: ({ method, resource, body }, answer) =>
			isWrite(method) && resource === 'statements' && body.includes('verbs/answered')
				? { status: 400 }
				: answer()
	},
	'opens the course for review': { mode: 'Review' },
	'opens the course for looking around': { mode: 'Browse' }
};

export const httpLmss = { ...willing, ...troubled, ...unwilling };
