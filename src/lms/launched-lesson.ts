import type { Outline } from '#course/course.ts';
import { isLoadedAgain, recall, remember } from './mirror-owner.ts';

/**
 * The number of the lesson that an LMS has launched, in a package in which each lesson is launched by itself: that of the
 * address. A page that is no lesson's, such as the results, has been gone to from the lesson that this tab remembers when
 * it is loaded again. Undefined: nothing tells, so the whole course is meant.
 *
 * @param here the address at which the course was opened
 * @param base the package's root, ending in `/`
 */
export function launchedLesson(
	window: Window,
	{ id, lessons }: Pick<Outline, 'id' | 'lessons'>,
	here: string,
	base: string
): number | undefined {
	const slot = `onramp lesson ${id}`;
	const path = new URL(here).pathname.slice(new URL(base).pathname.length);
	// In another language its folder comes first.
	const [first, second] = path.split('/');
	const found = lessons.find((one) => one.id === first) ?? lessons.find((one) => one.id === second);
	if (found) {
		remember(window, slot, String(found.number));
		return found.number;
	}
	const known = isLoadedAgain(window) ? Number(recall(window, slot)) : Number.NaN;
	return lessons.find(({ number }) => number === known)?.number;
}
