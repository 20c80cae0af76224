import { connect } from '#lms/connection.ts';
import { createCourseSession, type CourseSession } from '#lms/course-session.ts';
import type { Lms } from '#lms/lms.ts';
import { createMemoryMirror, type Mirror } from '#lms/mirror.ts';
import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { kinds as counters, outline as sample } from '#progress/sample-progress.ts';
import { actor, FakeCmi5Lms, type Cmi5Options } from './fake-cmi5-lms.ts';
import { FakeLrs, type Answer } from './fake-lrs.ts';
import { answerOf, endpointPath } from './site-of.ts';

export type Kind = 'cmi5' | 'xapi' | 'lrs';

export const base = 'https://content.example/course/';
export const lrsOrigin = 'https://lrs.example';
/** What the LRS of a Tin Can launch and of a website lets in. */
export const auth = 'Basic d3JpdGU6b25seQ==';
export const course = 'https://onramp.invalid/course/sample';

export interface Request {
	readonly method: string;
	readonly url: URL;
	readonly body: string;
	readonly keepalive: boolean;
}

/** One tab of one browser. */
export interface Tab {
	readonly window: Window;
	/** All requests, those for the package's own file left out. */
	readonly requests: Request[];
	/** False: every request fails. */
	isOnline: boolean;
	/** Where the learner was sent. */
	readonly went: string[];
	press(key: string): void;
	hide(): void;
	leave(): void;
}

export interface StageOptions extends Omit<Cmi5Options, 'beside'> {
	readonly outline?: Outline;
	readonly kinds?: Kinds;
	/** What else the package's `onramp.json` says. */
	readonly marker?: object;
	/** The page that is launched, from the package's root. */
	readonly path?: string;
	/** A stage of another unit: the same learner, browser, LMS and registration. */
	readonly beside?: LrsStage | undefined;
	/** Instead of the query that the LMS would give. */
	readonly query?: (given: URLSearchParams) => URLSearchParams;
	/** An answer of somebody in between, before the store sees the request. Undefined: the store's own. */
	readonly instead?: (request: Request) => Answer | undefined;
	/** False: the request is lost on its way. */
	readonly reaches?: (request: Request) => boolean;
	/** False: it arrives, and the answer is lost. */
	readonly answers?: (request: Request) => boolean;
}

/** One learner with an LMS or an LRS, a browser, and any number of tabs. Everything is in memory. */
export class LrsStage {
	readonly kind: Kind;
	readonly lms: FakeCmi5Lms | undefined;
	readonly lrs: FakeLrs;
	readonly #options: StageOptions;
	readonly #mirrors: Map<string, Mirror>;
	#local = new Map<string, string>();

	constructor(kind: Kind, options: StageOptions = {}) {
		this.kind = kind;
		this.#options = options;
		const { beside, ...others } = options;
		this.#mirrors = beside?.mirrors ?? new Map<string, Mirror>();
		this.lms = kind === 'cmi5' ? new FakeCmi5Lms({ ...others, beside: beside?.lms }) : undefined;
		this.lrs = this.lms?.lrs ?? new FakeLrs({ auth, isWriteOnly: kind === 'lrs', ...options });
	}

	/** The query of a new launch. */
	query(): URLSearchParams {
		const given = this.lms?.launch(lrsOrigin) ?? this.#tinCanQuery();
		return this.#options.query?.(given) ?? given;
	}

	/**
	 * Opens the course in a tab. `reload`: the page of an earlier tab, its address without the query. `within`: a tab in
	 * which something else was before.
	 */
	open({ reload, within, path }: { reload?: Tab; within?: Tab; path?: string } = {}): Tab {
		const search = reload ? '' : `?${this.query()}`;
		const page = path ?? this.#options.path ?? 'lesson/index.html';
		return this.#createTab(`${base}${page}${search}`, reload, within);
	}

	/** The adapter that a course finds in this tab. */
	async adapter(tab: Tab): Promise<Lms> {
		return (await connect(tab.window, base, () => 0.5)).lms;
	}

