import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { projectRoot } from '#cli/project.ts';
import { writeTested, type TestedPart } from '#cli/tested.ts';
import { courseIds, exportFolder } from './exported.ts';

/** Until the run has ended: what is built while it runs is to be the same from first to last. */
export const testedHere = join(exportFolder, 'tested');

/** Writes down, for the statement on accessibility, what a test that has passed has found right. */
export async function recordTested(
	course: string,
	browser: Browser | null,
	part: Pick<TestedPart, 'what' | 'name' | 'count' | 'axe'>
): Promise<void> {
	const [major] = browser?.version().split('.') ?? [];
	const parent = course === courseIds[0] ? 'content' : join('tests', 'samples');
	await writeTested(
		{ id: course, folder: join(projectRoot, parent, course) },
		{ ...part, day: new Date().toISOString().slice(0, 10), browser: `Chromium ${major ?? ''}` },
		testedHere
	);
}
