import { observeApi, type ScormApi } from '#cli/lms/observe-api.ts';
import { createApi } from '#cli/lms/page/create-api.ts';
import { beginLaunch, readRecord, seedOf, type KeptRecord } from '#cli/lms/record.ts';
import { apiNames } from '#cli/lms/run-time.ts';
import { wrapStrict, type Call } from '../../lms/strict/strict-wrapper.ts';
import type { Behaviour, Launch } from './launch.ts';

declare global {
	interface Window {
		launch: Launch;
		/** Everything that the course called since it was launched. */
		calls: readonly Call[];
		/** What a strict LMS objects to in these calls. */
		problems: readonly string[];
	}
}

const { launch } = window;
const begun = beginLaunch(launch.runTime, readRecord(launch.record));
const learner = { id: 'kim', name: 'Kim Ito' };
const seed = seedOf(launch.runTime, begun, { learner, mode: launch.mode, credit: true });
const observed = observeApi({
	runTime: launch.runTime,
	api: await createApi(launch.runTime, seed),
	record: begun,
	store: createStore(),
	onCall: () => undefined,
	now: () => performance.now()
});
const strict = wrapStrict(spoil(observed, launch.behaviour), launch.runTime, {
	data: new Map(Object.entries(seed))
});
window.calls = strict.calls;
window.problems = strict.problems;
if (launch.behaviour !== 'absent') {
	Object.assign(window, { [apiNames[launch.runTime]]: strict.api });
}

const frame = document.createElement('iframe');
frame.title = 'Course';
frame.src = launch.address;
document.body.append(frame);

/**
 * Sends what changed, and waits for it. In SCORM 1.2 that is what changed since the last attempt, so what was
 * lost once is not sent again unless it changes; in 2004, all that changed since launch (both as measured).
 */
function createStore() {
	let attempted: KeptRecord | undefined;
	return (next: KeptRecord): boolean => {
		const before: Readonly<Record<string, string>> =
			launch.runTime === 'scorm-1.2' ? (attempted ?? begun).values : begun.values;
		const changed = Object.entries(next.values).filter(([name, value]) => before[name] !== value);
		const isFirst = attempted === undefined;
		attempted = next;
		const body = { ...next, values: isFirst ? next.values : Object.fromEntries(changed) };
		return send(JSON.stringify({ isFirst, body })) || launch.behaviour === 'believes';
	};
}

function send(body: string): boolean {
	try {
		const request = new XMLHttpRequest();
		request.open('PUT', launch.store, false);
		request.send(body);
		return request.status === 204;
	} catch {
		// Offline, or the page is closing and may not wait.
		return navigator.onLine && navigator.sendBeacon(launch.store, body);
	}
}

function spoil(api: ScormApi, behaviour: Behaviour): ScormApi {
	if (behaviour !== 'silent' && behaviour !== 'throws') return api;
	const answer = () => {
		if (behaviour === 'throws') throw new TypeError('The session has expired.');
		return '';
	};
	return Object.fromEntries(Object.keys(api).map((name) => [name, answer]));
}
