import type { ScormApi } from '../observe-api.ts';
import type { RunTime } from '../run-time.ts';

/** A fresh run-time, filled with what the LMS knows. Only the one that is needed is loaded. */
export async function createApi(
	runTime: RunTime,
	seed: Readonly<Record<string, string>>
): Promise<ScormApi> {
	const api =
		runTime === 'scorm-1.2'
			? new (await import('scorm-again/scorm12')).Scorm12API({ logLevel: '5' })
			: new (await import('scorm-again/scorm2004')).Scorm2004API({ logLevel: '5' });
	api.loadFromFlattenedJSON(seed, '');
	return api as unknown as ScormApi;
}
