import fc from 'fast-check';
import { anyQuestion, leads } from '../question/question.samples.ts';
import type { QuestionEvent, QuestionRules } from '../question/question.ts';
import type { AssessmentEvent, AssessmentRules, AssessmentState } from './assessment.ts';
import { stepAssessment } from './attempt.ts';
import { drawItems } from './draw.ts';
import { learner } from './learner.ts';

const once = (rules: QuestionRules): QuestionRules => ({ ...rules, tries: 1, confidence: false });

/** Two draws over two objectives, of a bank of five: one question of 11 to 13, two of 21 to 23. */
export const bank: AssessmentRules = {
	attempts: 2,
	draws: [
		{ count: 1, from: [11, 12, 13] },
		{ count: 2, from: [21, 22, 23] }
	],
	items: [11, 12, 13, 21, 22, 23].map((number) => ({
		number,
		objective: number < 20 ? 'tell' : 'act',
		points: number < 20 ? 1 : 2,
		rules: once(leads.rules)
	}))
};

/** What a learner does: `[item, options]` answers, and drawing where that is due. */
export function attemptWith(
	rules: AssessmentRules,
	state: AssessmentState,
	seed: number,
	answer: (item: number) => readonly number[] | undefined
): AssessmentState {
	const items = drawItems(rules, seed, [], state.asked);
	const drawn = learner.step(rules, state, {
		type: 'items.drawn',
		attempt: state.attempt + 1,
		seed,
		items
	});
	return (drawn?.asked ?? []).reduce((now, { number: item }) => {
		const options = answer(item);
		if (!options) return now;
		return learner.step(rules, now, { type: 'item.answered', item, options }) ?? now;
	}, drawn ?? state);
}

/** Any assessment, with three logs of a learner's events: mostly such as make sense. */
export const anyAssessment: fc.Arbitrary<{
	rules: AssessmentRules;
	logs: readonly (readonly AssessmentEvent[])[];
}> = fc
	.record({
		questions: fc.array(anyQuestion, { minLength: 2, maxLength: 6 }),
		numbers: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 6, maxLength: 6 }),
		attempts: fc.nat(3),
		split: fc.nat(5),
		points: fc.integer({ min: 1, max: 3 })
	})
	.map(({ questions, numbers, attempts, split, points }) => {
		const items = questions.map(({ rules }, index) => ({
			number: numbers[index] ?? 0,
			objective: index < split ? 'tell' : 'act',
			points,
			rules: once(rules)
		}));
		const pools = [items.slice(0, split), items.slice(split)].filter(({ length }) => length > 0);
		const draws = pools.map((pool) => ({
			count: Math.max(1, pool.length - 1),
			from: pool.map(({ number }) => number)
		}));
		return { rules: { attempts, draws, items }, questions };
	})
	.chain(({ rules, questions }) => {
		const log = fc
			.array(fc.tuple(fc.nat(9), fc.nat(20), fc.nat(5)), { maxLength: 14 })
			.map((picks) =>
				play(
					rules,
					questions.map(({ logs }) => logs.flat()),
					picks
				)
			);
		return fc.tuple(log, log, log).map((logs) => ({ rules, logs }));
	});

/** Turns picks into events: an answer where one is open, a drawing else, nonsense now and then. */
function play(
	rules: AssessmentRules,
	answers: readonly (readonly QuestionEvent[])[],
	picks: readonly (readonly [number, number, number])[]
): AssessmentEvent[] {
	let state = learner.fresh(rules);
	return picks.map(([pick, seed, which]) => {
		const event = next(rules, answers, state, pick, seed, which);
		state = stepAssessment(rules, state, event) ?? state;
		return event;
	});
}

function next(
	rules: AssessmentRules,
	answers: readonly (readonly QuestionEvent[])[],
	state: AssessmentState,
	pick: number,
	seed: number,
	which: number
): AssessmentEvent {
	const open = state.asked.filter(({ answer }) => answer === undefined);
	const item = open[which % Math.max(1, open.length)]?.number ?? 999;
	if (pick === 0) return { type: 'item.answered', item: 998, options: [1] };
	if (open.length > 0) {
		const own = answers[rules.items.findIndex(({ number }) => number === item)] ?? [];
		const given = own[seed % Math.max(1, own.length)];
		return {
			type: 'item.answered',
			item,
			options: given?.type === 'answer.given' ? given.options : []
		};
	}
	const items = drawItems(rules, seed, [], state.asked);
	return { type: 'items.drawn', attempt: state.attempt + 1, seed, items };
}
