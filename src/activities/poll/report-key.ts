import { choiceId } from '#course/interaction.ts';
import type { KeyEntry } from '#course/report-key.ts';
import type { PollActivity } from './poll.ts';
import { reportAnswer } from './report.ts';

/** Only of a shared poll. Whoever changes their mind, or is asked again, answers under the next number. */
export function keyOfPoll(activity: PollActivity): readonly KeyEntry[] {
	const { id, rules, words } = activity;
	if (!rules.shared) return [];
	const answer = { type: 'poll.answered', again: false, version: 1, value: 1 } as const;
	const nothing = { first: undefined, again: undefined };
	const told = reportAnswer(activity, nothing, answer, { at: 0, seconds: 0 });
	const { from, to } = words.reported ?? words;
	const options = Array.from({ length: rules.scale }, (_, index) => {
		const place = index + 1;
		const name = place === 1 ? from : place === rules.scale ? to : '';
		return { code: choiceId(place), text: name ? `${place} (${name})` : `${place}` };
	});
	return [{ ...told, ids: [told.id], endless: `${id}-N`, options }];
}
