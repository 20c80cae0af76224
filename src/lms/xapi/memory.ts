import type { XapiClient } from './client.ts';
import { asObject } from './agent.ts';
import { StateDocument } from './state-document.ts';

/** What is kept from one launch of a registration to the next. */
export interface Remembered {
	/** The progress string; "" before the first. */
	readonly suspended: string;
	/** What has been said of the whole course, and is not said again. */
	readonly said: readonly string[];
	/** Made up by us, where the launch brings none. */
	readonly registration?: string | undefined;
}

/** Where it is kept. */
export interface Memory {
	read(): Promise<Remembered>;
	/** Resolves with what another tab or device has written instead, where it has. `last`: the page goes away. */
	write(remembered: Remembered, options?: { last?: boolean }): Promise<Remembered | undefined>;
	/** The same document, for whoever looks at it apart from this memory. Absent where no server has it. */
	apart?(): StateDocument;
}

/** What is read where nothing has been kept: this very object. */
export const nothing: Remembered = { suspended: '', said: [] };

const stateId = 'onramp.progress';

/** A document in the LRS, for this learner and this registration. */
export class StateMemory implements Memory {
	#document: StateDocument;
	readonly apart: () => StateDocument;

	constructor(client: XapiClient, query: Readonly<Record<string, string | undefined>>) {
		this.apart = () => new StateDocument(client, { ...query, stateId });
		this.#document = this.apart();
	}

	async read(): Promise<Remembered> {
		return readRemembered(await this.#document.read());
	}

	async write(
		remembered: Remembered,
		options?: { last?: boolean }
	): Promise<Remembered | undefined> {
		const overtaken = await this.#document.write({ onramp: 1, ...remembered }, options);
		return overtaken && readRemembered(overtaken.other);
	}
}

/** For a server that only takes statements: in this browser. */
export class BrowserMemory implements Memory {
	#window: Window;
	#slot: string;
	#inPage: Remembered = nothing;

	constructor(window: Window, slot: string) {
		this.#window = window;
		this.#slot = slot;
	}

	async read(): Promise<Remembered> {
		try {
			const text = this.#window.localStorage.getItem(this.#slot);
			return text === null ? this.#inPage : readRemembered(JSON.parse(text));
		} catch {
			return this.#inPage;
		}
	}

	async write(remembered: Remembered): Promise<undefined> {
		this.#inPage = remembered;
		try {
			this.#window.localStorage.setItem(this.#slot, JSON.stringify(remembered));
		} catch {
			// Refused: the next visit counts as somebody's first.
		}
	}
}

/** Of what cannot be read, everything is taken for the progress string, which is set aside as it is. */
function readRemembered(value: unknown): Remembered {
	if (value === undefined) return nothing;
	const { suspended, said, registration } = asObject(value) ?? {};
	return {
		suspended: typeof suspended === 'string' ? suspended : JSON.stringify(value),
		said: Array.isArray(said) ? said.filter((one) => typeof one === 'string') : [],
		...(typeof registration === 'string' && { registration })
	};
}
