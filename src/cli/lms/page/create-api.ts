import type { Scorm12API, Scorm2004API } from 'scorm-again';
import type { ScormApi } from '../observe-api.ts';
import type { RunTime } from '../run-time.ts';

// The package's types say that its parts have a default export; what they have is the name in the whole.
type Part12 = { readonly Scorm12API: typeof Scorm12API };
type Part2004 = { readonly Scorm2004API: typeof Scorm2004API };

/** A fresh run-time, filled with what the LMS knows. Only the one that is needed is loaded. */
export async function createApi(
	runTime: RunTime,
	seed: Readonly<Record<string, string>>
): Promise<ScormApi> {
	const quiet = { logLevel: '5' } as const;
	const api =
		runTime === 'scorm-1.2'
			? new ((await import('scorm-again/scorm12')) as unknown as Part12).Scorm12API(quiet)
			: new ((await import('scorm-again/scorm2004')) as unknown as Part2004).Scorm2004API(quiet);
	api.loadFromFlattenedJSON(seed, '');
	return api as unknown as ScormApi;
}
