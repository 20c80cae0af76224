import type { LaunchData } from '../lms-pages.ts';
import { observeApi, type ApiCall } from '../observe-api.ts';
import { beginLaunch, emptyRecord, seedOf, type LaunchChoices } from '../record.ts';
import { apiNames } from '../run-time.ts';
import { createApi } from './create-api.ts';
import { accountOf, forgetAccount } from './accounts.ts';
import { createRecordStore, learnerIdOf } from './record-store.ts';

/** One course in one window: launches it, closes it, and holds what it reports for the page to show. */
export class Session {
	name = $state('Alex Morgan');
	mode = $state<LaunchChoices['mode']>('normal');
	credit = $state(true);
	phase = $state<'closed' | 'opening' | 'open'>('closed');
	record = $state.raw(emptyRecord);
	calls = $state.raw<readonly ApiCall[]>([]);
	/** Values that the course has set but not committed: lost if it were killed now. */
	waiting = $state(0);
	/** False: the last commit could not be written, and the course was told so. */
	isKept = $state(true);

	readonly #course: LaunchData;
	#store = createRecordStore(learnerIdOf(this.name));
	#frame: HTMLIFrameElement | undefined;
	#whenEmpty: (() => void) | undefined;

	constructor(course: LaunchData) {
		this.#course = course;
		void this.load();
	}

	/** True once the course said that it is done talking. */
	get ended(): boolean {
		return this.calls.some(
			({ name, answer }) => /^(?:Finish|Terminate)$/.test(name) && answer === 'true'
		);
	}

	/** Takes the frame that the course is to run in; for `{@attach}`. */
	readonly holdFrame = (frame: HTMLIFrameElement): (() => void) => {
		this.#frame = frame;
		const loaded = () => this.#whenEmpty?.();
		frame.addEventListener('load', loaded);
		return () => frame.removeEventListener('load', loaded);
	};

	/** Shows the record of the learner who is named now. */
	async load(): Promise<void> {
		this.#store = createRecordStore(learnerIdOf(this.name));
		this.record = await this.#store.load().catch(() => emptyRecord);
		this.calls = [];
		this.waiting = 0;
	}

	async launch(): Promise<void> {
		await this.close();
		this.phase = 'opening';
		this.calls = [];
		this.waiting = 0;
		const { runTime, launch } = this.#course;
		Object.assign(window, { [apiNames[runTime]]: await this.#offerApi() });
		// Replaced, so that the browser's back button leaves this page and not the course.
		this.#frame?.contentWindow?.location.replace(
			location.href.replace(/[?#].*/, '') + `content/${launch}`
		);
		this.phase = 'open';
	}

	async #offerApi() {
		const { runTime } = this.#course;
		const { name, mode, credit } = this;
		const account = accountOf(learnerIdOf(name), this.record.account);
		this.record = beginLaunch(runTime, { ...this.record, account });
		const learner = { id: `${learnerIdOf(name)}.${account}`, name };
		return observeApi({
			runTime,
			api: await createApi(runTime, seedOf(runTime, this.record, { learner, mode, credit })),
			record: this.record,
			store: (next) => (this.isKept = this.#store.store(next, this.#isLeaving())),
			onCall: (call, stored, waiting) => {
				this.calls = [...this.calls, call];
				this.record = stored;
				this.waiting = waiting;
			},
			now: () => performance.now()
		});
	}

	/** True while the course has its last words. `event` is the only way to know that before it has them. */
	#isLeaving(): boolean {
		return ['pagehide', 'unload'].includes(this.#frame?.contentWindow?.event?.type ?? '');
	}

	/** Takes the course's page away, as an LMS does when its window is closed. */
	async close(): Promise<void> {
		if (this.phase !== 'open') return;
		await new Promise<void>((done) => {
			this.#whenEmpty = done;
			this.#frame?.contentWindow?.location.replace('about:blank');
		});
		this.#whenEmpty = undefined;
		Reflect.deleteProperty(window, apiNames[this.#course.runTime]);
		this.phase = 'closed';
	}

	async forget(): Promise<void> {
		await this.#store.forget();
		forgetAccount(learnerIdOf(this.name));
		await this.load();
	}
}
