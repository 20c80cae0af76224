import type { Activity } from '#course/course.ts';
import type { QuestionSnapshot } from './machine.ts';
import {
	isRuledOut,
	verdictOf,
	type QuestionRules,
	type QuestionWords,
	type Verdict
} from './question.ts';

export type QuestionActivity = Activity<QuestionRules, QuestionWords>;

/** The machine's innermost state. */
export type QuestionPhase =
	'unanswered' | 'chosen' | 'nothingChosen' | 'storing' | 'right' | 'retry' | 'finished';

/** What a page needs to know, in plain data. `html`, `stem`, `legend`, `exhibit` and `why` are safe HTML. */
export interface QuestionView {
	readonly phase: QuestionPhase;
	readonly stem: string;
	readonly legend: string;
	readonly exhibit: string;
	readonly multiple: boolean;
	readonly options: readonly OptionView[];
	/** Hints asked for so far. */
	readonly hints: readonly string[];
	readonly hasMoreHints: boolean;
	/** Of the last answer, while it stands on the page. */
	readonly verdict: Verdict | undefined;
	readonly triesLeft: number;
	/** True: pressing Check does something: it stores the answer, or says that nothing is chosen. */
	readonly canCheck: boolean;
	readonly canRetry: boolean;
	/** False: feedback shows, but the answer is not known to be stored yet. */
	readonly saved: boolean;
}

export interface OptionView {
	readonly number: number;
	readonly html: string;
	readonly chosen: boolean;
	/** `missed`: right, and not in the last answer; said once no try is left. */
	readonly verdict: 'right' | 'wrong' | 'missed' | undefined;
	/** Feedback of an option that was picked, and after the end of a right one too. */
	readonly why: string | undefined;
	readonly disabled: boolean;
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
	const isJudged = phase === 'right' || phase === 'retry' || phase === 'finished';
	const isAnswering = !isJudged && phase !== 'storing';

	return {
		phase,
		stem: words.stem,
		legend: words.legend,
		exhibit: words.exhibit,
		multiple: rules.multiple,
		options: words.options.map((option) => ({
			...option,
			...viewOption(rules, snapshot, phase, option.number, option.why),
			disabled: !isAnswering || isRuledOut(rules, state, option.number)
		})),
		hints: words.hints.slice(0, hintsShown),
		hasMoreHints: (isAnswering || phase === 'retry') && hintsShown < words.hints.length,
		verdict: isJudged && last ? verdictOf(rules, last) : undefined,
		triesLeft: phase === 'right' ? 0 : rules.tries - state.tries.length,
		canCheck: isAnswering,
		canRetry: phase === 'retry',
		saved
	};
}

function phaseOf({ value }: QuestionSnapshot): QuestionPhase {
	const leaf = typeof value === 'string' ? value : Object.values(value)[0];
	const phase = phases.find((name) => name === leaf);
	if (!phase) throw new Error(`A question has no state "${JSON.stringify(value)}".`);
	return phase;
}

function viewOption(
	rules: QuestionRules,
	{ context: { choice, state } }: QuestionSnapshot,
	phase: QuestionPhase,
	number: number,
	why: string
): Pick<OptionView, 'chosen' | 'verdict' | 'why'> {
	const isKey = rules.key.includes(number);
	const wasPicked = state.tries.some((chosen) => chosen.includes(number));
	const isInLast = state.tries.at(-1)?.includes(number) ?? false;
	const isOver = phase === 'right' || phase === 'finished';
	const isShown = wasPicked || (isOver && isKey);

	return {
		chosen: isOver || phase === 'retry' ? isInLast : choice.includes(number),
		verdict: !isShown ? undefined : !isKey ? 'wrong' : isOver && !isInLast ? 'missed' : 'right',
		why: isShown ? why : undefined
	};
}
