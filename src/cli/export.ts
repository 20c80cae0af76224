import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Later } from '#activities/refresher/later.ts';
import type { Course } from '#course/course.ts';
import type { Policy } from '#course/policy.ts';
import { checkPackage } from '#package/check-package.ts';
import { createPackage, packageFileName } from '#package/create-package.ts';
import { cutFor, refresherPolicy, type Cut } from '#package/decide-policy.ts';
import type { PackageFile } from '#package/package-file.ts';
import { writePackageNote } from '#package/package-note.ts';
import { policyFor, sayPreset, type PolicyChoice } from '#package/policy-choice.ts';
import { readSchemas } from '#package/schemas.ts';
import { standardNames, type Standard } from '#package/standard.ts';
import { writeZip } from '#package/zip.ts';
import { buildCourses, type BuildCommand } from './build.ts';
import { measureProgress } from './check-budget.ts';
import { runCheck } from './check.ts';
import { checkPolicies } from './choose-policy.ts';
import { readFolder } from './folder-files.ts';
import { buildRefreshers, noteRefreshers } from './refreshers.ts';
import { packageNotes } from './release-notes-of.ts';
import { createReportKey } from './report-key.ts';
import { formatSize, formatTable } from './table.ts';
import { UserError } from './user-error.ts';

export interface ExportCommand extends BuildCommand, PolicyChoice {
	readonly to: readonly Standard[];
	/** Absolute: where packages go. */
	readonly packages: string;
	/** True: also refreshers for one week and one month later. */
	readonly refreshers: boolean;
}

export interface ExportedPackage {
	/** Absolute. */
	readonly file: string;
	readonly standard: Standard;
	readonly course: Course;
	/** Of a refresher: when it is for. */
	readonly later?: Later;
	readonly size: number;
	readonly files: number;
}

/** What goes into the packages of one course, or of one of its refreshers. */
interface Packable {
	readonly course: Course;
	/** The only one in it, in the names of packages; undefined: all that there are. */
	readonly language: string | undefined;
	readonly site: readonly PackageFile[];
	readonly later?: Later;
	/** True: refreshers come with it. */
	readonly refreshers?: boolean;
	readonly documents: readonly PackageFile[];
	readonly translations?: readonly Course[];
	/** The key to the LRS that its website reports to. */
	readonly lrsAuth?: string | undefined;
}

/** What its LMS is told, and in how many parts it is launched. */
interface Decided {
	readonly policy: Policy;
	readonly cut: Cut;
}

/**
 * Builds each course once and packs it for every standard, then its refreshers. Rejects with a {@link UserError} that
 * lists what is wrong with a package that an LMS would refuse; such a package is not written.
 */
export async function exportCourses(command: ExportCommand): Promise<readonly ExportedPackage[]> {
	const exported: ExportedPackage[] = [];
	const notes: string[] = [];
	const warnings: string[] = [];
	for (const built of await buildCourses(command)) {
		const refreshers = command.refreshers ? await buildRefreshers(built, command) : [];
		const { course, language, translations, reporting } = built;
		const site = await readFolder(built.site.folder);
		const lrsAuth = reporting?.auth;
		const released = await packageNotes(built.chosen.folder, course);
		if (released.warning !== undefined) warnings.push(released.warning);
		const documents = [released.document];
		const has = { refreshers: refreshers.length > 0, documents };
		const own = { course, language, translations, site, lrsAuth, ...has };
		const packed = await exportFor(
			[own, ...refreshers.map((one) => ({ ...one, documents }))],
			command
		);
		exported.push(...packed);
		if (has.refreshers) notes.push(await noteRefreshers(course, packed, command.packages));
	}
	command.log(`\n${packageTable(exported)}\n`);
	for (const warning of warnings) command.log(`${warning}\n`);
	for (const note of notes) command.log(`When to assign refreshers: ${shownPath(note)}\n`);
	return exported;
}

async function exportFor(
	[main, ...others]: readonly [Packable, ...Packable[]],
	command: ExportCommand
): Promise<readonly ExportedPackage[]> {
	const { to, log } = command;
	const exported: ExportedPackage[] = [];
	for (const packable of [main, ...others]) {
		for (const standard of to) {
			log(`Packing    ${packable.course.id} for ${standardNames[standard]} …`);
			const policy = policyFor(main.course, standard, command);
			const decided: Decided = packable.later
				? { policy: refresherPolicy(packable.course, policy), cut: 'course' }
				: { policy, cut: cutFor(standard, command.cut ?? 'course') };
			if (decided.cut !== command.cut && command.cut && !packable.later)
				log('           as a whole: it has one place to be launched at');
			exported.push(await exportPackage({ ...packable, ...decided }, standard, command));
		}
	}
	return exported;
}

/** Checks, builds and packs; resolves to 1, before anything is built, if a course has an error. */
export async function exportPackages(command: ExportCommand): Promise<number> {
	const checked = await runCheck({ ...command, write: false });
	if (checked !== 0) return checked;
	await checkPolicies(command);
	for (const line of sayPreset(command)) command.log(line);
	await exportCourses(command);
	return 0;
}

async function exportPackage(
	{
		course,
		site,
		language,
		later,
		refreshers,
		documents,
		translations = [],
		lrsAuth,
		policy,
		cut
	}: Packable & Decided,
	standard: Standard,
	{ packages, preset }: ExportCommand
): Promise<ExportedPackage> {
	const { length: progress } = await measureProgress(course);
	const note = { course, standard, policy, cut, site, progress, preset };
	const files = createPackage(course, site, standard, readSchemas(standard), {
		...(refreshers && { refreshers }),
		translations,
		lrsAuth,
		policy,
		cut,
		documents: [...documents, await createReportKey(course), writePackageNote(note)]
	});
	const problems = checkPackage(files, standard);
	if (problems.length > 0) {
		const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
		throw new UserError(
			`The package of "${course.id}" for ${standardNames[standard]} would not work everywhere:\n${lines.join('\n')}`,
			'Rename, replace or remove these files in the course and export again.'
		);
	}
	const file = join(packages, packageFileName(course, standard, language, cut));
	const zip = writeZip(files);
	await mkdir(packages, { recursive: true });
	// Half a file is worse than an old one: it would be uploaded.
	await writeFile(`${file}.${process.pid}`, zip);
	await rename(`${file}.${process.pid}`, file);
	const size = zip.length;
	return { file, standard, course, ...(later && { later }), size, files: files.length };
}

function packageTable(exported: readonly ExportedPackage[]): string {
	return formatTable([
		['Package', 'Size', 'Files'],
		...exported.map(({ file, size, files }) => [shownPath(file), formatSize(size), String(files)])
	]);
}

function shownPath(file: string): string {
	const path = relative(process.cwd(), file);
	return path.startsWith('..') ? file : path;
}
