import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deriveRefresher, whenOf } from '#activities/refresher/derive.ts';
import { laters, type Later } from '#activities/refresher/later.ts';
import type { Course } from '#course/course.ts';
import { slug } from '#package/identifier.ts';
import type { PackageFile } from '#package/package-file.ts';
import { buildSite } from './build-site.ts';
import type { BuiltCourse } from './build.ts';
import { readFolder } from './folder-files.ts';
import { projectRoot, type Log } from './project.ts';
import { fillWhen } from './refresher-site.ts';
import { writeRefresherNote } from './refresher-note.ts';

/** A refresher that is ready to be packed. */
export interface Refresher {
	readonly later: Later;
	readonly course: Course;
	/** The only one in it; undefined: the course's main language. */
	readonly language: string | undefined;
	readonly site: readonly PackageFile[];
}

export interface RefresherCommand {
	/** Absolute: where the website of the course is. */
	readonly out: string;
	readonly force: boolean;
	readonly log: Log;
}

/** The refreshers of a course, built once for both; none where it has nothing to ask again or wants none. */
export async function buildRefreshers(
	{ chosen, course, language }: Pick<BuiltCourse, 'chosen' | 'course' | 'language'>,
	{ out, force, log }: RefresherCommand
): Promise<readonly Refresher[]> {
	const derived = laters.flatMap((later) => {
		const when = whenOf(course, later);
		const refresher = deriveRefresher(course, when);
		return refresher ? [{ later, when, course: refresher, language }] : [];
	});
	if (derived.length === 0) return [];
	const started = Date.now();
	log(`Building   refreshers of ${chosen.id} …`);
	const site = await buildSite(chosen, {
		out: workFolder(out),
		force,
		language,
		refresher: true
	});
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	log(
		site.fresh
			? `Built      refreshers of ${chosen.id} in ${seconds} s`
			: `Unchanged  refreshers of ${chosen.id}`
	);
	const files = await readFolder(site.folder);
	return derived.map(({ when, ...refresher }) => ({ ...refresher, site: fillWhen(files, when) }));
}

/** Not among the websites: no page of it is finished. A folder of its own for each folder of websites. */
function workFolder(out: string): string {
	const place = createHash('sha256').update(out).digest('hex').slice(0, 16);
	return join(projectRoot, '.onramp/refreshers', place);
}

/** Writes what an administrator has to know of the refreshers' packages, beside them. Resolves to the file. */
export async function noteRefreshers(
	course: Course,
	exported: readonly { readonly later?: Later; readonly file: string }[],
	packages: string
): Promise<string> {
	const file = join(packages, `${slug(course.id)}-${slug(course.version)}-refreshers.txt`);
	await mkdir(packages, { recursive: true });
	await writeFile(file, writeRefresherNote(course, exported));
	return file;
}
