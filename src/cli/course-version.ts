import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hashFiles, readFolder } from './folder-files.ts';
import { projectRoot } from './project.ts';
import { sampleId, testedFolder } from './tested-folder.ts';

const settings = ['package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Names a build by all that goes into it: the course's files and the project's own. The same files give
 * the same name on every machine, so two builds can be the same to the byte.
 *
 * @param language the only one that is built; undefined: all
 */
export async function courseVersion(courseFolder: string, language?: string): Promise<string> {
	const tested = await Promise.all(
		[basename(courseFolder), sampleId].map((id) => readFolder(join(testedFolder, id)))
	);
	const parts = [
		hashFiles(await readFolder(courseFolder, isVisible)),
		await playerVersion(),
		// Its statement on accessibility says what of it was tested.
		...tested.map(hashFiles)
	];
	const all = [...parts, ...(language === undefined ? [] : [language])];
	return createHash('sha256').update(all.join()).digest('hex').slice(0, 16);
}

/** The same for the project's own files alone, whatever the course. */
export async function playerVersion(): Promise<string> {
	const parts = await Promise.all([
		readFolder(join(projectRoot, 'src'), (path) => isVisible(path) && !path.includes('.test.')),
		readFolder(join(projectRoot, 'static'), isVisible),
		Promise.all(
			settings.map(async (path) => ({ path, bytes: await readFile(join(projectRoot, path)) }))
		)
	]);
	return createHash('sha256').update(parts.map(hashFiles).join()).digest('hex').slice(0, 16);
}

function isVisible(path: string): boolean {
	return !path.split('/').some((part) => part.startsWith('.'));
}
