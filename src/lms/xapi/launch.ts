import { isLoadedAgain } from '../mirror-owner.ts';
import { safeEndpoint } from './addresses.ts';
import { readAccountAgent, readAgent, type Agent } from './agent.ts';
import { isUuid } from './uuid.ts';

/** What the address of a launch says. All of it is hostile text, and has been looked at. */
export interface XapiLaunch {
	readonly endpoint: string;
	readonly actor: Agent;
	/** The activity's IRI as the LMS has it. */
	readonly activity: string;
	readonly registration: string | undefined;
	/** Parameters that are nobody's; servers that put them there want them back. */
	readonly extra: Readonly<Record<string, string>>;
	readonly grouping: string | undefined;
	readonly language: string;
}

export interface Cmi5Launch extends XapiLaunch {
	readonly registration: string;
	/** Where the token is fetched, once. */
	readonly fetch: string;
}

export interface TinCanLaunch extends XapiLaunch {
	/** The whole value of the header Authorization. */
	readonly auth: string;
}

/** Parameters of a cmi5 launch (8.1). Undefined: this is none. */
export function readCmi5Launch(search: string, here: string): Cmi5Launch | undefined {
	const given = new URLSearchParams(search);
	const endpoint = safeEndpoint(given.get('endpoint'), here);
	const fetch = safeEndpoint(given.get('fetch'), here);
	const actor = readAccountAgent(given.get('actor'));
	const registration = given.get('registration') ?? '';
	const activity = given.get('activityId') ?? '';
	if (!endpoint || !fetch || !actor || !isUuid(registration) || !isIri(activity)) return undefined;
	return {
		endpoint: endpoint.href,
		fetch: fetch.href,
		actor,
		registration,
		activity,
		extra: {},
		grouping: undefined,
		language: ''
	};
}

const tinCanNames = [
	...['endpoint', 'auth', 'actor', 'registration', 'activity_id', 'activity_platform'],
	...['Accept-Language', 'grouping', 'content_token', 'content_endpoint', 'externalConfiguration']
];
// Names that a request itself gives a meaning.
const ownNames = [
	...['method', 'agent', 'activityId', 'stateId', 'profileId', 'statementId', 'since'],
	...['activity', 'verb', 'limit']
];

/** Parameters of a Tin Can launch. Undefined: this is none. */
export function readTinCanLaunch(search: string, here: string): TinCanLaunch | undefined {
	const given = new URLSearchParams(search);
	const endpoint = safeEndpoint(given.get('endpoint'), here);
	const actor = readAgent(given.get('actor'));
	const activity = given.get('activity_id') ?? '';
	const auth = given.get('auth') ?? '';
	if (!endpoint || !actor || !isIri(activity) || !isHeader(auth)) return undefined;
	const registration = given.get('registration') ?? '';
	const grouping = given.get('grouping') ?? '';
	const taken = [...tinCanNames, ...ownNames];
	return {
		endpoint: endpoint.href,
		auth,
		actor,
		activity,
		registration: isUuid(registration) ? registration : undefined,
		extra: Object.fromEntries([...given].filter(([name]) => !taken.includes(name))),
		grouping: isIri(grouping) ? grouping : undefined,
		language: given.get('Accept-Language') ?? ''
	};
}

/**
 * The launch in the query that the course was opened with. A move inside the course and a reload lose it, so this tab keeps
 * it; what it keeps counts after a reload only, since the next launch in the same tab may be somebody else's.
 *
 * @param base the URL of the package's root
 * @param read what a query says, given the address of the page; undefined: it is no launch
 */
export function launchIn<Launch>(
	window: Window,
	base: string,
	read: (search: string, here: string) => Launch | undefined
): Launch | undefined {
	const slot = `onramp launch ${base}`;
	const { search, href } = window.location;
	const launch = read(search, href);
	let kept: string | null = null;
	try {
		if (launch) window.sessionStorage.setItem(slot, search);
		else if (isLoadedAgain(window)) kept = window.sessionStorage.getItem(slot);
	} catch {
		// Refused: after a reload the course is without its LMS.
	}
	return kept === null ? launch : read(kept, href);
}

export function isIri(text: string): boolean {
	return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}

/** What a browser takes as the value of a header. */
function isHeader(text: string): boolean {
	return text.trim() !== '' && !/[^\t\x20-\x7e]/.test(text);
}
