import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles, readFolder } from './folder-files.ts';
import { projectRoot } from './project.ts';

const settings = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Names a build by all that goes into it: the course's files and the project's own. The same files give
 * the same name on every machine, so two builds can be the same to the byte.
 *
 * @param language the only one that is built; undefined: all
 */
export async function courseVersion(courseFolder: string, language?: string): Promise<string> {
	const isVisible = (path: string) => !path.split('/').some((part) => part.startsWith('.'));
	const parts = await Promise.all([
		readFolder(courseFolder, isVisible),
		readFolder(join(projectRoot, 'src'), (path) => isVisible(path) && !path.includes('.test.')),
		readFolder(join(projectRoot, 'static'), isVisible),
		Promise.all(
			settings.map(async (path) => ({ path, bytes: await readFile(join(projectRoot, path)) }))
		)
	]);
	const all = [...parts.map(hashFiles), ...(language === undefined ? [] : [language])];
	return createHash('sha256').update(all.join()).digest('hex').slice(0, 16);
}
