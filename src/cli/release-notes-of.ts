import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '#course/course.ts';
import type { Release, Update } from '#course/release.ts';
import { contentOf } from '#content/content-of.ts';
import { fingerprint } from '#content/fingerprint.ts';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import { releasesFolder } from '#content/read-releases.ts';
import type { PackageFile } from '#package/package-file.ts';
import { releaseNotes, writeSection, type PackageState } from '#package/release-notes.ts';
import { compareContent } from '#release/compare-content.ts';

export interface PackageNotes {
	readonly document: PackageFile;
	/** For whoever exports; undefined: what is packed was released. */
	readonly warning: string | undefined;
}

/** RELEASE-NOTES.txt for the packages of a course as it is now. */
export async function packageNotes(folder: string, course: Course): Promise<PackageNotes> {
	const loaded = await loadCourse(folder);
	const { releases, isDraft } = loaded.released;
	const last = releases.at(-1);
	const state = await stateOf(folder, loaded, isDraft ? last : undefined);
	const sections = await Promise.all(
		releases.toReversed().map((release) => sectionOf(folder, release))
	);
	return {
		document: releaseNotes(course, isDraft ? state : { is: 'released' }, sections),
		warning: isDraft ? warningOf(course, last) : undefined
	};
}

async function stateOf(
	folder: string,
	loaded: LoadedCourse,
	last: Release | undefined
): Promise<PackageState> {
	if (!last || !loaded.course) return { is: 'unreleased' };
	const update = await updateSince(folder, loaded.course, loaded, last);
	return { is: 'draft', since: { version: last.version, update } };
}

/** What has changed in a course since a release. */
export async function updateSince(
	folder: string,
	course: Course,
	loaded: LoadedCourse,
	{ content }: Release
): Promise<Update> {
	return compareContent(content, contentOf(course, loaded, await fingerprint(folder)));
}

function warningOf({ id, version }: Course, last: Release | undefined): string {
	if (!last) {
		return `${id}: this is not released yet, and can still change under the number ${version}. For learners: npm run release -- ${id}`;
	}
	return `${id}: version ${last.version} was released, and the course has changed since, so this is ${version}. For learners: npm run release -- ${id}`;
}

/** What an administrator was told of a release. */
async function sectionOf(folder: string, { version, date }: Release): Promise<string> {
	const file = join(folder, releasesFolder, `${version}.txt`);
	const kept = await readFile(file, 'utf8').catch(() => undefined);
	return kept?.replaceAll('\r\n', '\n') ?? writeSection({ version, date, since: undefined });
}
