import { readObject } from './agent.ts';

/** What a tab has to know of a cmi5 session when its page is loaded again. */
export interface TabState {
	readonly token?: string;
	/** `initialized` has been said. */
	readonly hasBegun?: boolean;
	/** `terminated` has been said: nothing may follow. */
	readonly hasEnded?: boolean;
}

/** Kept in the tab, by the address that gives the session's token a single time. */
export class TabSession {
	#window: Window;
	#slot: string;
	now: TabState;

	constructor(window: Window, fetchAddress: string) {
		this.#window = window;
		this.#slot = `onramp session ${fetchAddress}`;
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
