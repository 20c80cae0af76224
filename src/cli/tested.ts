import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { playerVersion } from './course-version.ts';
import { hashFiles, readFolder } from './folder-files.ts';
import { testedFolder } from './tested-folder.ts';

/** Something that a test found right, as the statement on accessibility tells it. */
export interface TestedPart {
	/** `pages`: of a course, by axe. `states`: of a kind of activity, by axe. `keyboard`: moves made by keyboard alone. */
	readonly what: 'pages' | 'states' | 'keyboard';
	/** A kind of activity, or whatever tells it from the others of its sort. */
	readonly name: string;
	readonly count: number;
	/** Such as `2026-01-02`. */
	readonly day: string;
	/** Such as `Chromium 156`. */
	readonly browser: string;
	/** Version and number of its rules; undefined where it was not asked. */
	readonly axe?: { readonly version: string; readonly rules: number };
	/** The course and the player as they were then; see {@link courseHash} and {@link playerVersion}. */
	readonly content: string;
	readonly player: string;
}

/** One number for a course as its author has it. */
export async function courseHash(folder: string): Promise<string> {
	const isVisible = (path: string) => !path.split('/').some((part) => part.startsWith('.'));
	const files = await readFolder(folder, (path) => isVisible(path) && path !== 'expected.txt');
	return createHash('sha256').update(hashFiles(files)).digest('hex').slice(0, 16);
}

/** Writes down one part, in a file of its own: tests run side by side. */
export async function writeTested(
	course: { readonly id: string; readonly folder: string },
	part: Omit<TestedPart, 'content' | 'player'>,
	folder = testedFolder
): Promise<void> {
	const [content, player] = await Promise.all([courseHash(course.folder), playerVersion()]);
	const file = join(folder, course.id, `${part.what}-${part.name}.json`);
	await mkdir(join(folder, course.id), { recursive: true });
	await writeFile(file, `${JSON.stringify({ ...part, content, player }, null, '\t')}\n`);
}

/** By what and name; none where nothing was written down, or what was cannot be read. */
export async function readTested(
	course: string,
	folder = testedFolder
): Promise<readonly TestedPart[]> {
	const names = await readdir(join(folder, course)).catch(() => []);
	const parts = await Promise.all(
		names
			.filter((name) => name.endsWith('.json'))
			.toSorted()
			.map((name) => readFile(join(folder, course, name), 'utf8').then(readPart, () => undefined))
	);
	return parts.filter((part) => part !== undefined);
}

function readPart(text: string): TestedPart | undefined {
	try {
		const part = JSON.parse(text) as TestedPart;
		const texts = [part.what, part.name, part.day, part.browser, part.content, part.player];
		return texts.every((one) => typeof one === 'string') && part.count > 0 ? part : undefined;
	} catch {
		return undefined;
	}
}
