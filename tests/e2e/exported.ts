import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Course } from '#course/course.ts';
import { projectRoot } from '#cli/project.ts';
import type { Standard } from '#package/standard.ts';

export const exportFolder = join(projectRoot, '.onramp/tests');

export const exportedFile = join(exportFolder, 'exported.json');

/** What the global setup exported, for the tests of all workers. */
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

/** Throws when nothing has been exported yet: browser tests run through `playwright test`, which does. */
export function readExported(): Exported {
	return JSON.parse(readFileSync(exportedFile, 'utf8')) as Exported;
}

/** The courses that tests which are made from a course are made for. */
export function coursesUnderTest(): readonly Course[] {
	return [readExported().course];
}

/** The files of the zip for a standard, by their paths in it. */
export function unpackExported(standard: Standard): Readonly<Record<string, Uint8Array>> {
	const found = readExported().packages.find((one) => one.standard === standard);
	if (!found) throw new Error(`There is no package for ${standard}.`);
	return unzipSync(readFileSync(found.file));
}
