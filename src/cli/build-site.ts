import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ChosenCourse } from './choose-courses.ts';
import { courseVersion } from './course-version.ts';
import { hashFiles, readFolder } from './folder-files.ts';
import { projectRoot } from './project.ts';
import { reportTo, type Reporting } from './reporting.ts';
import { UserError } from './user-error.ts';

export interface BuildOptions {
	/** Absolute: the site goes to a folder of the course's name in it. */
	readonly out: string;
	/** True: build also when nothing has changed. */
	readonly force: boolean;
	/** The one language (BCP 47) that is built; its folder says so. Without it, all are. */
	readonly language?: string | undefined;
	/** True: the site of the course's refreshers, still without when they are for. */
	readonly refresher?: true | undefined;
	/** Where the site sends what learners do; undefined: nowhere. */
	readonly reporting?: Reporting | undefined;
}

export interface BuiltSite {
	readonly folder: string;
	/** False: an earlier build of the same files was still there. */
	readonly fresh: boolean;
}

/**
 * Builds the website of one course, in a process and a working folder of its own, so that a development
 * server of the same checkout goes on undisturbed. The old site is replaced only by a finished new one.
 * Rejects with a {@link UserError} that holds all that Vite said when it fails.
 */
export async function buildSite(
	course: ChosenCourse,
	{ out, force, language, refresher, reporting }: BuildOptions
): Promise<BuiltSite> {
	const folder = join(out, language === undefined ? course.id : `${course.id}-${language}`);
	const place = createHash('sha256').update(folder).digest('hex').slice(0, 16);
	const note = join(projectRoot, '.onramp/built', `${place}.json`);
	const version = await courseVersion(course.folder, language);
	const input = reporting ? `${version} ${reporting.hash}` : version;
	if (!force && (await isBuilt(folder, note, input))) return { folder, fresh: false };

	const work = join(projectRoot, '.onramp/work', String(process.pid));
	await sweepWork(dirname(work));
	try {
		await runVite(course, work, version, { language, refresher });
		if (reporting) await reportTo(join(work, 'site'), reporting);
		await rm(folder, { recursive: true, force: true });
		await mkdir(out, { recursive: true });
		await rename(join(work, 'site'), folder);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
	// A file that was saved while Vite worked may be in the site or not: then nothing is noted.
	if ((await courseVersion(course.folder, language)) !== version) return { folder, fresh: true };
	await mkdir(dirname(note), { recursive: true });
	await writeFile(
		note,
		JSON.stringify({ version: input, folder, files: hashFiles(await readFolder(folder)) })
	);
	return { folder, fresh: true };
}

/** Removes what builds left behind that were killed: folders are named after their process. */
async function sweepWork(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter((one) => /^\d+$/.test(one))) {
		try {
			process.kill(Number(name), 0); // asks whether it runs, and ends nothing
		} catch {
			await rm(join(folder, name), { recursive: true, force: true });
		}
	}
}

/** The same input, and the output still as it was left. */
async function isBuilt(folder: string, note: string, version: string): Promise<boolean> {
	const text = await readFile(note, 'utf8').catch(() => '');
	const files = hashFiles(await readFolder(folder));
	return text === JSON.stringify({ version, folder, files });
}

async function runVite(
	course: ChosenCourse,
	work: string,
	version: string,
	{ language, refresher }: Pick<BuildOptions, 'language' | 'refresher'>
): Promise<void> {
	const vite = join(
		dirname(createRequire(import.meta.url).resolve('vite/package.json')),
		'bin/vite.js'
	);
	// With tsx, for the course plugin is TypeScript that Vite's settings load as it is.
	const child = spawn(process.execPath, ['--import', 'tsx', vite, 'build', '--logLevel', 'warn'], {
		cwd: projectRoot,
		env: {
			...process.env,
			NODE_ENV: 'production',
			NO_COLOR: '1',
			ONRAMP_COURSE: course.folder,
			ONRAMP_LANGUAGE: language ?? '',
			ONRAMP_REFRESHER: refresher ? '1' : '',
			ONRAMP_OUT: join(work, 'site'),
			ONRAMP_VERSION: version,
			ONRAMP_KIT_DIR: join(work, 'kit')
		}
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	}
	const code = await new Promise<number | null>((done, fail) => {
		child.once('error', fail);
		child.once('close', done);
	});
	if (code !== 0) {
		throw new UserError(
			`The site of "${course.id}" could not be built. Vite said:\n\n${said.trim()}`,
			'If this is about a component or script in a lesson, the lines above name its file.'
		);
	}
}
