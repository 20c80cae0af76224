import type { LaunchData } from '../lms-pages.ts';
import { observeApi, type ApiCall } from '../observe-api.ts';
import { beginLaunch, emptyRecord, seedOf, type LaunchChoices } from '../record.ts';
import { apiNames, elements } from '../run-time.ts';
import { createApi } from './create-api.ts';
import { createRecordStore, learnerIdOf } from './record-store.ts';

type Phase = 'closed' | 'opening' | 'open';

/** One course in one window: launches it, closes it, and holds what it reports for the page to show. */
export function createSession({ runTime, launch: start }: LaunchData) {
	let name = $state('Alex Morgan');
	let mode = $state<LaunchChoices['mode']>('normal');
	let credit = $state(true);
	let record = $state.raw(emptyRecord);
	let calls = $state.raw<readonly ApiCall[]>([]);
	let waiting = $state(0);
	let phase = $state<Phase>('closed');
	let isKept = $state(true);
	let frame: HTMLIFrameElement | undefined;
	let store = createRecordStore(learnerIdOf('Alex Morgan'));
	let closed: (() => void) | undefined;

	async function load(): Promise<void> {
		store = createRecordStore(learnerIdOf(name));
		record = await store.load().catch(() => emptyRecord);
		calls = [];
		waiting = 0;
	}

	async function launch(): Promise<void> {
		await close();
		phase = 'opening';
		await load();
		record = beginLaunch(runTime, record);
		const learner = { id: learnerIdOf(name), name };
		const api = observeApi({
			runTime,
			api: await createApi(runTime, seedOf(runTime, record, { learner, mode, credit })),
			record,
			store: (next) => (isKept = store.store(next)),
			onCall(call, stored, left) {
				calls = [...calls, call];
				record = stored;
				waiting = left;
			},
			now: () => performance.now()
		});
		Object.assign(window, { [apiNames[runTime]]: api });
		// Replaced, so that the browser's back button leaves this page and not the course.
		frame?.contentWindow?.location.replace(new URL(`content/${start}`, location.href));
		phase = 'open';
	}

	/** Takes the course's page away, as an LMS does when its window is closed. */
	async function close(): Promise<void> {
		if (phase !== 'open') return;
		await new Promise<void>((done) => {
			closed = done;
			frame?.contentWindow?.location.replace('about:blank');
		});
		closed = undefined;
		Reflect.deleteProperty(window, apiNames[runTime]);
		phase = 'closed';
	}

	async function forget(): Promise<void> {
		await store.forget();
		await load();
	}

	void load();

	return {
		get name() {
			return name;
		},
		set name(next) {
			name = next;
		},
		get mode() {
			return mode;
		},
		set mode(next) {
			mode = next;
		},
		get credit() {
			return credit;
		},
		set credit(next) {
			credit = next;
		},
		get record() {
			return record;
		},
		get calls() {
			return calls;
		},
		/** Values that the course has set but not committed: lost if it were killed now. */
		get waiting() {
			return waiting;
		},
		get phase() {
			return phase;
		},
		/** False: the last commit could not be written, and the course was told so. */
		get isKept() {
			return isKept;
		},
		/** True once the course said that it is done talking. */
		get ended() {
			return calls.some(
				(call) => /^(?:Finish|Terminate)$/.test(call.name) && call.answer === 'true'
			);
		},
		get suspended() {
			return record.values[elements[runTime].exit] === 'suspend';
		},
		holdFrame(element: HTMLIFrameElement) {
			frame = element;
			const left = () => closed?.();
			element.addEventListener('load', left);
			return () => element.removeEventListener('load', left);
		},
		load,
		launch,
		close,
		forget
	};
}

export type Session = ReturnType<typeof createSession>;
