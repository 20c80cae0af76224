import { FakeLms, type Api } from '../fake-lms.ts';
import type { Standard } from '../strict/model.ts';
import { wrapStrict, type Call, type StrictWrapper } from '../strict/strict-wrapper.ts';
import { lmss, seedOf, sound, type LabLms } from './lmss.ts';

/** What the page of the lab does when a test asks. One learner, one browser, one record across launches. */
export interface Lab {
	/** Launches the course, in the LMS of this name or, without one, in one by the book. */
	launch(name?: string): void;
	/** Launches it once more beside the first, as in another tab: each has an object, and a copy of the record, of its own. */
	launchBeside(): Promise<void>;
	/** Takes the course away, as closing its window does. */
	close(): void;
	trouble(isOn: boolean): void;
	/** All that the LMS has stored of this attempt. */
	record(): Readonly<Record<string, string>>;
	/** Of the launch that goes on. */
	calls(): readonly Call[];
	problems(): readonly string[];
}

declare global {
	interface Window {
		lab: Lab;
		standard: Standard;
	}
}

const { standard } = window;
const course = '/course/index.html';
const apiNames = { 'scorm-1.2': 'API', 'scorm-2004': 'API_1484_11' } as const;
const lms = new FakeLms(standard);
let troubled = false;
let current: StrictWrapper | undefined;
let second: StrictWrapper | undefined;
let popup: Window | null = null;

function apiOf({ prepare, change = (api: Api) => api, ...facts }: LabLms): StrictWrapper {
	prepare?.(lms);
	for (const [element, value] of seedOf(facts, standard)) lms.record.set(element, value);
	return wrapStrict(
		change(lms.launch(), lms, () => troubled),
		standard
	);
}

function offer(api: object | undefined): void {
	Object.assign(window, { [apiNames[standard]]: api });
}

function show(address: string): void {
	const frame = document.createElement('iframe');
	frame.title = 'Course';
	frame.src = address;
	document.body.replaceChildren(frame);
}

window.lab = {
	launch(name) {
		const chosen = name === undefined ? sound : lmss[name];
		if (!chosen) throw new Error(`The lab has no LMS that ${name}.`);
		const { api } = (current = apiOf(chosen));
		const { place } = chosen;
		offer(place === 'nowhere' || place === 'late' ? undefined : api);
		if (place === 'late') setTimeout(() => offer(api), 1000);
		if (place === 'opener') popup = window.open(course, 'course', 'width=900,height=700');
		else show(place === 'above' ? '/frames' : course);
	},
	async launchBeside() {
		const player = document.createElement('iframe');
		player.title = 'Second player';
		player.src = '/inner';
		const { api } = (second = apiOf(sound));
		document.body.append(player);
		await new Promise((resolve) => (player.onload = resolve));
		Object.assign(player.contentWindow ?? {}, { [apiNames[standard]]: api });
	},
	close() {
		popup?.close();
		document.body.replaceChildren();
	},
	trouble(isOn) {
		troubled = isOn;
	},
	record: () => Object.fromEntries(lms.record),
	calls: () => current?.calls ?? [],
	problems: () => [...(current?.problems ?? []), ...(second?.problems ?? [])]
};
