import type { Outline } from '#course/course.ts';

interface Opening {
	/** The address at which the course was opened. */
	readonly here: string;
	readonly base: string;
	/** Of the language that the learner reads: `/es`; "" for the main language. */
	readonly path: string;
	/** The number of the lesson that was launched by itself. */
	readonly launched?: number | undefined;
}

/**
 * Where a returning learner is taken: an LMS always launches the first page, so the place of the last visit
 * is gone to from there, and from nowhere else. A link that names a page, or a part of it, is followed. The same holds
 * for the learner's language. A lesson that is launched by itself is the place.
 *
 * @param place the number of the lesson opened last; 0 where none is gone to
 */
export function landing(
	place: number,
	outline: Outline,
	{ here, base, path, launched }: Opening
): string | undefined {
	const goal = launched ?? place;
	const lesson = outline.lessons.find(({ number }) => number === goal);
	const url = new URL(here);
	const home = new URL(`${base}/`, url).pathname;
	const start = launched && lesson ? `${home}${lesson.id}/` : home;
	const isThere = url.pathname === start || url.pathname === `${start}index.html`;
	if (!isThere || url.hash || (launched && path === '')) return undefined;
	if (lesson) return `${base}${path}/${lesson.id}/index.html`;
	return path === '' ? undefined : `${base}${path}/index.html`;
}
