import type { LoadedCourse } from '#content/load-course.ts';
import { editorFoot, linkToEditor } from './editor-links.ts';
import { mapPage } from './map-page.ts';
import { scenarioMaps } from './scenario-maps.ts';
import { readWalked, walkedFolder } from './walked.ts';

/** Where the map is while a course is written; no lesson can have this address. */
export const mapPath = '@map';

/** The map of a course while it is written; undefined for a course with errors. */
export async function devMapPage(loaded: LoadedCourse): Promise<string | undefined> {
	const { course } = loaded;
	if (!course) return undefined;
	const maps = scenarioMaps(loaded, await readWalked(walkedFolder(course.id)));
	return mapPage({ course, maps, linkTo: linkToEditor, foot: editorFoot });
}
