import type { ScormApi } from '../observe-api.ts';
import type { RunTime } from '../run-time.ts';

/** The package's types of its parts name a default export; what is there are the names of the whole. */
type Names = typeof import('scorm-again');

/** A fresh run-time, filled with what the LMS knows. Only the one that is needed is loaded. */
export async function createApi(
	runTime: RunTime,
	seed: Readonly<Record<string, string>>
): Promise<ScormApi> {
	const quiet = { logLevel: '5' } as const;
	const api =
		runTime === 'scorm-1.2'
			? new ((await import('scorm-again/scorm12')) as unknown as Names).Scorm12API(quiet)
			: new ((await import('scorm-again/scorm2004')) as unknown as Names).Scorm2004API(quiet);
	api.loadFromFlattenedJSON(seed, '');
	return api as unknown as ScormApi;
}
