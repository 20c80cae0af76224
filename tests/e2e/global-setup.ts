import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCourses } from '#cli/build.ts';
import { exportCourses } from '#cli/export.ts';
import { projectRoot } from '#cli/project.ts';
import { standards } from '#package/standard.ts';
import {
	courseIds,
	exportedFile,
	exportFolder,
	labId,
	translatedId,
	type Exported
} from './exported.ts';

const [learners, everyForm] = courseIds;

/** Builds and exports courses for every standard, once for all browser tests. Playwright calls it before it loads them. */
export default async function exportOnce(): Promise<void> {
	await rm(exportFolder, { recursive: true, force: true });
	await mkdir(exportFolder, { recursive: true });
	const exported = [
		await exportCourse('content', learners),
		await exportCourse(join('tests', 'samples'), everyForm),
		await exportCourse(join('tests', 'samples'), translatedId),
		await exportCourse(join('tests', 'lms', 'lab', 'courses'), labId)
	];
	await writeFile(exportedFile, JSON.stringify(exported));
}

async function exportCourse(content: string, id: string): Promise<Exported> {
	const command = {
		content: join(projectRoot, content),
		courses: [id],
		out: join(exportFolder, 'site'),
		log: (line: string) => console.log(line)
	};
	const began = performance.now();
	await buildCourses({ ...command, force: true });
	const built = performance.now();
	const packages = await exportCourses({
		...command,
		force: false,
		packages: join(exportFolder, 'packages'),
		// They take a build of their own, which the tests of refreshers do.
		refreshers: false,
		to: standards
	});
	const [first] = packages;
	if (!first) throw new Error('There was nothing to export.');
	return {
		course: first.course,
		packages: packages.map(({ standard, file, size, files }) => ({ standard, file, size, files })),
		seconds: { build: (built - began) / 1000, export: (performance.now() - built) / 1000 }
	};
}
