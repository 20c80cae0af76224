import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCourses } from '#cli/build.ts';
import { exportCourses } from '#cli/export.ts';
import { projectRoot } from '#cli/project.ts';
import { standards } from '#package/standard.ts';
import { exportedFile, exportFolder, type Exported } from './exported.ts';

const command = {
	content: join(projectRoot, 'content'),
	courses: ['internal-customers'],
	out: join(exportFolder, 'site'),
	log: (line: string) => console.log(line)
};

/** Builds and exports a course for every standard, once for all browser tests. Playwright calls it before it loads them. */
export default async function exportOnce(): Promise<void> {
	await rm(exportFolder, { recursive: true, force: true });
	const began = performance.now();
	await buildCourses({ ...command, force: true });
	const built = performance.now();
	const packages = await exportCourses({
		...command,
		force: false,
		packages: join(exportFolder, 'packages'),
		to: standards
	});
	const exported: Exported = {
		course: firstCourse(packages),
		packages: packages.map(({ standard, file, size, files }) => ({ standard, file, size, files })),
		seconds: { build: (built - began) / 1000, export: (performance.now() - built) / 1000 }
	};
	await mkdir(exportFolder, { recursive: true });
	await writeFile(exportedFile, JSON.stringify(exported));
}

function firstCourse(packages: Awaited<ReturnType<typeof exportCourses>>): Exported['course'] {
	const [first] = packages;
	if (!first) throw new Error('There was nothing to export.');
	return first.course;
}
