import { readPlan, type Plan } from '../plan/plan.ts';
import type { OpenEarlier } from './earlier.ts';
import { refresherId } from './later.ts';
import { numbers, type FollowUpRules } from './refresher.ts';

/** The learner's latest plan that this browser has: as it was renewed in an earlier refresher, else that of the course. */
export async function findPlan(
	{ later, course, plan }: FollowUpRules,
	open: (course: string) => ReturnType<OpenEarlier>
): Promise<Plan | undefined> {
	const renewed =
		later === 'month'
			? await (await open(refresherId(course, 'week'))).readText(numbers.plan)
			: undefined;
	const text = renewed || (await (await open(course)).readText(plan));
	return text ? readPlan(text) : undefined;
}
