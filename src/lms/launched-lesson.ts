import type { Outline } from '#course/course.ts';
import { isLoadedAgain, navigationOf, recall, remember } from './mirror-owner.ts';

/**
 * The number of the lesson that an LMS has launched, in a package in which each lesson is launched by itself: that of the
 * address. A page that is loaded again may be one that was gone to from there, such as the results or a look into another
 * lesson: then it is the lesson that this tab remembers. Undefined: nothing tells, so the whole course is meant.
 *
 * @param here the address at which the course was opened
 * @param base the package's root, ending in `/`
 * @param isLaunch whether that address is a launch's own, where it tells: then it counts before what the tab remembers,
 * and else after it
 */
export function launchedLesson(
	window: Window,
	{ id, lessons }: Pick<Outline, 'id' | 'lessons'>,
	here: string,
	base: string,
	isLaunch?: boolean
): number | undefined {
	const slot = `onramp lesson ${id}`;
	const known = isLoadedAgain(window) ? Number(recall(window, slot)) : Number.NaN;
	const remembered = lessons.find(({ number }) => number === known);
	const named = namedIn(new URL(here).pathname.slice(new URL(base).pathname.length), lessons);
	// Back in the history the address is an earlier launch's own.
	const isNamed = isLaunch ?? navigationOf(window) !== 'reload';
	const launched = isNamed ? (named ?? remembered) : (remembered ?? named);
	if (launched) remember(window, slot, String(launched.number));
	return launched?.number;
}

/** The lesson whose page this is. In another language its folder comes first. */
function namedIn(
	path: string,
	lessons: Outline['lessons']
): Outline['lessons'][number] | undefined {
	const [first, second] = path.split('/');
	return lessons.find(({ id }) => id === first) ?? lessons.find(({ id }) => id === second);
}
