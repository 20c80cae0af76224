import type { KeyEntry } from '#course/report-key.ts';
import { keyOfQuestion } from '../question/report-key.ts';
import { itemInteraction } from './host-of-item.ts';
import { questionOf, type AssessmentActivity } from './view.ts';

/** One entry for each question of the bank, under an id for each attempt: whichever of them a learner draws. */
export function keyOfAssessment(activity: AssessmentActivity): readonly KeyEntry[] {
	const { id, rules } = activity;
	const attempts = Array.from({ length: rules.attempts || 1 }, (_, index) => index + 1);
	return rules.items.flatMap((item) =>
		keyOfQuestion(questionOf(activity, item)).map((entry) => ({
			...entry,
			ids: attempts.flatMap((attempt) =>
				entry.ids.map((question) => itemInteraction(id, attempt, question))
			),
			...(rules.attempts === 0 && {
				endless: itemInteraction(id, 'N', entry.ids[0] ?? '')
			})
		}))
	);
}
