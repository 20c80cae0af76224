import { createStore, get, set, update } from 'idb-keyval';
import type { Interaction } from '#course/interaction.ts';

/** What is kept of one learner's course in this browser. */
export interface Kept {
	/** The progress string; "" before the first. */
	readonly progress: string;
	/** Interactions that the LMS has not been seen to have, oldest first. */
	readonly outbox: readonly Waiting[];
}

export interface Waiting {
	readonly interaction: Interaction;
	/** The save that it goes with: an LMS whose progress has this count has the interaction too. */
	readonly counter: number;
}

/**
 * This browser's copy of everything, and the only place of private texts. Methods resolve when it is safe (the
 * database's transaction has completed) and reject when it is refused.
 */
export interface Mirror {
	/** False: kept in this page only, and gone with it. */
	readonly durable: boolean;
	read(): Promise<Kept>;
	/** Reads and writes in one transaction, so that two open pages do not overwrite each other. */
	update(change: (kept: Kept) => Kept): Promise<void>;
	/** A private text, by activity number. */
	readText(activity: number): Promise<string | undefined>;
	writeText(activity: number, text: string): Promise<void>;
	/** Sets aside a progress string that could not be read, for whoever may still make sense of it. */
	keepGarbage(text: string): Promise<void>;
}

const nothing: Kept = { progress: '', outbox: [] };

/** For a browser that keeps nothing, and for looking around without leaving a trace. */
export function createMemoryMirror(): Mirror {
	let kept = nothing;
	const texts = new Map<number, string>();
	return {
		durable: false,
		read: async () => kept,
		update: async (change) => void (kept = change(kept)),
		readText: async (activity) => texts.get(activity),
		writeText: async (activity, text) => void texts.set(activity, text),
		keepGarbage: async () => {}
	};
}

/**
 * The mirror of one learner: `owner` tells whose it is (course, LMS, learner). Falls back to memory where the
 * browser has no database, refuses it or does not answer in time.
 */
export async function openMirror(
	owner: readonly string[],
	{ within = 3000 } = {}
): Promise<Mirror> {
	try {
		const mirror = createDatabaseMirror(owner);
		const late = new Promise<never>((_resolve, reject) => {
			setTimeout(() => reject(new Error('The database does not answer.')), within);
		});
		await Promise.race([mirror.read(), late]);
		return mirror;
	} catch {
		return createMemoryMirror();
	}
}

const mostGarbage = 5;

function createDatabaseMirror(owner: readonly string[]): Mirror {
	const store = createStore('onramp', 'mirror');
	const key = (...name: readonly (string | number)[]) => JSON.stringify([...owner, ...name]);
	return {
		durable: true,
		read: async () => (await get<Kept>(key('progress'), store)) ?? nothing,
		update: (change) => update<Kept>(key('progress'), (kept = nothing) => change(kept), store),
		readText: (activity) => get<string>(key('text', activity), store),
		writeText: (activity, text) => set(key('text', activity), text, store),
		keepGarbage: (text) =>
			update<string[]>(
				key('garbage'),
				(kept = []) => [...kept.filter((one) => one !== text), text].slice(-mostGarbage),
				store
			)
	};
}
