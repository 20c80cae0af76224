import type { AskedItem, ItemRules } from '../assessment/assessment.ts';
import { learner as question } from '../question/learner.ts';
import { shuffled } from '../question/forms/shuffle.ts';
import { isRight } from '../question/question.ts';
import { learner } from './learner.ts';
import type { Later } from './later.ts';
import { numbers, type RefresherRules } from './refresher.ts';

/** What is known of earlier answers: what progress has of an activity, by its number. */
export interface Known {
	/** Of the course. */
	readonly course: (activity: number) => readonly number[];
	/** Of the refresher before this one; nothing where there is none. */
	readonly before: (activity: number) => readonly number[];
}

/** What decides the order, the most important first; the lower comes first. */
interface Place {
	/** 0: wrong though sure; 1: wrong; 2: not known to be missed. */
	readonly missed: 0 | 1 | 2;
	/** It was asked in the refresher before. */
	readonly asked: boolean;
	/** It is one of those that a draw of the other refresher prefers. */
	readonly others: boolean;
}

/**
 * Numbers of the questions to ask: first what was wrong although the learner was sure, then what was wrong, unless it
 * was right when asked again; else a draw over the objectives. Two refreshers prefer different halves of the questions,
 * so that they differ as far as there are enough, also where nothing is known of the other one.
 *
 * @param asked what is asked already, where the course has lost a question since
 */
export function pickQuestions(
	rules: RefresherRules,
	seed: number,
	known: Known,
	asked: readonly AskedItem[] = []
): readonly number[] {
	const places = placesOf(rules, known);
	const count = rules.draws.reduce((sum, draw) => sum + draw.count, 0) - asked.length;
	const picked: ItemRules[] = [];
	const order = shuffled(
		rules.items.map(({ number }) => number),
		seed
	);
	let left = order.flatMap(
		(number) => rules.items.find((item) => item.number === number && !isAsked(asked, number)) ?? []
	);
	while (picked.length < count && left.length > 0) {
		const next = left.reduce((best, one) => (isBefore(one, best, places, picked) ? one : best));
		picked.push(next);
		left = left.filter((one) => one !== next);
	}
	return picked.map(({ number }) => number);
}

function isAsked(asked: readonly AskedItem[], number: number): boolean {
	return asked.some((item) => item.number === number);
}

function isBefore(
	one: ItemRules,
	other: ItemRules,
	places: ReadonlyMap<number, Place>,
	picked: readonly ItemRules[]
): boolean {
	const rank = ({ number, objective }: ItemRules) => {
		const { missed = 2, asked = false, others = false } = places.get(number) ?? {};
		const share = picked.filter((item) => item.objective === objective).length;
		return [missed, Number(asked), Number(others), share];
	};
	const [a, b] = [rank(one), rank(other)];
	const at = a.findIndex((value, index) => value !== b[index]);
	return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function placesOf(rules: RefresherRules, known: Known): ReadonlyMap<number, Place> {
	const again = answersBefore(rules, known);
	const half = halfOf(rules.items, rules.later === 'month' ? 'week' : 'month');
	return new Map(
		rules.items.map((item) => {
			const answer = again.get(item.number);
			const isSettled = answer !== undefined && isRight(item.rules, answer);
			const missed = isSettled ? 2 : missedIn(item, known.course(item.number), answer);
			return [
				item.number,
				{ missed, asked: again.has(item.number), others: half.has(item.number) }
			];
		})
	);
}

/** By question, what the refresher before this one had as its answer; undefined while it was open. */
function answersBefore(rules: RefresherRules, { before }: Known) {
	const events = learner.fromNumbers(rules, before(numbers.questions)) ?? [];
	const { asked } = events.reduce(
		(state, event) => learner.step(rules, state, event) ?? state,
		learner.fresh(rules)
	);
	return new Map(asked.map(({ number, answer }) => [number, answer]));
}

/** The first answer decides, until it was right in a review. */
function missedIn(
	{ rules }: ItemRules,
	kept: readonly number[],
	again: readonly number[] | undefined
): Place['missed'] {
	const events = question.fromNumbers(rules, kept) ?? [];
	const first = events.find((event) => event.type === 'answer.given');
	const reviewed = events.some((event) => event.type === 'review.answered' && event.right);
	const isMissed = first !== undefined && !isRight(rules, first.options) && !reviewed;
	if (isMissed) return first.confidence === 3 ? 0 : 1;
	return again === undefined ? 2 : 1;
}

/** Every second question, objective by objective: what a draw of this refresher prefers. */
function halfOf(items: readonly ItemRules[], later: Later): ReadonlySet<number> {
	const objectives = [...new Set(items.map(({ objective }) => objective))];
	const sorted = objectives.flatMap((one) => items.filter(({ objective }) => objective === one));
	const rest = later === 'week' ? 0 : 1;
	return new Set(sorted.filter((_item, index) => index % 2 === rest).map(({ number }) => number));
}
