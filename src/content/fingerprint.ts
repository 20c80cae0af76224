import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { releasesFolder } from './read-releases.ts';

/**
 * What every file of a course says that learners get something of, as a number in hexadecimal by its path: Markdown, media
 * and stylesheets. The version in course.md counts for nothing, and neither does how lines end.
 */
export async function fingerprint(folder: string): Promise<ReadonlyMap<string, string>> {
	const paths = (await filesIn(folder, '')).filter(isContent).sort();
	const entries = await Promise.all(
		paths.map(async (path) => [path, hashOf(path, await readFile(join(folder, path)))] as const)
	);
	return new Map(entries);
}

/** Of two fingerprints, the paths of files that are not the same, sorted. */
export function changedFiles(
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>
): readonly string[] {
	const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
	return paths.filter((path) => before.get(path) !== after.get(path));
}

async function filesIn(folder: string, below: string): Promise<string[]> {
	const entries = await readdir(join(folder, below), { withFileTypes: true });
	const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== releasesFolder);
	const paths = await Promise.all(
		visible.map(async (entry) => {
			const path = posix.join(below, entry.name);
			return entry.isDirectory() ? filesIn(folder, path) : [path];
		})
	);
	return paths.flat();
}

function isContent(path: string): boolean {
	if (path.split('/').at(-1) === 'README.md') return false;
	return /\.(md|css)$/i.test(path) || /^([^/]+\/)?media\//.test(path);
}

function hashOf(path: string, bytes: Uint8Array): string {
	const hash = createHash('sha256');
	if (!/\.(md|css|svg|vtt|txt)$/i.test(path)) return hash.update(bytes).digest('hex').slice(0, 16);
	const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
	const said = path === 'course.md' ? text.replace(/^version:.*\n/m, '') : text;
	return hash.update(said).digest('hex').slice(0, 16);
}
