import type { ScormConnection } from './scorm-connection.ts';

export const suspendData = 'cmi.suspend_data';

/** The element that an LMS keeps the progress string in. */
export interface SuspendData {
	/** What the last visit left there. */
	open(): string;
	/** Reads back what it wrote: some LMSs cut it off without a word. False: not all of it was kept. */
	put(text: string): boolean;
	/** What is there now, where somebody else has written it since; else "". */
	news(): string;
	/** What was put there last, as it was to be; undefined before the first. */
	readonly sent: string | undefined;
	/** How many characters of it the LMS has kept, where it has cut the rest off. */
	readonly room: number | undefined;
}

export function createSuspendData(connection: ScormConnection): SuspendData {
	let sent: string | undefined;
	let room: number | undefined;

	return {
		open: () => connection.get(suspendData),
		put(text) {
			sent = text;
			room = undefined;
			if (connection.kept(suspendData) === text) return true;
			if (!connection.put(suspendData, text)) return false;
			const kept = connection.read(suspendData);
			if (kept === text || kept === '') return true;
			if (text.startsWith(kept)) room = kept.length;
			connection.forget(suspendData);
			return false;
		},
		news() {
			const text = connection.read(suspendData);
			return text === connection.kept(suspendData) ? '' : text;
		},
		get sent() {
			return sent;
		},
		get room() {
			return room;
		}
	};
}
