import { singleChoice } from '../lms/sample-record.ts';
import { raised, Stage } from '../lms/stage.ts';
import type { Standard } from '../lms/strict/model.ts';

/** What a launch, and the first answer after it, cost an LMS that has so many interactions already. */
export interface LaunchCost {
	readonly atLaunch: number;
	readonly atAnswer: number;
	readonly milliseconds: number;
}

/** In an LMS in memory: calls are exact, milliseconds are the course's own. */
export async function costOfLaunch(standard: Standard, earlier: number): Promise<LaunchCost> {
	const seed: Record<string, string> = {};
	for (let index = 0; index < earlier; index++) {
		seed[`cmi.interactions.${index}.id`] = `earlier-${index}`;
		seed[`cmi.interactions.${index}.type`] = 'choice';
	}
	const began = performance.now();
	const launch = await new Stage(standard, { seed }).launch();
	const { session, calls } = launch;
	await settled(() => session.view.saving === 'savedLms');
	const milliseconds = performance.now() - began;
	const atLaunch = calls.length;
	await session.record(1, raised(2), { ...singleChoice, at: Date.now() });
	await settled(() => session.view.saving === 'savedLms');
	const atAnswer = calls.length - atLaunch;
	launch.leave();
	return { atLaunch, atAnswer, milliseconds };
}

/** Waits for something that is said of the session. */
async function settled(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}
