import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { LoadedCourse } from '#content/load-course.ts';
import { describeMap, drawingOf, mapPage, type LinkTo } from './map-page.ts';
import { scenarioMaps } from './scenario-maps.ts';
import { readWalked, walkedFolder } from './walked.ts';

/** What was written. */
export interface WrittenMaps {
	/** The page with all of them. */
	readonly page: string;
	readonly scenarios: number;
}

/**
 * Writes a course's maps into a folder of its name: `index.html`, and a drawing for each scenario. They lead to the
 * lines of the lessons by relative paths, as Git hosts understand them. Undefined for a course with errors.
 *
 * @param out an absolute path
 */
export async function writeMaps(
	loaded: LoadedCourse,
	out: string
): Promise<WrittenMaps | undefined> {
	const { course } = loaded;
	if (!course) return undefined;
	const folder = join(out, course.id);
	const maps = scenarioMaps(loaded, await readWalked(walkedFolder(course.id)));
	const linkTo: LinkTo = (file, at) => `${address(relative(folder, resolve(file)))}#L${at.line}`;
	await mkdir(folder, { recursive: true });
	for (const map of maps) {
		const drawing = drawingOf(map, course.language, linkTo, describeMap(map));
		await writeFile(join(folder, `${map.id}.svg`), drawing);
	}
	const page = join(folder, 'index.html');
	await writeFile(
		page,
		await mapPage({ course, maps, linkTo, drawingOf: ({ id }) => `${id}.svg` })
	);
	return { page, scenarios: maps.length };
}

function address(path: string): string {
	return path.split(sep).map(encodeURIComponent).join('/');
}
