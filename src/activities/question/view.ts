import type { Activity } from '#course/course.ts';
import type { Answer } from './forms/form.ts';
import type { QuestionSnapshot } from './chart-machine.ts';
import {
	verdictOf,
	type ChoiceRules,
	type OrderRules,
	type QuestionRules,
	type RowsRules,
	type TypedRules,
	type Verdict
} from './question.ts';

export type QuestionActivity<Rules extends QuestionRules = QuestionRules> = Activity<
	Rules,
	QuestionWords
>;
export type ChoiceActivity = QuestionActivity<ChoiceRules>;
export type OrderActivity = QuestionActivity<OrderRules>;
export type RowsActivity = QuestionActivity<RowsRules>;
export type TypedActivity = QuestionActivity<TypedRules>;

/** What the page shows, as safe HTML. */
export interface QuestionWords {
	/** What stands before the question itself; may be empty. */
	readonly stem: string;
	/** The question: phrasing content, fit for a legend. */
	readonly legend: string;
	/** What the question is about and what stands below it (a table, a quote); may be empty. */
	readonly exhibit: string;
	readonly options: readonly OptionWords[];
	/** Of match and classify; else none. */
	readonly rows: readonly OptionWords[];
	/** What the columns of a table are called, that of the rows first; of match and classify. */
	readonly heads: readonly string[];
	readonly hints: readonly string[];
	/** The feedback on the whole answer; empty where each option or row has its own. */
	readonly why: string;
}

export interface OptionWords {
	readonly number: number;
	readonly html: string;
	/** The feedback: shown once the option was picked, or the row answered; may be empty. */
	readonly why: string;
}

/** The machine's innermost state. */
export type QuestionPhase =
	'unanswered' | 'chosen' | 'nothingChosen' | 'storing' | 'right' | 'retry' | 'finished';

/** What every form of question shows around its answer, in plain data. */
export interface QuestionView {
	readonly phase: QuestionPhase;
	/** Hints asked for so far, as safe HTML. */
	readonly hints: readonly string[];
	readonly hasMoreHints: boolean;
	/** Of the last answer, while it stands on the page. */
	readonly verdict: Verdict | undefined;
	readonly triesLeft: number;
	/** True: the answer can be changed, and Check stores it or says what is missing. */
	readonly isAnswering: boolean;
	readonly canRetry: boolean;
	/** True: no more answers are taken. */
	readonly isOver: boolean;
	/** True: the learner may say how sure they are. */
	readonly asksConfidence: boolean;
	/** False: feedback shows, but the answer is not known to be stored yet. */
	readonly saved: boolean;
}

const phases: readonly QuestionPhase[] = [
	'unanswered',
	'chosen',
	'nothingChosen',
	'storing',
	'right',
	'retry',
	'finished'
];

export function viewQuestion(
	{ rules, words }: QuestionActivity,
	snapshot: QuestionSnapshot
): QuestionView {
	const { state, hintsShown, saved } = snapshot.context;
	const phase = phaseOf(snapshot);
	const last = state.tries.at(-1);
	const isOver = phase === 'right' || phase === 'finished';
	const isAnswering = !isOver && phase !== 'retry' && phase !== 'storing';

	return {
		phase,
		hints: words.hints.slice(0, hintsShown),
		hasMoreHints: (isAnswering || phase === 'retry') && hintsShown < words.hints.length,
		verdict: (isOver || phase === 'retry') && last ? verdictOf(rules, last) : undefined,
		triesLeft: phase === 'right' ? 0 : rules.tries - state.tries.length,
		isAnswering,
		canRetry: phase === 'retry',
		isOver,
		asksConfidence: rules.confidence && state.tries.length === 0,
		saved
	};
}

function phaseOf({ value }: QuestionSnapshot): QuestionPhase {
	const leaf = typeof value === 'string' ? value : Object.values(value)[0];
	const phase = phases.find((name) => name === leaf);
	if (!phase) throw new Error(`A question has no state "${JSON.stringify(value)}".`);
	return phase;
}

/** The answer that stands on the page: the one that was judged last, or the one in the making. */
export function shownAnswer(view: QuestionView, { context }: QuestionSnapshot): Answer {
	return view.verdict ? (context.state.tries.at(-1) ?? []) : context.choice;
}
