import { apiNames, findApi, type ScormStandard } from '../find-api.ts';

const mostLevels = 500;

/** Where the LMS's object is, in words for whoever looks for a fault; undefined where there is none. */
export function placeOfApi(window: Window, standard: ScormStandard): string | undefined {
	const api = findApi(window, standard);
	if (!api) return undefined;
	let at: Window = window;
	for (let level = 0; level <= mostLevels; level++) {
		if (holds(at, apiNames[standard]) === api) {
			return level === 0 ? 'in this window' : `in the window ${level} above`;
		}
		if (at.parent === at) break;
		at = at.parent;
	}
	return 'by way of the opener';
}

/** Undefined too where that window is of another origin. */
function holds(window: Window, name: string): unknown {
	try {
		return (window as unknown as Record<string, unknown>)[name];
	} catch {
		return undefined;
	}
}
