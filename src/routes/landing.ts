import type { Outline } from '#course/course.ts';

/**
 * Where a returning learner is taken: an LMS always launches the first page, so the place of the last visit
 * is gone to from there, and from nowhere else. A link that names a page, or a part of it, is followed.
 */
export function landing(
	place: number,
	outline: Outline,
	{ here, base }: { readonly here: string; readonly base: string }
): string | undefined {
	const lesson = outline.lessons.find(({ number }) => number === place);
	const url = new URL(here);
	const home = new URL(`${base}/`, url).pathname;
	const atHome = url.pathname === home || url.pathname === `${home}index.html`;
	return lesson && atHome && !url.hash ? `${base}/${lesson.id}/index.html` : undefined;
}
