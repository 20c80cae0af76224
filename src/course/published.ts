import type { Problem } from './problem.ts';

/**
 * Whether a file of the course folder, by its path in it, goes to learners as it is. What an author keeps beside the
 * lessons, such as minutes of a meeting or a list of names, stays with the author.
 */
export function isPublished(path: string): boolean {
	return path.startsWith('media/');
}

/** What is wrong with naming a file that stays with the author. */
export function outsideMedia(path: string): Pick<Problem, 'code' | 'message' | 'hint'> {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return {
		code: 'file/outside-media',
		message: `"${path}" is not in the folder "media". Only what is in it goes to learners; everything else in the course folder stays with you.`,
		hint: `Move it, and write media/${name}`
	};
}
