import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '#activities/scenario/scenario.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { hashChoice, walkedFolder } from '#cli/walked.ts';

/** Writes down which choices of a scenario were made in a browser, for the author's map. */
export async function recordWalked(
	course: string,
	activity: ScenarioActivity,
	made: readonly Step[],
	folder = walkedFolder(course)
): Promise<void> {
	const hashes = made.map((step) => hashChoice(activity, step)).sort();
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, `${activity.id}.json`), `${JSON.stringify(hashes, null, '\t')}\n`);
}
