import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkPackage } from '#package/check-package.ts';
import { createPackage, packageFileName } from '#package/create-package.ts';
import { readSchemas } from '#package/schemas.ts';
import { standardNames, type Standard } from '#package/standard.ts';
import { writeZip } from '#package/zip.ts';
import { buildCourses, type BuildCommand, type BuiltCourse } from './build.ts';
import { runCheck } from './check.ts';
import { readFolder } from './folder-files.ts';
import { formatSize, formatTable } from './table.ts';
import { UserError } from './user-error.ts';

export interface ExportCommand extends BuildCommand {
	readonly to: readonly Standard[];
	/** Absolute: where packages go. */
	readonly packages: string;
}

export interface ExportedPackage {
	/** Absolute. */
	readonly file: string;
	readonly standard: Standard;
	readonly course: BuiltCourse['course'];
	readonly size: number;
	readonly files: number;
}

/**
 * Builds each course once and packs it for every standard. Rejects with a {@link UserError} that lists what
 * is wrong with a package that an LMS would refuse; such a package is not written.
 */
export async function exportCourses(command: ExportCommand): Promise<readonly ExportedPackage[]> {
	const exported: ExportedPackage[] = [];
	for (const built of await buildCourses(command)) {
		for (const standard of command.to) {
			command.log(`Packing    ${built.course.id} for ${standardNames[standard]} …`);
			exported.push(await exportPackage(built, standard, command.packages));
		}
	}
	command.log(`\n${packageTable(exported)}\n`);
	return exported;
}

/** Checks, builds and packs; resolves to 1, before anything is built, if a course has an error. */
export async function exportPackages(command: ExportCommand): Promise<number> {
	const checked = await runCheck({ ...command, write: false });
	if (checked === 0) await exportCourses(command);
	return checked;
}

async function exportPackage(
	{ course, site, language }: BuiltCourse,
	standard: Standard,
	packages: string
): Promise<ExportedPackage> {
	const files = createPackage(
		course,
		await readFolder(site.folder),
		standard,
		readSchemas(standard)
	);
	const problems = checkPackage(files, standard);
	if (problems.length > 0) {
		const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
		throw new UserError(
			`The package of "${course.id}" for ${standardNames[standard]} would not work everywhere:\n${lines.join('\n')}`,
			'Rename, replace or remove these files in the course and export again.'
		);
	}
	const file = join(packages, packageFileName(course, standard, language));
	const zip = writeZip(files);
	await mkdir(packages, { recursive: true });
	// Half a file is worse than an old one: it would be uploaded.
	await writeFile(`${file}.${process.pid}`, zip);
	await rename(`${file}.${process.pid}`, file);
	return { file, standard, course, size: zip.length, files: files.length };
}

function packageTable(exported: readonly ExportedPackage[]): string {
	return formatTable([
		['Package', 'Size', 'Files'],
		...exported.map(({ file, size, files }) => [
			relative(process.cwd(), file).startsWith('..') ? file : relative(process.cwd(), file),
			formatSize(size),
			String(files)
		])
	]);
}
