import { deriveRefresher, type When } from '#activities/refresher/derive.ts';
import { refresherPages } from '#activities/refresher/page.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import type { PackageFile } from '#package/package-file.ts';

/**
 * One site serves both refreshers of a course, since a build takes longer than all the packing: it is built with these
 * words, and {@link fillWhen} puts the real ones in their place.
 */
const open: When = { later: 'onramp0later', words: 'onramp0words' };

/** What the refresher of a course that was read is built from. The same, unchanged, for a course with errors. */
export function refresherSite(loaded: LoadedCourse): LoadedCourse {
	const { course: whole, overview } = loaded;
	if (!whole) return loaded;
	const course = deriveRefresher(whole, open);
	const [lesson] = course?.lessons ?? [];
	if (!course || !lesson) throw new Error(`There is no refresher of "${whole.id}".`);
	const { file } = overview;
	const pages = refresherPages(whole, course);
	const shown = JSON.stringify(course);
	return {
		...loaded,
		course,
		overview: { lesson: '', file, svelte: pages.overview },
		pages: [{ lesson: lesson.id, file, svelte: pages.lesson }],
		translations: [],
		media: loaded.media.filter(({ path }) => shown.includes(path))
	};
}

/** The site of one refresher. Throws where none of the words that are to be replaced is found. */
export function fillWhen(site: readonly PackageFile[], when: When): readonly PackageFile[] {
	const decoder = new TextDecoder();
	let filled = 0;
	const files = site.map((file) => {
		if (!/\.(html|js|json)$/.test(file.path)) return file;
		const text = decoder.decode(file.bytes);
		const now = text.replaceAll(open.later, when.later).replaceAll(open.words, when.words);
		if (now === text) return file;
		filled += 1;
		return { ...file, bytes: new TextEncoder().encode(now) };
	});
	if (filled === 0) throw new Error('This is not the site of a refresher.');
	return files;
}
