import { createStore, get, getMany, update } from 'idb-keyval';
import type { Interaction } from '#course/interaction.ts';
import type { KeptText } from './kept-text.ts';

/** What is kept of one learner's course in this browser. */
export interface Kept {
	/** The progress string; "" before the first. */
	readonly progress: string;
	/** Interactions that the LMS has not been seen to give back the progress of, oldest first. */
	readonly outbox: readonly Waiting[];
	/** Characters of the progress string that this learner's LMS has shown to keep; undefined while it keeps enough. */
	readonly room?: number;
}

export interface Waiting {
	readonly interaction: Interaction;
	/** The activity that it is an answer in; absent in what an earlier version kept. */
	readonly activity?: number;
	/** The save that it goes with: an LMS whose progress has this count has the interaction too. */
	readonly counter: number;
	/** An LMS has said that it has it. At the next launch its progress shows whether that was true. */
	readonly told?: true;
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
	/** Calls back whenever another page of this browser has changed what `read` gives. */
	watch(onchange: () => void): void;
	/** Texts, each with its mark, so that neither is ever without the other; by activity number. */
	readTexts(activities: readonly number[]): Promise<readonly (KeptText | undefined)[]>;
	/** Like `update`. Without a text nothing is kept. */
	updateText(
		activity: number,
		change: (kept: KeptText | undefined) => KeptText | undefined
	): Promise<void>;
	/** Sets aside a progress string that could not be read, for whoever may still make sense of it. */
	keepGarbage(text: string): Promise<void>;
}

const nothing: Kept = { progress: '', outbox: [] };

/** For a browser that keeps nothing, and for looking around without leaving a trace. */
export function createMemoryMirror(): Mirror {
	let kept = nothing;
	const texts = new Map<number, KeptText | undefined>();
	return {
		durable: false,
		read: async () => kept,
		update: async (change) => void (kept = change(kept)),
		watch() {},
		readTexts: async (activities) => activities.map((activity) => texts.get(activity)),
		updateText: async (activity, change) => void texts.set(activity, change(texts.get(activity))),
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
		await inTime(mirror.read(), within);
		return mirror;
	} catch {
		return createMemoryMirror();
	}
}

async function inTime<T>(answer: Promise<T>, within: number): Promise<T> {
	const late = new Promise<never>((_resolve, reject) => {
		setTimeout(() => reject(new Error('The database does not answer.')), within);
	});
	return Promise.race([answer, late]);
}

/** Another course's mirror, for a look that changes nothing. Methods reject where the database is refused or silent. */
export function openToRead(
	owner: readonly string[],
	{ within = 3000 } = {}
): Pick<Mirror, 'read' | 'readTexts'> {
	const mirror = createDatabaseMirror(owner);
	return {
		read: () => inTime(mirror.read(), within),
		readTexts: (activities) => inTime(mirror.readTexts(activities), within)
	};
}

const mostGarbage = 5;

function createDatabaseMirror(owner: readonly string[]): Mirror {
	const store = createStore('onramp', 'mirror');
	const key = (...name: readonly (string | number)[]) => JSON.stringify([...owner, ...name]);
	let channel: BroadcastChannel | undefined;
	return {
		durable: true,
		read: async () => (await get<Kept>(key('progress'), store)) ?? nothing,
		async update(change) {
			await update<Kept>(key('progress'), (kept = nothing) => change(kept), store);
			channel?.postMessage('');
		},
		watch(onchange) {
			channel = new BroadcastChannel(key('changed'));
			channel.onmessage = onchange;
		},
		readTexts: (activities) =>
			getMany<KeptText | undefined>(
				activities.map((activity) => key('text', activity)),
				store
			),
		updateText: (activity, change) =>
			update<KeptText | undefined>(key('text', activity), change, store),
		keepGarbage: (text) =>
			update<string[]>(
				key('garbage'),
				(kept = []) => [...kept.filter((one) => one !== text), text].slice(-mostGarbage),
				store
			)
	};
}
