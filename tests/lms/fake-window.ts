import type { Standard } from './strict/model.ts';

export interface FakeWindow {
	readonly window: Window;
	/** False: the server the course came from does not answer. */
	online: boolean;
	/** True: the server answers every request with a page to log in. */
	asksToLogIn: boolean;
	/** Requests made so far. */
	readonly requests: readonly string[];
	hide(): void;
	show(): void;
	leave(options?: { persisted: boolean }): void;
}

export interface FakeWindowOptions {
	readonly standard: Standard | 'web';
	readonly api?: object | undefined;
	/** How the page came about, as the browser tells it. */
	readonly navigation?: 'navigate' | 'reload';
	/** The page that is opened, from the package's root. */
	readonly path?: string;
	/** What else `onramp.json` says. */
	readonly marker?: object;
	/** Survives a reload of the same tab. */
	readonly tab?: Map<string, string>;
}

export const base = 'https://lms.example/course/';

/** As much of a browser's window as a course session looks at. */
export function createFakeWindow({
	standard,
	api,
	navigation = 'navigate',
	path = 'index.html',
	marker = {},
	tab = new Map()
}: FakeWindowOptions): FakeWindow {
	const requests: string[] = [];
	const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	const window = Object.assign(new EventTarget(), {
		document,
		location: new URL(`${base}${path}`),
		performance: {
			getEntriesByType: () => [{ type: navigation }],
			now: () => performance.now()
		},
		sessionStorage: {
			getItem: (key: string) => tab.get(key) ?? null,
			setItem: (key: string, value: string) => void tab.set(key, value)
		},
		opener: null,
		top: null,
		parent: { [standard === 'scorm-1.2' ? 'API' : 'API_1484_11']: api },
		fetch: (url: URL) => {
			requests.push(String(url));
			if (fake.asksToLogIn) return Promise.resolve(new Response('<!doctype html><h1>Log in</h1>'));
			if (!fake.online) return Promise.reject(new TypeError('Failed to fetch'));
			return Promise.resolve(new Response(JSON.stringify({ standard, ...marker })));
		}
	});
	const fake: FakeWindow = {
		window: window as unknown as Window,
		online: true,
		asksToLogIn: false,
		requests,
		hide() {
			document.visibilityState = 'hidden';
			document.dispatchEvent(new Event('visibilitychange'));
		},
		show() {
			document.visibilityState = 'visible';
			document.dispatchEvent(new Event('visibilitychange'));
		},
		leave({ persisted } = { persisted: false }) {
			window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
		}
	};
	return fake;
}
