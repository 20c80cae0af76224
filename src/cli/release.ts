import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Course } from '#course/course.ts';
import type { Content, Release, Update } from '#course/release.ts';
import { contentOf } from '#content/content-of.ts';
import { fingerprint } from '#content/fingerprint.ts';
import { readLock, writeLock } from '#content/ids-lock.ts';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import { releasesFolder } from '#content/read-releases.ts';
import { writeRelease } from '#content/release-record.ts';
import { withVersion } from '#content/version-line.ts';
import { writeSection } from '#package/release-notes.ts';
import { compareContent, sizeOf, unearnedCredits } from '#release/compare-content.ts';
import { runCheck } from './check.ts';
import { chooseCourses, type ChosenCourse } from './choose-courses.ts';
import type { Log } from './project.ts';
import { chooseVersion, isModest, type Wish } from './release-version.ts';
import { UserError } from './user-error.ts';
import { writeTogether } from './write-together.ts';

export interface ReleaseCommand {
	/** Absolute: the folder that holds the course. */
	readonly content: string;
	/** Its name; none where there is only one. */
	readonly courses: readonly string[];
	readonly wish: Wish;
	/** True: say what would be written, and write nothing. */
	readonly dryRun: boolean;
	/** `2026-11-27`: the day that the release is dated. */
	readonly today: string;
	readonly log: Log;
}

/**
 * Releases one course: says what its update does to learners who are half-way, and keeps that with what was released in
 * `releases/`. Rejects with a {@link UserError}, and writes nothing, where that is not possible.
 *
 * @returns the exit code: 1 when the course has errors
 */
export async function release(command: ReleaseCommand): Promise<number> {
	const chosen = await chooseOne(command);
	const checked = await runCheck({ ...command, courses: [chosen.id], write: false });
	if (checked !== 0) return checked;
	const loaded = await loadCourse(chosen.folder);
	const { course } = loaded;
	if (!course) throw new UserError(`The course "${chosen.id}" has errors.`);
	const planned = await plan(chosen, course, loaded, command);
	command.log(`\n${planned.notes}`);
	if (planned.modest !== undefined) command.log(`${planned.modest}\n`);
	if (command.dryRun) {
		command.log('Nothing was written. Without --dry-run, this is released.');
		return 0;
	}
	await writeTogether(planned.files);
	const names = [...planned.files.keys()].map((path) => shownPath(path));
	command.log(
		`Released ${chosen.id} ${planned.version}. Commit these files together:\n${names.map((name) => `  ${name}`).join('\n')}`
	);
	return 0;
}

async function chooseOne({ content, courses }: ReleaseCommand): Promise<ChosenCourse> {
	const chosen = await chooseCourses(content, courses);
	const [one, ...others] = chosen;
	if (one && others.length === 0) return one;
	throw new UserError(
		'Courses are released one at a time, each with a version of its own.',
		`Name one: npm run release -- ${chosen[0]?.id ?? ''}`
	);
}

interface Planned {
	readonly version: string;
	readonly notes: string;
	/** Said besides where the number promises less than has changed. */
	readonly modest: string | undefined;
	/** Texts by absolute path. */
	readonly files: ReadonlyMap<string, string>;
}

async function plan(
	{ folder }: ChosenCourse,
	course: Course,
	loaded: LoadedCourse,
	{ wish, today }: ReleaseCommand
): Promise<Planned> {
	const { releases, isDraft } = loaded.released;
	const last = releases.at(-1);
	if (last && !isDraft) throw nothingNew(last);
	const content = contentOf(course, loaded, await fingerprint(folder));
	const update = last && (await compare(last, content, loaded));
	const needed = update ? sizeOf(update) : 'minor';
	const source = await readFile(join(folder, 'course.md'), 'utf8');
	const version = chooseVersion(wish, writtenIn(source), releases, needed);
	const number = Math.max(last?.number ?? 0, readLock(loaded.lock, () => undefined).release) + 1;
	const since = last && update && { version: last.version, update };
	const notes = writeSection({ version, date: today, since });
	return {
		version,
		notes,
		modest: isModest(version, last?.version, needed)
			? `Note: after ${last?.version}, ${version} promises less than a ${needed} change. Administrators who go by the number would not look.`
			: undefined,
		files: filesOf(folder, source, loaded, { version, number, date: today, content }, notes)
	};
}

function nothingNew({ version, date }: Release): UserError {
	return new UserError(
		`Nothing has changed since ${version} was released on ${date}, so there is nothing to release.`,
		'Its packages can be made again at any time: npm run export'
	);
}

/** Rejects where the update would credit learners with what they have not done. */
async function compare(last: Release, content: Content, loaded: LoadedCourse): Promise<Update> {
	const credits = await unearnedCredits(last.content, content);
	const lines = [...credits].flatMap(([activity, parts]) => {
		const place = loaded.places.get(activity);
		return (place?.parts ?? [])
			.filter(({ number, kind }) => parts.includes(number) && kind === 'scene')
			.map(({ text, at }) => `  ${place?.file}:${at.line}:${at.column} “${text}”`);
	});
	if (lines.length > 0) {
		throw new UserError(
			`These scenes end the story now, and did not in ${last.version}. Whoever only passed through one would count as having finished:\n${lines.join('\n')}`,
			'Give each an id that it never had, in its line ::scene{#a-new-id …}, and run the check with --write.'
		);
	}
	return compareContent(last.content, content);
}

function writtenIn(source: string): string | undefined {
	return /^version:[ \t]*["']?([^"'#\s]+)/m.exec(source)?.[1];
}

function filesOf(
	folder: string,
	source: string,
	{ lock }: LoadedCourse,
	released: Release,
	notes: string
): ReadonlyMap<string, string> {
	const { version, number } = released;
	const settings = withVersion(source, version);
	if (settings === undefined) {
		throw new UserError(
			'The version in course.md cannot be set, since its settings are written in an unusual way.',
			`Write it yourself, on a line of its own: version: ${version}`
		);
	}
	const { entries } = readLock(lock, () => undefined);
	return new Map([
		...(settings === source ? [] : [[join(folder, 'course.md'), settings] as const]),
		[join(folder, 'ids.lock'), writeLock({ release: number, entries })],
		[join(folder, releasesFolder, `${version}.json`), writeRelease(released)],
		[join(folder, releasesFolder, `${version}.txt`), notes]
	]);
}

function shownPath(file: string): string {
	const path = relative(process.cwd(), file);
	return path.startsWith('..') ? file : path;
}
