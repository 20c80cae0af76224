import type { Activity } from '#course/course.ts';
import { isRight } from '../question/question.ts';
import type { QuestionActivity } from '../question/view.ts';
import {
	itemOf,
	type AssessmentRules,
	type AssessmentWords,
	type ItemRules,
	type Teaches
} from './assessment.ts';
import { isOver, mayBegin } from './attempt.ts';
import { countMissing } from './draw.ts';
import type { AssessmentSnapshot } from './machine.ts';

export type AssessmentActivity = Activity<AssessmentRules, AssessmentWords>;

/** What a page needs to know, in plain data. */
export interface AssessmentView {
	/** The machine's state. */
	readonly phase: AssessmentSnapshot['value'];
	readonly attempt: number;
	readonly seed: number;
	readonly items: readonly ItemView[];
	readonly answered: number;
	/** Questions of an attempt. */
	readonly of: number;
	/** Right answers in this attempt. */
	readonly right: number;
	/** Of a finished attempt: what was missed, with the section that teaches it. */
	readonly misses: readonly Miss[];
	/** True: an attempt can begin, the first or another one. */
	readonly canBegin: boolean;
	/** Undefined: as many as the learner likes. */
	readonly attemptsLeft: number | undefined;
	/** Items that the course has lost since the attempt began, and that others have to stand in for. */
	readonly missing: number;
}

export interface ItemView {
	/** As the question's own component takes it: one try, no hints. */
	readonly activity: QuestionActivity;
	readonly answer: readonly number[] | undefined;
}

export interface Miss {
	readonly id: string;
	readonly title: string;
	readonly teaches: Teaches | undefined;
}

export function viewAssessment(
	activity: AssessmentActivity,
	{ value, context: { state } }: AssessmentSnapshot
): AssessmentView {
	const { rules } = activity;
	const items = state.asked.flatMap(({ number, answer }) => {
		const shown = itemOf(rules, number);
		return shown ? [{ activity: questionOf(activity, shown), answer }] : [];
	});
	const answered = items.filter(({ answer }) => answer).length;
	const isMissed = ({ activity: { rules: one }, answer }: ItemView) =>
		answer !== undefined && !isRight(one, answer);
	const over = isOver(rules, state);
	return {
		phase: value,
		attempt: state.attempt,
		seed: state.seed,
		items,
		answered,
		of: rules.draws.reduce((sum, { count }) => sum + count, 0),
		right: answered - items.filter(isMissed).length,
		misses: over ? items.filter(isMissed).map((item) => missOf(activity, item)) : [],
		canBegin: mayBegin(rules, state),
		attemptsLeft: rules.attempts === 0 ? undefined : Math.max(0, rules.attempts - state.attempt),
		missing: state.attempt === 0 ? 0 : countMissing(rules, state.asked)
	};
}

/** An item as its own component, and whoever reads reports, takes it. */
export function questionOf(
	{ words }: Pick<AssessmentActivity, 'words'>,
	{ number, objective, points, rules }: ItemRules
): QuestionActivity {
	const shown = words.items[number];
	if (!shown) throw new Error(`This assessment has no words for question ${number}.`);
	return {
		kind: 'question',
		id: shown.id,
		number,
		objective,
		points,
		optional: false,
		title: shown.title,
		...(shown.reported !== undefined && { reported: shown.reported }),
		...(shown.component !== undefined && { component: shown.component }),
		rules,
		words: shown.words
	};
}

function missOf(
	{ words }: AssessmentActivity,
	{ activity: { number, id, title } }: ItemView
): Miss {
	return { id, title, teaches: words.items[number]?.teaches };
}
