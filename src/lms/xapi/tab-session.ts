import { readObject } from './agent.ts';
import type { Cmi5Launch } from './launch.ts';

/** What a tab has to know of a cmi5 session when its page is loaded again. */
export interface TabState {
	readonly token?: string;
	/** `initialized` has been said. */
	readonly hasBegun?: boolean;
	/** `terminated` has been said: nothing may follow. */
	readonly hasEnded?: boolean;
}

/**
 * Kept in the tab, by the address that gives the session's token a single time, and by the endpoint: no other is told
 * the token.
 */
export class TabSession {
	#window: Window;
	#slot: string;
	now: TabState;

	constructor(window: Window, { fetch, endpoint }: Pick<Cmi5Launch, 'fetch' | 'endpoint'>) {
		this.#window = window;
		this.#slot = `onramp session ${fetch} ${endpoint}`;
		this.now = this.#read();
	}

	keep(news: TabState): void {
		this.now = { ...this.now, ...news };
		try {
			this.#window.sessionStorage.setItem(this.#slot, JSON.stringify(this.now));
		} catch {
			// Refused: a page that is loaded again finds its session closed, and says so.
		}
	}

	#read(): TabState {
		try {
			return readObject(this.#window.sessionStorage.getItem(this.#slot)) ?? {};
		} catch {
			return {};
		}
	}
}
