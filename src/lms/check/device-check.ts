/** What this browser lets the course do. */
export interface DeviceCheck {
	/** The browser keeps data for this page. */
	readonly keeps: boolean;
	/** In English, for the log. */
	readonly lines: readonly string[];
}

// A database that is asked for and never answers is as good as none.
const patience = 3000;

/** Tries storage out, in a place of its own that is gone afterwards, and looks at frames and rules around the page. */
export async function checkDevice(window: Window, base: string): Promise<DeviceCheck> {
	const { navigator, location, document } = window;
	const database = await tell(() => tryDatabase(window));
	const url = new URL(location.href);
	const parameters = [...new Set(url.searchParams.keys())].map((name) => name.slice(0, 30));
	return {
		keeps: database.startsWith('works'),
		lines: [
			`browser: ${navigator.userAgent}; language ${navigator.language}; online ${navigator.onLine}`,
			`window: ${window.innerWidth} × ${window.innerHeight}; visible: ${document.visibilityState}`,
			`address: ${url.origin}, ${url.pathname.split('/').length - 1} folders deep; parameters: ${parameters.join(', ') || 'none'}`,
			`frame: ${frameOf(window)}`,
			`IndexedDB: ${database}`,
			`sessionStorage: ${await tell(() => trySession(window))}`,
			`storage access: ${await tell(async () => String(await document.hasStorageAccess()))}`,
			`rules of the server: ${await tell(() => rulesOf(window, base))}`
		]
	};
}

async function tell(find: () => Promise<string> | string): Promise<string> {
	const began = performance.now();
	const late = new Promise<string>((resolve) => setTimeout(resolve, patience, 'does not answer'));
	try {
		const found = await Promise.race([find(), late]);
		return `${found} (${Math.round(performance.now() - began)} ms)`;
	} catch (error) {
		return `does not work: ${error instanceof Error ? error.name : 'unknown'}`;
	}
}

const trial = 'onramp-check';

async function tryDatabase({ indexedDB }: Window): Promise<string> {
	const opening = indexedDB.open(trial, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(trial);
	const database = await settled(opening);
	try {
		const writing = database.transaction(trial, 'readwrite');
		writing.objectStore(trial).put('kept', 'word');
		await new Promise<void>((resolve, reject) => {
			writing.oncomplete = () => resolve();
			writing.onerror = writing.onabort = () => reject(writing.error ?? new Error('refused'));
		});
		const word: unknown = await settled(database.transaction(trial).objectStore(trial).get('word'));
		return word === 'kept' ? 'works' : 'gives back something else';
	} finally {
		database.close();
		indexedDB.deleteDatabase(trial);
	}
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});
}

function trySession({ sessionStorage }: Window): string {
	sessionStorage.setItem(trial, 'kept');
	const word = sessionStorage.getItem(trial);
	sessionStorage.removeItem(trial);
	return word === 'kept' ? 'works' : 'gives back something else';
}

function frameOf(window: Window): string {
	if (window.parent === window) return window.opener ? 'none; opened by another window' : 'none';
	const levels = levelsAbove(window);
	const sandbox = window.origin === 'null' ? '; sandboxed without an origin of its own' : '';
	return `${levels} windows above, the nearest ${isOwn(window.parent) ? 'of the same' : 'of another'} origin${sandbox}`;
}

function levelsAbove(window: Window): number {
	let at = window;
	for (let levels = 0; ; levels++) {
		if (at.parent === at || levels === 500) return levels;
		at = at.parent;
	}
}

function isOwn(other: Window): boolean {
	try {
		return other.document !== null;
	} catch {
		return false;
	}
}

/** Headers of the server that can keep a course from running; their values are the server's, and only some are told. */
async function rulesOf(window: Window, base: string): Promise<string> {
	const url = new URL('onramp.json?check=rules', base);
	const { status, headers } = await window.fetch(url, { cache: 'no-store' });
	const told = ['content-type', 'content-security-policy', 'x-frame-options', 'cache-control'];
	const found = told.map((name) => `${name}: ${(headers.get(name) ?? 'none').slice(0, 300)}`);
	return `status ${status}; ${found.join('; ')}`;
}
