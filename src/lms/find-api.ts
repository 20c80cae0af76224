export const apiNames = { 'scorm-1.2': 'API', 'scorm-2004': 'API_1484_11' } as const;
const firstCalls = { 'scorm-1.2': 'LMSInitialize', 'scorm-2004': 'Initialize' } as const;

/** The standards whose LMS puts an object into a window around the course. */
export type ScormStandard = keyof typeof apiNames;

export type ScormApi = Readonly<Record<string, (...args: string[]) => unknown>>;

// The standard's sample gives up after 7 in SCORM 1.2 and 500 in 2004; players nest deeper than 7.
const mostLevels = 500;

/**
 * The LMS's object: in this window or above it, in the opener or above that, or above the opener of the
 * outermost window. Windows of other origins throw when they are looked into and count as empty.
 */
export function findApi(window: Window, standard: ScormStandard): ScormApi | undefined {
	return (
		climb(window, standard) ??
		climb(
			attempt(() => window.opener as unknown),
			standard
		) ??
		climb(
			attempt(() => window.top?.opener as unknown),
			standard
		)
	);
}

/**
 * Looks again for a while: some players put the object there only after the course has loaded. What is found comes
 * wrapped, because a promise would wait for a foreign object that happens to have a function `then`.
 */
export async function findApiSoon(
	window: Window,
	standard: ScormStandard,
	{ every = 200, within = 4000 } = {}
): Promise<{ readonly api: ScormApi } | undefined> {
	for (let waited = 0; ; waited += every) {
		const api = findApi(window, standard);
		if (api) return { api };
		if (waited >= within) return undefined;
		await new Promise((resolve) => setTimeout(resolve, every));
	}
}

function climb(start: unknown, standard: ScormStandard): ScormApi | undefined {
	let at = start;
	for (let level = 0; at && level <= mostLevels; level++) {
		const here = at;
		const api = attempt(() => property(here, apiNames[standard]));
		// By the function, not by presence: an element with the id "API" is a property of its window too.
		if (typeof attempt(() => property(api, firstCalls[standard])) === 'function') {
			return api as ScormApi;
		}
		const parent = attempt(() => property(here, 'parent'));
		at = parent === here ? undefined : parent;
	}
	return undefined;
}

function property(object: unknown, name: string): unknown {
	return (object as Record<string, unknown> | undefined)?.[name];
}

function attempt(read: () => unknown): unknown {
	try {
		return read();
	} catch {
		return undefined;
	}
}
