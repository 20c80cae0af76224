import type { LearnerTexts } from './learner-texts.ts';
import type { Waiting } from './mirror.ts';
import { readProgressFile, type FileFault } from './read-progress-file.ts';

/** What came of bringing a file back. */
export interface Restored {
	readonly outcome:
		| 'restored'
		/** All of it is here already. */
		| 'nothing-new'
		| FileFault
		/** What reads it could not be loaded. */
		| 'unavailable';
	/** Texts that were left out: theirs are in the course record, which a file does not write to. */
	readonly left: number;
}

/** What a session lets a file change. */
export interface Restorable {
	readonly course: string;
	/** Takes progress in by merging. True: there was something new in it. */
	take(progress: string, interactions: readonly Waiting[]): boolean;
	/** Numbers of activities that can hold a text. */
	readonly activities: readonly number[];
	readonly texts: Pick<LearnerTexts, 'read' | 'write' | 'kept'>;
}

/** Merges a file that a learner took along into a session. Nothing is overwritten. */
export async function restore(text: string, session: Restorable): Promise<Restored> {
	const file = readProgressFile(text, session.course);
	if (typeof file === 'string') return { outcome: file, left: 0 };
	let isNew = session.take(file.progress, file.interactions);
	let left = 0;
	for (const [number, theirs] of Object.entries(file.texts ?? {})) {
		const activity = Number(number);
		if (!session.activities.includes(activity)) continue;
		const mine = (await session.texts.read(activity)) ?? '';
		if (mine.includes(theirs)) continue;
		if (session.texts.kept.has(activity)) left += 1;
		else {
			await session.texts.write(activity, theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`);
			isNew = true;
		}
	}
	return { outcome: isNew ? 'restored' : 'nothing-new', left };
}
