import { itemInteraction } from '#activities/assessment/host-of-item.ts';
import { questionOf, type AssessmentActivity } from '#activities/assessment/view.ts';
import type { PollActivity } from '#activities/poll/poll.ts';
import { reportAnswer as reportPoll } from '#activities/poll/report.ts';
import { describeNumber } from '#activities/question/forms/describe-number.ts';
import { formOf } from '#activities/question/question.ts';
import { reportAnswer } from '#activities/question/report.ts';
import type { QuestionActivity } from '#activities/question/view.ts';
import { reportReflection } from '#activities/reflection/report.ts';
import type { ReflectionActivity } from '#activities/reflection/view.ts';
import { reportEnding } from '#activities/scenario/report.ts';
import { notBegun, positionAfter, stepScenario } from '#activities/scenario/route.ts';
import { offeredAt } from '#activities/scenario/scenario.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import type { Activity } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';

/** From 0 to below 1, from a seed. */
export type Chance = () => number;

const moment = { at: Date.UTC(2026, 0, 2), seconds: 4 };

/** What an LMS would be told of an activity, by the functions that tell it. Nothing of what is private. */
export function playedAnswers(activity: Activity, chance: Chance): readonly Interaction[] {
	switch (activity.kind) {
		case 'question':
			return answersTo(activity as QuestionActivity, chance);
		case 'poll':
			return placesOf(activity as PollActivity);
		case 'reflection':
			return textsOf(activity as ReflectionActivity);
		case 'scenario':
			return waysThrough(activity as ScenarioActivity, chance);
		case 'assessment':
		case 'refresher':
			return attemptsAt(activity as AssessmentActivity, chance);
		default:
			return [];
	}
}

/** Every try, answered at random. */
function answersTo(activity: QuestionActivity, chance: Chance): readonly Interaction[] {
	const { rules } = activity;
	return Array.from({ length: rules.tries }, (_, index) => {
		const options = randomAnswer(activity, chance);
		const text = rules.form === 'typed' ? (rules.accepted[0] ?? '') : '';
		const described = rules.form === 'typed' && rules.number && describeNumber(rules, text);
		const answer = { attempt: index + 1, options, text, ...moment };
		return reportAnswer(activity, answer, described || undefined);
	});
}

function randomAnswer({ rules }: QuestionActivity, chance: Chance): readonly number[] {
	const any = () => rules.options[Math.floor(chance() * rules.options.length)] ?? 0;
	const wanted =
		rules.form === 'match' || rules.form === 'classify'
			? rules.rows.map(any)
			: rules.form === 'order'
				? [...rules.options].sort(() => chance() - 0.5)
				: rules.form === 'choice' && rules.multiple
					? [any(), any()]
					: [any()];
	return formOf(rules).normal(rules, wanted) ?? rules.key;
}

/** Every place of the scale, before and after. */
function placesOf(activity: PollActivity): readonly Interaction[] {
	const { rules } = activity;
	if (!rules.shared) return [];
	return Array.from({ length: rules.scale * 2 }, (_, index) => {
		const value = (index % rules.scale) + 1;
		const again = index >= rules.scale;
		const event = { type: 'poll.answered', again, version: index + 1, value } as const;
		return reportPoll(activity, { first: undefined, again: undefined }, event, moment);
	});
}

function textsOf(activity: ReflectionActivity): readonly Interaction[] {
	if (!activity.rules.shared) return [];
	return [1, 2, 12].map((count) => reportReflection(activity, 'some words', count, moment));
}

/** Random choices, over and over, until many an ending was reached. */
function waysThrough(activity: ScenarioActivity, chance: Chance): readonly Interaction[] {
	const { rules } = activity;
	let state = notBegun;
	const told: Interaction[] = [];
	for (let step = 0; step < 400; step++) {
		const { scene, ...position } = positionAfter(rules, state.route);
		const choices = offeredAt(rules, { scene, ...position });
		const choice = choices[Math.floor(chance() * choices.length)];
		const event = choice && ({ type: 'choice.made', scene, choice: choice.number } as const);
		const ending = event && reportEnding(activity, state, event, moment);
		if (ending) told.push(ending);
		state =
			stepScenario(rules, state, event ?? { type: 'scenario.restarted' }) ??
			stepScenario(rules, state, { type: 'scenario.restarted' }) ??
			notBegun;
	}
	return told;
}

/** Every question of the bank, in every attempt; of endless ones, in three. */
function attemptsAt(activity: AssessmentActivity, chance: Chance): readonly Interaction[] {
	const { id, rules } = activity;
	return Array.from({ length: rules.attempts || 3 }, (_, index) =>
		rules.items.flatMap((item) =>
			answersTo(questionOf(activity, item), chance).map((told) => ({
				...told,
				id: itemInteraction(id, index + 1, told.id)
			}))
		)
	).flat();
}
