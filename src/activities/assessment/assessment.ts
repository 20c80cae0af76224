import { isRight, rightness, type QuestionRules } from '../question/question.ts';
import type { QuestionWords } from '../question/view.ts';

/** Questions drawn from a bank, each asked once in an attempt. Numbers only, so that replay needs no text. */
export interface AssessmentRules {
	/** How many attempts a learner has; 0: as many as they like. */
	readonly attempts: number;
	readonly draws: readonly DrawRules[];
	/** The bank: whatever can be drawn. */
	readonly items: readonly ItemRules[];
}

export interface DrawRules {
	readonly count: number;
	/** Numbers of the items to choose from: at least `count`, and none that another draw has too. */
	readonly from: readonly number[];
}

export interface ItemRules {
	/** Of the question. */
	readonly number: number;
	readonly objective: string | undefined;
	/** The same for all items that are drawn from together. */
	readonly points: number;
	readonly rules: QuestionRules;
}

/** Normal form: the present attempt, and of all finished ones what was best for each objective. */
export interface AssessmentState {
	/** Counts from 1; 0 before the first. */
	readonly attempt: number;
	/** What the attempt was drawn with. */
	readonly seed: number;
	/** In the order in which they are asked. */
	readonly asked: readonly AskedItem[];
	/** Ascending by key. */
	readonly best: readonly BestShare[];
}

export interface AskedItem {
	readonly number: number;
	/** Undefined while it is open. */
	readonly answer: readonly number[] | undefined;
}

export interface BestShare {
	/** Stands for the objective; see {@link keyOf}. */
	readonly key: number;
	/** Points, counted in {@link unit}ths. */
	readonly earned: number;
}

export type AssessmentEvent =
	/** Items for this attempt: of a new one, or in the place of such as the course no longer has. */
	| {
			readonly type: 'items.drawn';
			readonly attempt: number;
			readonly seed: number;
			readonly items: readonly number[];
	  }
	| { readonly type: 'item.answered'; readonly item: number; readonly options: readonly number[] }
	| {
			readonly type: 'attempts.recalled';
			readonly attempt: number;
			readonly best: readonly BestShare[];
	  };

export const notBegun: AssessmentState = { attempt: 0, seed: 0, asked: [], best: [] };

/** What an item shows of itself: text, and where its subject is taught. */
export interface AssessmentWords {
	readonly items: Readonly<Record<number, ItemWords>>;
}

export interface ItemWords {
	readonly id: string;
	readonly title: string;
	/** The title in the main language, where this is a translation. */
	readonly reported?: string;
	/** The component of its form, where it is not the common one. */
	readonly component?: string;
	readonly words: QuestionWords;
	readonly teaches: Teaches | undefined;
}

/** The section that teaches what an item asks. */
export interface Teaches {
	readonly lesson: string;
	readonly section: string | undefined;
	readonly title: string;
}

/** Shares of up to eight parts are whole in these. */
export const unit = 840;

/** The points of an answer, which is the only one that counts. */
export function earnedBy({ points, rules }: ItemRules, answer: readonly number[]): number {
	const share = rules.partial ? rightness(rules, answer) : Number(isRight(rules, answer));
	return points * share;
}

export function itemOf({ items }: AssessmentRules, number: number): ItemRules | undefined {
	return items.find((item) => item.number === number);
}

/**
 * A number that stands for an objective, up to 2,097,151: objectives have no lasting numbers, and their order may
 * change (FNV-1a, 21 bits of it).
 */
export function keyOf(objective: string | undefined): number {
	let hash = 0x811c9dc5;
	for (const character of objective ?? '') {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return (hash >>> 0) % 2 ** 21;
}

/** Objectives that can be earned, each with its points: the same for every learner and every draw. */
export function possible({
	draws,
	items
}: AssessmentRules): ReadonlyMap<string | undefined, number> {
	const points = new Map<string | undefined, number>();
	for (const { count, from } of draws) {
		const item = items.find(({ number }) => from.includes(number));
		if (item) points.set(item.objective, (points.get(item.objective) ?? 0) + count * item.points);
	}
	return points;
}
