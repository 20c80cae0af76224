import type { FakeLms } from '../fake-lms.ts';
import { sloppy, useless, type Api } from '../fake-lms.ts';
import type { Standard } from '../strict/model.ts';
import { plainName } from '../strict/strict-wrapper.ts';

/** An LMS of the lab: where its object is, what it knows, and what it makes of the course's calls. Runs in browsers. */
export interface LabLms {
	/** Where the course finds the object. Default: in the window around its frame. */
	readonly place?: 'above' | 'opener' | 'late' | 'nowhere';
	readonly mode?: 'review' | 'browse';
	readonly credit?: false;
	/** Before each launch. */
	readonly prepare?: (lms: FakeLms) => void;
	/** `isTroubled`: the trouble has begun, and has not ended yet. */
	readonly change?: (api: Api, lms: FakeLms, isTroubled: () => boolean) => Api;
	/** What begins between the first answer and the second: the LMS fails, or the network, or both. */
	readonly trouble?: 'lms' | 'network';
}

/** LMSs that do, in the end, what a course wants of them. */
const willing: Readonly<Record<string, LabLms>> = {
	'works by the book': {},
	'is above two more frames': { place: 'above' },
	'is in the window that opened the course': { place: 'opener' },
	'comes a second after the course': { place: 'late' },
	'keeps 4,096 characters': {
		change: (api) =>
			onSet(api, (element, value) =>
				element === 'cmi.suspend_data' ? value.slice(0, 4096) : value
			)
	},
	'begins a new attempt on passed': { prepare: startAgain },
	...Object.fromEntries(Object.entries(sloppy).map(([name, change]) => [name, { change }]))
};

/** LMSs that fail for a while. */
const troubled: Readonly<Record<string, LabLms>> = {
	'has ended the session': { trouble: 'lms', change: refusesInTrouble },
	'is offline for a while, and says yes': { trouble: 'network', change: believesInTrouble },
	'throws for a while': {
		trouble: 'lms',
		change: (api, _, isTroubled) =>
			around(api, (name, pass) => {
				if (isTroubled()) throw new Error(`${name} is not there.`);
				return pass();
			})
	}
};

/** LMSs that keep nothing of what they are told, or must not be told. */
const unwilling: Readonly<Record<string, LabLms>> = {
	'is not there': { place: 'nowhere' },
	'says yes and stores nothing': {
		change: (api) => around(api, (name, pass) => (/Commit|Terminate/.test(name) ? 'true' : pass()))
	},
	...Object.fromEntries(Object.entries(useless).map(([name, change]) => [name, { change }])),
	'opens the course for review': { mode: 'review', credit: false },
	'opens the course for looking around': { mode: 'browse', credit: false },
	'gives no credit': { credit: false }
};

export const lmss = { ...willing, ...troubled, ...unwilling };

/** As it is launched after the trouble: by the book, with the record that it has. */
export const sound: LabLms = {};

const modes = { 'scorm-1.2': 'cmi.core.lesson_mode', 'scorm-2004': 'cmi.mode' } as const;
const credits = { 'scorm-1.2': 'cmi.core.credit', 'scorm-2004': 'cmi.credit' } as const;

/** What the LMS says of this launch. */
export function seedOf({ mode, credit }: LabLms, standard: Standard): readonly [string, string][] {
	return [
		[modes[standard], mode ?? 'normal'],
		[credits[standard], credit === false ? 'no-credit' : 'credit']
	];
}

/** From then on nothing is taken any more, with an error number, until the course is launched again. */
function refusesInTrouble(api: Api, _: FakeLms, isTroubled: () => boolean): Api {
	let refused = false;
	return around(api, (name, pass) => {
		if (name === 'GetLastError') return refused ? '101' : pass();
		refused = isTroubled() && /Set|Commit|Terminate/.test(name);
		return refused ? 'false' : pass();
	});
}

/**
 * As Moodle's player: without a network it says yes, and nothing arrives. SCORM 1.2 sends what has changed since it last
 * tried, so that what was lost is never sent again unless it changes; 2004 sends everything each time.
 */
function believesInTrouble(api: Api, lms: FakeLms, isTroubled: () => boolean): Api {
	const tried = new Map<string, string>();
	const lost = new Map<string, string | undefined>();
	return around(api, (name, pass, [element = '', value = '']) => {
		if (name === 'SetValue' && tried.get(element) !== value) {
			tried.set(element, value);
			if (isTroubled()) lost.set(element, lms.record.get(element));
			else lost.delete(element);
		}
		if (name !== 'Commit' && name !== 'Terminate') return pass();
		if (isTroubled()) return 'true';
		const answer = pass();
		if (lms.standard === 'scorm-1.2') {
			for (const [gone, before] of lost) restore(lms, gone, before);
		}
		return answer;
	});
}

function restore(lms: FakeLms, element: string, before: string | undefined): void {
	if (before === undefined) lms.record.delete(element);
	else lms.record.set(element, before);
}

/** Whoever has passed finds an empty attempt at the next launch; the result stands in the gradebook. */
function startAgain(lms: FakeLms): void {
	if (![...lms.record.values()].includes('passed')) return;
	lms.gradebook = new Map(lms.record);
	for (const element of [...lms.record.keys()]) {
		if (!/_id$|_name$/.test(element)) lms.record.delete(element);
	}
}

function onSet(api: Api, change: (element: string, value: string) => string): Api {
	return Object.fromEntries(
		Object.entries(api).map(([name, body]) => [
			name,
			plainName(name) === 'SetValue'
				? (element = '', value = '') => body(element, change(element, value))
				: body
		])
	);
}

function around(
	api: Api,
	answer: (name: string, pass: () => unknown, args: readonly string[]) => unknown
): Api {
	return Object.fromEntries(
		Object.entries(api).map(([name, body]) => [
			name,
			(...args: string[]) => answer(plainName(name), () => body(...args), args)
		])
	);
}
