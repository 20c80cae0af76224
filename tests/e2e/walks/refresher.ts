import { createAssessmentMachine } from '#activities/assessment/machine.ts';
import type { RefresherActivity } from '#activities/refresher/refresher.ts';
import { activitiesOf } from '../course-facts.ts';
import { leavesOf, type KindWalk } from '../walk.ts';

/** No author can write one, so that no course under test has any: `refreshers.e2e.ts` goes through its states. */
export const walk: KindWalk = {
	states: (course) =>
		activitiesOf<RefresherActivity>(course, 'refresher').flatMap(({ activity }) =>
			leavesOf(createAssessmentMachine(activity.rules)).map((leaf) => `${activity.id}/${leaf}`)
		),
	walk: () => Promise.resolve()
};
