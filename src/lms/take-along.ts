import type { Outline } from '#course/course.ts';
import type { LearnerLog } from './learner-log.ts';
import { writeProgressFile } from './progress-file.ts';
import type { Restorable, Restored } from './restore.ts';

/** A learner's progress as a file; `texts`: what they have written, by activity number, where it goes along. */
export function takeAlong(
	{ id: course, release }: Pick<Outline, 'id' | 'release'>,
	log: LearnerLog,
	texts: Readonly<Record<number, string>> | undefined
): string {
	return writeProgressFile({
		format: 'onramp-progress',
		version: 1,
		course,
		release,
		progress: log.text() ?? '',
		interactions: log.waiting,
		...(texts && { texts })
	});
}

/** Merges such a file into a session. Hostile text. Never rejects for what it says. */
export async function bringBack(file: string, session: Restorable): Promise<Restored> {
	const read = await import('./restore.ts').catch(() => undefined);
	return read ? read.restore(file, session) : { outcome: 'unavailable', left: 0 };
}
