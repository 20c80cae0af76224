import { cutting, refusing, sloppy, useless, type Api } from '../fake-lms.ts';
import { plainName } from '../strict/strict-wrapper.ts';

/** What an LMS may be like for a while. */
export const moods: Readonly<Record<string, (api: Api) => Api>> = {
	...sloppy,
	...useless,
	'cuts progress off at 24 characters': (api) => cutting(api, 24),
	'refuses interactions': (api) => refusing(api, (element) => /^cmi\.interactions/.test(element)),
	'takes a verdict and shows none': (api) => blind(api),
	'says yes to a commit and stores nothing': (api) => lying(api)
};

/** The same LMS in each mood. A mood of `''` is none: it does what the standard says. */
export function moody(api: Api, mood: () => string): Api {
	const inMood = new Map(Object.entries(moods).map(([name, change]) => [name, change(api)]));
	return Object.fromEntries(
		Object.keys(api).map((name) => [
			name,
			(...args: string[]) => (inMood.get(mood()) ?? api)[name]?.(...args)
		])
	);
}

function blind(api: Api): Api {
	return changed(api, 'GetValue', (body, element) =>
		/lesson_status|success_status|completion_status/.test(element ?? '') ? 'incomplete' : body()
	);
}

function lying(api: Api): Api {
	return changed(
		changed(api, 'Commit', () => 'true'),
		'GetLastError',
		() => '0'
	);
}

function changed(
	api: Api,
	which: string,
	change: (body: () => unknown, ...args: string[]) => unknown
): Api {
	return Object.fromEntries(
		Object.entries(api).map(([name, body]) => [
			name,
			(...args: string[]) =>
				plainName(name) === which ? change(() => body(...args), ...args) : body(...args)
		])
	);
}
