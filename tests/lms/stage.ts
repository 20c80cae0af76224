import type { Kinds } from '#activities/learner.ts';
import type { Interaction } from '#course/interaction.ts';
import type { Outline } from '#course/course.ts';
import { createCourseSession, type CourseSession } from '#lms/course-session.ts';
import { createMemoryMirror, type Mirror } from '#lms/mirror.ts';
import { kinds as counters, outline as sample } from '#progress/sample-progress.ts';
import { FakeLms, type FakeLmsOptions } from './fake-lms.ts';
import { base, createFakeWindow, type FakeWindow } from './fake-window.ts';
import type { Standard } from './strict/model.ts';
import { plainName, wrapStrict, type StrictWrapper } from './strict/strict-wrapper.ts';
import { singleChoice } from './sample-record.ts';

export interface StageOptions extends FakeLmsOptions {
	readonly outline?: Outline;
	readonly kinds?: Kinds;
	/** What the LMS's object is turned into. */
	readonly change?: (api: StrictWrapper['api']) => object;
	/** What else the package's `onramp.json` says. */
	readonly marker?: object;
	/** False: the package is opened without its LMS. */
	readonly hasLms?: boolean;
	readonly openMirror?: (owner: readonly string[]) => Promise<Mirror>;
}

export interface Launch extends FakeWindow, StrictWrapper {
	readonly session: CourseSession;
	/** Elements written and functions called since the launch or the last look, reads left out. */
	talk(): readonly string[];
}

/** One learner's LMS and browser, across launches. Times are those of Vitest's fake timers. */
export class Stage {
	readonly lms: FakeLms;
	readonly #options: StageOptions;
	readonly #standard: Standard | 'web';
	readonly #mirrors = new Map<string, Mirror>();
	readonly #watchers = new Set<() => void>();
	readonly #tab = new Map<string, string>();

	constructor(standard: Standard | 'web', options: StageOptions = {}) {
		this.#standard = standard;
		this.#options = options;
		this.lms = new FakeLms(standard === 'web' ? 'scorm-1.2' : standard, options);
	}

	/** Opens the course. `api`: of an earlier launch, as after a reload of the page in the same player. */
	async launch({
		api = this.lms.launch(),
		navigation = 'navigate',
		path = 'index.html',
		beside = false
	}: {
		api?: StrictWrapper['api'];
		navigation?: 'navigate' | 'reload';
		path?: string;
		/** True: in another tab, while the pages of earlier launches stay open. Else those are dead. */
		beside?: boolean;
	} = {}): Promise<Launch> {
		if (!beside) this.#watchers.clear();
		const { outline = sample, kinds = counters, change = (same: object) => same } = this.#options;
		const wrapper = wrapStrict(change(api), this.lms.standard);
		const fake = createFakeWindow({
			standard: this.#standard,
			api: this.#options.hasLms === false ? undefined : wrapper.api,
			navigation,
			path,
			marker: this.#options.marker ?? {},
			tab: this.#tab
		});
		const session = createCourseSession({
			outline,
			kinds,
			window: fake.window,
			base,
			now: Date.now,
			random: () => 0.5,
			openMirror: this.#options.openMirror ?? ((owner) => this.openMirror(owner))
		});
		await session.start();
		let seen = 0;
		const talk = () => {
			const calls = wrapper.calls.slice(seen);
			seen = wrapper.calls.length;
			return calls
				.filter(({ name }) => !/Get/.test(name))
				.map(({ name, args }) => args.join(' = ') || plainName(name));
		};
		return Object.assign(fake, wrapper, { session, talk });
	}

	/** A browser that keeps its data, one mirror for each owner. Open pages tell each other of what they keep. */
	async openMirror(owner: readonly string[]): Promise<Mirror> {
		const key = owner.join('|');
		const shared = this.#mirrors.get(key) ?? { ...createMemoryMirror(), durable: true };
		this.#mirrors.set(key, shared);
		let own: (() => void) | undefined;
		return {
			...shared,
			update: async (change) => {
				await shared.update(change);
				for (const watcher of this.#watchers) if (watcher !== own) watcher();
			},
			watch: (onchange) => {
				own = onchange;
				this.#watchers.add(onchange);
			}
		};
	}

	get owners(): readonly string[] {
		return [...this.#mirrors.keys()];
	}

	/** Another device: the same LMS, an empty browser. */
	forgetDevice(): void {
		this.#mirrors.clear();
		this.#tab.clear();
	}
}

/** An event of the sample course's counters. */
export function raised(to: number): { type: 'count.raised'; to: number } {
	return { type: 'count.raised', to };
}

export function answer(id: string): Interaction {
	return { ...singleChoice, id, at: Date.now() };
}