	/** The whole session. Times are those of Vitest's fake timers. */
	async session(tab: Tab): Promise<CourseSession> {
		const { outline = sample, kinds = counters } = this.#options;
		const session = createCourseSession({
			outline,
			kinds,
			window: tab.window,
			base,
			now: Date.now,
			random: () => 0.5,
			openMirror: async (owner) => this.#mirror(owner.join('|'))
		});
		await session.start();
		return session;
	}

	get mirrors(): Map<string, Mirror> {
		return this.#mirrors;
	}

	get owners(): readonly string[] {
		return [...this.#mirrors.keys()];
	}

	/** Another device: the same learner, an empty browser. */
	forgetDevice(): void {
		this.#mirrors.clear();
		this.#local = new Map();
	}

	#mirror(key: string): Mirror {
		const mirror = this.#mirrors.get(key) ?? { ...createMemoryMirror(), durable: true };
		this.#mirrors.set(key, mirror);
		return mirror;
	}

	#tinCanQuery(): URLSearchParams {
		if (this.kind === 'lrs') return new URLSearchParams();
		return new URLSearchParams({
			endpoint: `${lrsOrigin}${endpointPath}`,
			auth,
			actor: JSON.stringify(actor),
			activity_id: course,
			registration: '0b3f1a52-58ad-4c8f-9c8e-2f9d3b1c7a10'
		});
	}

	#createTab(address: string, reload: Tab | undefined, within = reload): Tab {
		const requests: Request[] = [];
		const went: string[] = [];
		const keys = within ? within.window.sessionStorage : storage();
		const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
		const location = Object.assign(new URL(address), { assign: (url: string) => went.push(url) });
		const window = Object.assign(new EventTarget(), {
			document,
			location,
			performance: {
				getEntriesByType: () => [{ type: reload ? 'reload' : 'navigate' }],
				now: () => performance.now()
			},
			sessionStorage: keys,
			localStorage: storage(this.#local),
			opener: null,
			top: null,
			fetch: (url: string | URL, init: RequestInit = {}) => this.#answer(tab, String(url), init)
		});
		Object.assign(window, { parent: window });
		const tab: Tab = {
			window: window as unknown as Window,
			requests,
			isOnline: true,
			went,
			press: (key) => window.dispatchEvent(Object.assign(new Event('keydown'), { key })),
			hide() {
				document.visibilityState = 'hidden';
				document.dispatchEvent(new Event('visibilitychange'));
			},
			leave: () => window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }))
		};
		return tab;
	}

	/** Arrives at once, as far as the network works; the answer comes later. */
	async #answer(tab: Tab, address: string, init: RequestInit): Promise<Response> {
		const url = new URL(address);
		if (!tab.isOnline) throw new TypeError('Failed to fetch');
		if (address.startsWith(base)) return Response.json(this.#marker);
		const { method = 'GET', body, keepalive = false } = init;
		const request = { method, url, body: typeof body === 'string' ? body : '', keepalive };
		tab.requests.push(request);
		if (this.#options.reaches?.(request) === false) throw new TypeError('Failed to fetch');
		const server = this.lms ?? this.lrs;
		const found =
			this.#options.instead?.(request) ??
			answerOf(server, { ...request, headers: new Headers(init.headers) });
		if (this.#options.answers?.(request) === false) throw new TypeError('Failed to fetch');
		if (!found) throw new Error(`There is nothing at ${address}.`);
		const { status, headers = {} } = found;
		return new Response(status === 204 ? null : (found.body ?? ''), { status, headers });
	}

	get #marker(): unknown {
		const { marker } = this.#options;
		const known = { course: 'sample', version: '1.0.0', language: 'en', title: 'A sample' };
		const about = { ...known, ...marker };
		if (this.kind !== 'lrs') return { standard: this.kind, ...about };
		const lrs = { endpoint: `${lrsOrigin}${endpointPath}`, auth };
		return { standard: 'web', ...about, activity: course, lrs };
	}
}

function storage(kept = new Map<string, string>()) {
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	};
}
