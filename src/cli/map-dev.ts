import type { LoadedCourse } from '#content/load-course.ts';
import { mapPage, type LinkTo } from './map-page.ts';
import { scenarioMaps } from './scenario-maps.ts';
import { readWalked, walkedFile } from './walked.ts';

/** Where the map is while a course is written; no lesson can have this address. */
export const mapPath = '@map';

/** Vite opens the line in the editor that runs on this computer. */
const opener = '/__open-in-editor?file=';

const linkTo: LinkTo = (file, at) =>
	`${opener}${encodeURIComponent(`${file}:${at.line}:${at.column}`)}`;

/** The page follows the course, and stays where it is when a line is opened. */
const foot = `<script type="module" src="/@vite/client"></script>
<script>
addEventListener('click', (event) => {
	const href = event.target.closest('a')?.getAttribute('href') ?? '';
	if (!href.startsWith('${opener}')) return;
	event.preventDefault();
	void fetch(href);
});
</script>`;

/** The map of a course while it is written; undefined for a course with errors. */
export async function devMapPage(loaded: LoadedCourse): Promise<string | undefined> {
	const { course } = loaded;
	if (!course) return undefined;
	const maps = scenarioMaps(loaded, await readWalked(walkedFile(course.id)));
	return mapPage({ course, maps, linkTo, foot });
}
