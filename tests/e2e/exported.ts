import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Course } from '#course/course.ts';
import { projectRoot } from '#cli/project.ts';
import type { Standard } from '#package/standard.ts';

export const exportFolder = join(projectRoot, '.onramp/tests');

export const exportedFile = join(exportFolder, 'exported.json');

/** One course that the global setup built and exported, for the tests of all workers. */
export interface Exported {
	readonly course: Course;
	readonly packages: readonly {
		readonly standard: Standard;
		readonly file: string;
		readonly size: number;
		readonly files: number;
	}[];
	/** What building took, and then exporting for all standards. */
	readonly seconds: { readonly build: number; readonly export: number };
}

/** The course that learners get, then the sample that uses every form. */
export const courseIds = ['internal-customers', 'none--every-form'] as const;

/** The sample that is there in two languages. */
export const translatedId = 'none--languages';

/** The course of the lab of LMSs (tests/lms/lab): two questions, and passed with both. */
export const labId = 'two-questions';

/** All of them. Throws when nothing has been exported yet: browser tests run through `playwright test`, which does. */
export function readCourses(): readonly Exported[] {
	return JSON.parse(readFileSync(exportedFile, 'utf8')) as readonly Exported[];
}

/** One of them; the course that learners get, unless another one is named. */
export function readExported(courseId: string = courseIds[0]): Exported {
	const found = readCourses().find(({ course }) => course.id === courseId);
	if (!found) throw new Error(`There is no exported course "${courseId}".`);
	return found;
}

/** The courses that tests which are made from a course are made for. */
export function coursesUnderTest(): readonly Course[] {
	return courseIds.map((id) => readExported(id).course);
}

/** The sample that uses every form, every attribute and every setting. */
export function readEveryForm(): Exported {
	return readExported(courseIds[1]);
}

/** The files of the zip for a standard, by their paths in it. */
export function unpackExported(
	standard: Standard,
	courseId?: string
): Readonly<Record<string, Uint8Array>> {
	const found = readExported(courseId).packages.find((one) => one.standard === standard);
	if (!found) throw new Error(`There is no package for ${standard}.`);
	return unzipSync(readFileSync(found.file));
}
