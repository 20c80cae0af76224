import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { decode, type Save } from '#progress/codec.ts';
import { counted, type Counted } from '#progress/merge.ts';
import { fromStored } from '#progress/progress.ts';

// No field of a database is narrower; what comes back shorter has been damaged and not cut off.
export const leastRoom = 255;

/** A progress string, read. */
export interface ReadProgress {
	readonly save: Save | undefined;
	/** Undefined: it could be read. */
	readonly garbage: string | undefined;
	readonly counted: Counted;
	/** Events that make no sense in the course as it is now. */
	readonly skipped: number;
}

export function readProgress(outline: Outline, kinds: Kinds, text: string): ReadProgress {
	const decoded = text === '' ? undefined : decode(text);
	const garbage = decoded && 'garbage' in decoded ? decoded.garbage : undefined;
	const save = decoded && 'stored' in decoded ? decoded : undefined;
	const skipped = save ? fromStored(outline, kinds, save.stored).skipped : 0;
	return { save, garbage, skipped, counted: counted(outline, kinds, save) };
}

/** How much of `sent` an LMS has kept that gives back what cannot be read. Undefined: it was not cut off. */
export function cutAt(text: string, { garbage }: ReadProgress, sent = ''): number | undefined {
	const isCut = garbage !== undefined && text.length >= leastRoom && text.length < sent.length;
	return isCut ? text.length : undefined;
}
