import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes several files, or none: each is written beside its place first, and moved there when all are. What was there comes
 * back if a move fails. Rejects with whatever went wrong.
 *
 * @param files texts by absolute path
 */
export async function writeTogether(files: ReadonlyMap<string, string>): Promise<void> {
	const besides = [...files.keys()].map((path) => [path, `${path}.${process.pid}`] as const);
	const before = new Map(
		await Promise.all(
			besides.map(async ([path]) => [path, await readFile(path).catch(() => undefined)] as const)
		)
	);
	try {
		for (const [path, beside] of besides) {
			await mkdir(dirname(path), { recursive: true });
			await writeFile(beside, files.get(path) ?? '', { flag: 'wx' });
		}
		for (const [path, beside] of besides) await rename(beside, path);
	} catch (error) {
		for (const [path, beside] of besides) {
			await rm(beside, { force: true });
			const bytes = before.get(path);
			await (bytes ? writeFile(path, bytes) : rm(path, { force: true })).catch(() => undefined);
		}
		throw error;
	}
}
