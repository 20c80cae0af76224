import type { Lms } from '../lms.ts';
import { isLoadedAgain } from '../mirror-owner.ts';
import { safeEndpoint } from './addresses.ts';
import { idOf, nameOf, readAgent, readObject, type Agent } from './agent.ts';
import { XapiClient } from './client.ts';
import { isIri } from './launch.ts';
import { BrowserMemory } from './memory.ts';
import type { RequestLog } from './request-log.ts';
import { StatementWriter } from './statement.ts';
import { suspending, type CourseFacts } from './tin-can.ts';
import { isUuid, randomUuid } from './uuid.ts';
import { XapiLms, type XapiSession } from './xapi-lms.ts';

const lrs = 'lrs';

/** Where a website without an LMS reports to, as `onramp.json` has it. */
export interface LrsSettings extends CourseFacts {
	readonly endpoint: string;
	readonly auth: string;
	/** The course's IRI. */
	readonly activity: string;
}

/**
 * An LRS that a website tells what learners do. It is only told: everything is kept in this browser, and a key that may
 * write and nothing else is enough. Undefined: its address is none to send anything to.
 */
export function findLrs(window: Window, base: string, settings: LrsSettings): Lms | undefined {
	const here = window.location.href;
	const endpoint = safeEndpoint(settings.endpoint, here)?.href;
	if (endpoint === undefined || !isIri(settings.activity)) return undefined;
	return new XapiLms(lrs, (log) => begin(window, base, { ...settings, endpoint }, log));
}

async function begin(
	window: Window,
	base: string,
	settings: LrsSettings,
	log: RequestLog
): Promise<XapiSession> {
	const { activity, title, language } = settings;
	const named = namedLearner(window, base);
	const account = named ?? anonymousLearner(window, base);
	const { actor } = account;
	const memory = new BrowserMemory(window, `onramp told ${activity} ${idOf(actor)}`);
	const remembered = await memory.read();
	const registration = account.registration ?? remembered.registration ?? randomUuid();
	const subject = { actor, activity, registration, language, title };
	const writer = new StatementWriter({
		...subject,
		template: {},
		isCmi5: false,
		mastery: undefined
	});
	return {
		client: new XapiClient(window, lrs, settings, log),
		writer,
		memory,
		remembered: { ...remembered, registration },
		mode: 'normal',
		returnUrl: undefined,
		language: '',
		// Nobody but this browser knows an anonymous learner: what it keeps is that of the website.
		learner: named ? { id: idOf(actor), name: nameOf(actor) } : { id: '', name: '' },
		opening: [writer.begins('initialized')],
		isOffhand: true,
		closing: (record) => suspending(writer, record),
		isEnding: () => true,
		begins: () => {},
		ends: () => {}
	};
}

interface Account {
	readonly actor: Agent;
	readonly registration?: string | undefined;
}

/** Whom a link names, as from a mail or a list of courses; also after a reload in the middle of the course. */
function namedLearner(window: Window, base: string): Account | undefined {
	const slot = `onramp learner ${base}`;
	const read = (search: string): Account | undefined => {
		const given = new URLSearchParams(search);
		const actor = readAgent(given.get('actor'));
		const registration = given.get('registration') ?? '';
		return actor && { actor, registration: isUuid(registration) ? registration : undefined };
	};
	const { search } = window.location;
	const now = read(search);
	try {
		if (now) window.sessionStorage.setItem(slot, search);
		else if (isLoadedAgain(window)) return read(window.sessionStorage.getItem(slot) ?? '');
	} catch {
		// Refused: after a reload the learner counts as anonymous.
	}
	return now;
}

/** A name by chance that stays in this browser, so that visits of the same browser are one learner's. */
function anonymousLearner(window: Window, base: string): Account {
	const slot = `onramp anonymous ${base}`;
	const fresh = randomUuid();
	const homePage = base;
	const account = (name: string) => ({
		actor: { objectType: 'Agent', account: { homePage, name } }
	});
	try {
		const kept = readObject(window.localStorage.getItem(slot))?.['name'];
		if (typeof kept === 'string' && isUuid(kept)) return account(kept);
		window.localStorage.setItem(slot, JSON.stringify({ name: fresh }));
	} catch {
		// Refused: each visit counts as somebody else's.
	}
	return account(fresh);
}
