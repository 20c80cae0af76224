import { drawItems } from '#activities/assessment/draw.ts';
import type { AssessmentRules, AssessmentState } from '#activities/assessment/assessment.ts';
import type { Kinds } from '#activities/learner.ts';
import type { QuestionRules } from '#activities/question/question.ts';
import {
	offeredAt,
	type ScenarioRules,
	type ScenarioState
} from '#activities/scenario/scenario.ts';
import { positionAfter } from '#activities/scenario/route.ts';
import type { Outline, OutlineActivity } from '#course/course.ts';
import { noProgress, step, type Progress } from '#progress/progress.ts';
import { seeded } from '../seeded.ts';

/** Whole numbers from 0 to below `most`. */
export type Chance = (most: number) => number;

/** The same numbers for the same seed. */
export function chanceOf(seed: number): Chance {
	const next = seeded(seed);
	return (most) => (next() * 2 ** 32) % most;
}

/** What a learner has done who opened lessons and did this and that in some activities. */
export function playAtRandom(outline: Outline, kinds: Kinds, chance: Chance): Progress {
	let progress: Progress = noProgress;
	const go = (event: Parameters<typeof step>[3]) => {
		progress = step(outline, kinds, progress, event) ?? progress;
	};
	for (const lesson of outline.lessons) {
		if (chance(4) > 0) go({ lesson: lesson.number });
		for (const activity of lesson.activities) {
			for (let count = chance(6); count > 0; count--) {
				const event = someEvent(activity, progress.states.get(activity.number), chance);
				go({ activity: activity.number, event });
			}
		}
	}
	return progress;
}

function someEvent({ kind, rules }: OutlineActivity, state: unknown, chance: Chance): unknown {
	switch (kind) {
		case 'question':
			return chance(6) === 0
				? { type: 'review.answered', right: chance(2) === 0 }
				: {
						type: 'answer.given',
						options: someAnswer(rules as QuestionRules, chance),
						seed: chance(128)
					};
		case 'poll':
			return {
				type: 'poll.answered',
				again: chance(3) === 0,
				version: 1 + chance(3),
				value: 1 + chance(5)
			};
		case 'scenario':
			return someChoice(rules as ScenarioRules, state as ScenarioState | undefined, chance);
		case 'assessment':
			return someTurn(rules as AssessmentRules, state as AssessmentState | undefined, chance);
		default:
			return { type: chance(2) === 0 ? 'text.written' : 'text.declined' };
	}
}

function someAnswer(rules: QuestionRules, chance: Chance): readonly number[] {
	const { options, key } = rules;
	const one = () => options[chance(options.length)] ?? 0;
	if (chance(3) === 0) return key;
	if (rules.form === 'order') return [...options].sort(() => chance(3) - 1);
	if (rules.form === 'match' || rules.form === 'classify') return rules.rows.map(one);
	if (rules.form === 'choice' && rules.multiple) return options.filter(() => chance(2) === 0);
	return [rules.form === 'typed' && chance(3) === 0 ? 0 : one()];
}

function someChoice(
	rules: ScenarioRules,
	state: ScenarioState | undefined,
	chance: Chance
): unknown {
	const here = positionAfter(rules, state?.route ?? []);
	const offered = offeredAt(rules, here);
	const choice = offered[chance(Math.max(1, offered.length))];
	if (!choice || chance(8) === 0) return { type: 'scenario.restarted' };
	return { type: 'choice.made', scene: here.scene, choice: choice.number };
}

function someTurn(
	rules: AssessmentRules,
	state: AssessmentState | undefined,
	chance: Chance
): unknown {
	const open = state?.asked.find(({ answer }) => answer === undefined);
	const item = rules.items.find(({ number }) => number === open?.number);
	if (item)
		return { type: 'item.answered', item: item.number, options: someAnswer(item.rules, chance) };
	const seed = 1 + chance(100);
	return {
		type: 'items.drawn',
		attempt: (state?.attempt ?? 0) + 1,
		seed,
		items: drawItems(rules, seed, [])
	};
}
