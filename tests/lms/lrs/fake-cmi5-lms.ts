import { randomUUID } from 'node:crypto';
import { objectOf, partsOf, violationsOf, type Json, type Session } from './cmi5-rules.ts';
import { FakeLrs, type Answer, type Asked, type LrsOptions } from './fake-lrs.ts';

export interface Cmi5Options extends LrsOptions {
	readonly mode?: Session['mode'];
	readonly mastery?: number;
	readonly returnUrl?: string;
	/** Tags that the learner prefers. Or `none`: never said; or `forbidden`: nobody may see them. */
	readonly languages?: string;
	/** Its number among those of the course. */
	readonly unit?: number;
	/** The LMS as it is for another unit: the store and the registration are the same (cmi5, 9.6.1). */
	readonly beside?: FakeCmi5Lms | undefined;
}

interface Launch {
	readonly token: string;
	session: Session;
	fetches: number;
}

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** The learner of all launches. */
export const actor: Json = {
	objectType: 'Agent',
	name: 'Ada Sample',
	account: { homePage: 'https://lms.example/people', name: 'learner-1' }
};

/**
 * A strict cmi5 LMS in front of a store, as far as one unit is concerned: gives tokens once, keeps the order, and refuses
 * every statement that violates a requirement, by its number. One learner, one registration, any number of launches.
 */
export class FakeCmi5Lms {
	readonly lrs: FakeLrs;
	readonly registration: string;
	readonly activity: string;
	/** Numbers of requirements, and what is refused for other reasons. */
	readonly violations: string[] = [];
	readonly #options: Cmi5Options;
	readonly #launches: Launch[] = [];
	/** False: statements and documents are refused, as after a logout. */
	isLoggedIn = true;

	constructor(options: Cmi5Options = {}) {
		const { beside, unit = 1 } = options;
		this.#options = options;
		this.lrs = beside?.lrs ?? new FakeLrs(options);
		this.registration = beside?.registration ?? randomUUID();
		this.activity = `https://lms.example/activities/4711?au=${unit}`;
	}

	/** How often the latest launch's token was asked for. */
	get fetches(): number {
		return this.#launches.at(-1)?.fetches ?? 0;
	}

	/** Parameters of a new launch. `origin`: where this LMS is. */
	launch(origin: string): URLSearchParams {
		const { mode = 'Normal', mastery } = this.#options;
		const template = {
			contextActivities: { grouping: [{ id: 'https://onramp.invalid/course/sample/au' }] },
			extensions: { [sessionExtension]: randomUUID(), 'https://lms.example/tenant': 'north' }
		};
		const { activity, registration } = this;
		const judged = this.#launches.at(-1)?.session.judged ?? [];
		const known = { activity, registration, template, mode, mastery, judged };
		const session = { ...known, actor, hasPreferences: false, verbs: [] };
		const token = Buffer.from(`token:${this.#launches.length}`).toString('base64');
		this.#launches.push({ token, session, fetches: 0 });
		return new URLSearchParams({
			// Without a slash at the end, as a real one has it.
			endpoint: `${origin}/tenant/north/lrs`,
			fetch: `${origin}/token?launch=${this.#launches.length - 1}&unit=${this.#options.unit ?? 1}`,
			actor: JSON.stringify(actor),
			registration,
			activityId: activity
		});
	}

	/** The token, once; later an error, with status 200 as well. */
	token(launch: number, method: string): Answer {
		const found = this.#launches[launch];
		if (!found || method !== 'POST') return { status: 405 };
		found.fetches += 1;
		const again = { 'error-code': '1', 'error-text': 'The token was fetched already.' };
		return {
			status: 200,
			body: JSON.stringify(found.fetches === 1 ? { 'auth-token': found.token } : again)
		};
	}

	answer(asked: Asked): Answer {
		const { headers } = asked;
		const launch = this.#launches.find(
			({ token, fetches }) => fetches > 0 && headers.get('Authorization') === `Basic ${token}`
		);
		if (!launch || !this.isLoggedIn) return { status: 401 };
		const refused = this.#refusalOf(asked, launch);
		if (refused.length > 0) {
			this.violations.push(...refused);
			return { status: 403, body: refused.join(', ') };
		}
		const special = this.#special(asked, launch);
		if (special) return special;
		const before = this.lrs.statements.length;
		const answer = this.lrs.answer(asked);
		for (const statement of this.lrs.statements.slice(before)) note(launch, statement);
		return answer;
	}

	#refusalOf(asked: Asked, launch: Launch): readonly string[] {
		const { session } = launch;
		const { resource, method, query, body } = asked;
		// A statement may be looked up at any time; whoever was told 403 does.
		if (resource === 'statements' && method === 'GET') return [];
		if (session.verbs.includes('terminated')) return ['8.1.2.0-2'];
		if (resource === 'about') return [];
		if (resource === 'statements') return refusedStatements(body, session, this.lrs);
		const agent = JSON.parse(query.get('agent') ?? '{}') as unknown;
		const isStranger = JSON.stringify(agent) !== JSON.stringify(session.actor);
		if (resource === 'agents/profile') {
			const isOther = query.get('profileId') !== 'cmi5LearnerPreferences';
			return [...(isStranger ? ['11.0.0.0-1'] : []), ...(isOther ? ['11.0.0.0-4'] : [])];
		}
		if (isStranger) return ['8.1.3.0-3'];
		if (query.get('registration') !== session.registration) return ['8.1.4.0-3'];
		if (query.get('activityId') !== session.activity) return ['8.1.5.0-6'];
		return query.get('stateId') === 'LMS.LaunchData' && method !== 'GET' ? ['10.2.1.0-5'] : [];
	}

	#special({ resource, query }: Asked, launch: Launch): Answer | undefined {
		const { returnUrl, languages = 'none' } = this.#options;
		const { template, mode, mastery } = launch.session;
		if (resource === 'activities/state' && query.get('stateId') === 'LMS.LaunchData') {
			const data = { contextTemplate: template, launchMode: mode, moveOn: 'CompletedAndPassed' };
			const more = { masteryScore: mastery, returnURL: returnUrl };
			return { status: 200, body: JSON.stringify({ ...data, ...more }) };
		}
		if (resource !== 'agents/profile') return undefined;
		launch.session = { ...launch.session, hasPreferences: true };
		if (languages === 'none') return { status: 404 };
		if (languages === 'forbidden') return { status: 403 };
		return {
			status: 200,
			body: JSON.stringify({ languagePreference: languages, audioPreference: 'on' })
		};
	}
}

/** Each by what came before it in the batch. One that is there already, to the byte, is refused by nobody. */
function refusedStatements(body: string, session: Session, lrs: FakeLrs): readonly string[] {
	let now = session;
	const found: string[] = [];
	for (const statement of [JSON.parse(body) as unknown].flat().map(objectOf)) {
		if (lrs.statements.some((one) => JSON.stringify(one) === JSON.stringify(statement))) continue;
		found.push(...violationsOf(statement, now));
		now = after(now, statement);
	}
	return found;
}

function note(launch: Launch, statement: Json): void {
	launch.session = after(launch.session, statement);
}

function after(session: Session, statement: Json): Session {
	const { verb, isDefined } = partsOf(statement);
	if (!isDefined) return session;
	const isJudging = /^(completed|passed|failed)$/.test(verb);
	return {
		...session,
		verbs: [...session.verbs, verb],
		judged: isJudging ? [...session.judged, verb] : session.judged
	};
}
