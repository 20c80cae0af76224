import type { ReadContext } from '../author.ts';
import type { Proof } from './prove.ts';
import { describe, type Proven } from './report-proof.ts';

/** Compares the longest route with the minutes that the author has given, as far as it is known. */
export function reportLength(
	{ longest, allRoutes }: Proof,
	{ scenes, block, minutes, longestMinutes, mostMinutes }: Proven,
	context: ReadContext
): void {
	if (minutes === undefined || !longest) return;
	const at = block.attributeAt('minutes');
	const given = minutes === 1 ? 'one minute is' : `${minutes} minutes are`;
	if (longestMinutes > minutes) {
		const found = allRoutes ? 'the longest route' : 'a route';
		context.report({
			code: 'scenario/longer-than-lesson',
			severity: 'error',
			at,
			message: `Reading ${found} takes about ${Math.ceil(longestMinutes)} minutes at 200 words a minute, and ${given} given. Learners who plan by that time would not finish. The route: ${describe(longest.route, scenes)}.`,
			hint: 'Give the lesson more minutes, or shorten its longest route.'
		});
	} else if (!allRoutes && mostMinutes > minutes) {
		context.report({
			code: 'scenario/unknown-length',
			severity: 'warning',
			at,
			message: `There are too many ways through this scenario to try them all, so its longest route is not known: reading it takes at least ${minutesOf(longestMinutes)} and at most ${minutesOf(mostMinutes)} at 200 words a minute, and ${given} given. Learners who plan by that time may not finish.`,
			hint: `Give ${Math.ceil(mostMinutes)} minutes, or take some of the choices out that lead back to earlier scenes.`
		});
	}
}

function minutesOf(minutes: number): string {
	const whole = Math.ceil(minutes);
	return whole === 1 ? 'one minute' : `${whole} minutes`;
}
