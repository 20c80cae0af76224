import { findApi, findApiSoon } from './find-api.ts';
import { parsed } from './json.ts';
import type { Lms } from './lms.ts';
import { createLocal } from './local.ts';
import { readPackageMarker, type PackageMarker, type PackageStandard } from './package-marker.ts';

const marker = 'onramp.json';

// A network that neither works nor fails keeps a learner waiting no longer than this.
const patience = 8000;

/** `elsewhere`: something answers in place of the course, such as a page to log in. */
export type Reach = 'yes' | 'no' | 'elsewhere';

interface Marker {
	readonly reach: Reach;
	/** What the file says. Undefined: there is no way to the server, or no such file. */
	readonly own?: unknown;
}

/** Reads the package's own file past every cache. */
async function readMarker(
	window: Window,
	base: string,
	turn: number,
	signal?: AbortSignal
): Promise<Marker> {
	const given = new AbortController();
	const abort = () => given.abort();
	const late = setTimeout(abort, patience);
	signal?.addEventListener('abort', abort);
	try {
		const url = new URL(`${marker}?check=${turn}`, base);
		const response = await window.fetch(url, { cache: 'no-store', signal: given.signal });
		if (!response.ok) return { reach: /^40[13]$/.test(`${response.status}`) ? 'elsewhere' : 'no' };
		const own = await response.text().then(parsed, () => undefined);
		return own === undefined ? { reach: 'elsewhere' } : { reach: 'yes', own };
	} catch {
		return { reach: 'no' };
	} finally {
		clearTimeout(late);
	}
}

export interface Connection {
	readonly lms: Lms;
	/** What the package was made for. */
	readonly standard: PackageStandard;
	/** What the package says of itself. */
	readonly marker: PackageMarker;
	/**
	 * Whether the server the course came from answers now. Always `yes` where it never has: then its silence means
	 * nothing, and `checkable` is false.
	 */
	reach(signal?: AbortSignal): Promise<Reach>;
	readonly checkable: boolean;
}

/** Finds out what the package is for, looks for its LMS and loads the one adapter for it. */
export async function connect(
	window: Window,
	base: string,
	random: () => number
): Promise<Connection> {
	// Changes with every launch, for caches that heed neither `no-store` nor anything else.
	let turn = Math.floor(random() * 1e9);
	const { own } = await readMarker(window, base, turn);
	const checkable = own !== undefined;
	const said = readPackageMarker(own);
	const standard = said.standard ?? guessStandard(window);
	return {
		lms: (await findLms(window, base, { ...said, standard }, own)) ?? createLocal(),
		standard,
		marker: said,
		checkable,
		reach: async (signal) =>
			checkable ? (await readMarker(window, base, ++turn, signal)).reach : 'yes'
	};
}

/** Where the package's own file cannot be read: some players serve pages and nothing to a script. */
function guessStandard(window: Window): PackageStandard {
	if (findApi(window, 'scorm-2004')) return 'scorm-2004';
	return findApi(window, 'scorm-1.2') ? 'scorm-1.2' : 'web';
}

async function findLms(
	window: Window,
	base: string,
	{ standard, policy }: PackageMarker & { readonly standard: PackageStandard },
	own: unknown
): Promise<Lms | undefined> {
	if (standard === 'cmi5' || standard === 'xapi' || (own as { lrs?: unknown } | undefined)?.lrs) {
		return (await import('./xapi/find.ts')).findXapi(window, base, own);
	}
	if (standard === 'web') return undefined;
	const found = await findApiSoon(window, standard);
	if (!found) return undefined;
	if (standard === 'scorm-1.2')
		return (await import('./scorm12.ts')).createScorm12(found.api, policy);
	return (await import('./scorm2004.ts')).createScorm2004(found.api, policy);
}
