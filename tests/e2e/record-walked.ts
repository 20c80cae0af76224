import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Step } from '#activities/scenario/scenario.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import { hashChoice, readWalked, walkedFile } from '#cli/walked.ts';

/**
 * Writes down which choices of a scenario were made in a browser, for the author's map. The tests of a course's scenarios
 * run one after the other, so that nobody else writes at the same time.
 */
export async function recordWalked(
	course: string,
	activity: ScenarioActivity,
	made: readonly Step[],
	file = walkedFile(course)
): Promise<void> {
	const before = await readWalked(file);
	const hashes = made.map((step) => hashChoice(activity, step)).sort();
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, `${JSON.stringify({ ...before, [activity.id]: hashes }, null, '\t')}\n`);
}
