import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byPath, type PackageFile } from '#package/package-file.ts';

/** All files below a folder with their bytes, sorted; a folder that is not there holds none. */
export async function readFolder(
	folder: string,
	wanted: (path: string) => boolean = () => true
): Promise<readonly PackageFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
		.filter(({ path }) => wanted(path))
		.map(async ({ file, path }) => ({ path, bytes: new Uint8Array(await readFile(file)) }));
	return (await Promise.all(files)).toSorted(byPath);
}

/** One number for a set of files: it changes with any name and any byte, and with nothing else. */
export function hashFiles(files: readonly PackageFile[]): string {
	const hash = createHash('sha256');
	for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	return hash.digest('hex');
}
