import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { sceneOf, type Step } from '#activities/scenario/scenario.ts';
import { projectRoot } from './project.ts';

/** Choices that a browser test has made, by the id of their scenario; each as {@link hashChoice} had it then. */
export type Walked = Readonly<Record<string, readonly string[]>>;

/** Where the browser tests write down what they walked of a course, a file for each scenario. It stays on this computer. */
export function walkedFolder(
	course: string,
	folder = join(projectRoot, '.onramp', 'walked')
): string {
	return join(folder, course);
}

/** Nothing was walked of a scenario where there is no file of its name, or one that cannot be read. */
export async function readWalked(folder: string): Promise<Walked> {
	const files = await readdir(folder).catch(() => []);
	const walked = await Promise.all(
		files.map(
			async (file) => [basename(file, '.json'), await readHashes(join(folder, file))] as const
		)
	);
	return Object.fromEntries(walked);
}

async function readHashes(file: string): Promise<readonly string[]> {
	try {
		const read: unknown = JSON.parse(await readFile(file, 'utf8'));
		return Array.isArray(read) ? read.map(String) : [];
	} catch {
		return [];
	}
}

/**
 * One number for a choice as it is now: another one as soon as its text or rules change, those of its scene, or those of
 * the scene that it leads to.
 */
export function hashChoice({ rules, words }: ScenarioActivity, { scene, choice }: Step): string {
	const rule = sceneOf(rules, scene)?.choices.find(({ number }) => number === choice);
	const own = words.scenes.find(({ number }) => number === scene);
	const wording = own?.choices.find(({ number }) => number === choice);
	const sceneAlone = (number: number | undefined) => [
		rules.scenes.filter((one) => one.number === number).map(({ ending, trap }) => [ending, trap]),
		words.scenes
			.filter((one) => one.number === number)
			.map(({ choices: _choices, ...rest }) => rest)
	];
	const all = [rules.vars, rule, wording, sceneAlone(scene), sceneAlone(rule?.to)];
	return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
}
