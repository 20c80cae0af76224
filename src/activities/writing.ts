import type { LearnerKind } from './learner.ts';

/**
 * What a learner writes for themselves: a reflection, a plan, a map. The words stay in the store of private texts;
 * nothing here ever holds them: no state, no event.
 */
export interface WritingRules {
	/** True: what is kept is sent to the LMS as well, and the page says so. */
	readonly shared?: true;
}

export type Outcome = 'none' | 'declined' | 'written';

export interface WritingState {
	readonly outcome: Outcome;
	/** How often a shared text was sent; 0 for a private one. */
	readonly sent: number;
}

export type WritingEvent =
	/** `sent`: of a shared text, how often it has been sent by now. */
	{ readonly type: 'text.written'; readonly sent?: number } | { readonly type: 'text.declined' };

export const nothingWritten: WritingState = { outcome: 'none', sent: 0 };

/** More than an LMS takes of one activity. Past it the count stands still. */
export const mostSent = 9999;

/** Who has written something once has written; declining afterwards takes nothing back. */
export function stepWriting(
	{ shared }: WritingRules,
	state: WritingState,
	event: WritingEvent
): WritingState | undefined {
	switch (event.type) {
		case 'text.written': {
			const sent = event.sent ?? 0;
			if (!isCount(sent)) return undefined;
			return { outcome: 'written', sent: shared ? Math.max(state.sent, sent) : 0 };
		}
		case 'text.declined':
			return state.outcome === 'written' ? state : { outcome: 'declined', sent: 0 };
		default:
			return undefined;
	}
}

/** By what they are kept as; of two, the higher one is kept. Never renumbered. */
const outcomes: readonly Outcome[] = ['none', 'declined', 'written'];

/** The learner's side of a kind of which only that something was written is kept. */
export function writingLearner<Rules extends WritingRules>(
	kind: string
): LearnerKind<Rules, WritingState, WritingEvent> {
	return {
		kind,
		fresh: () => nothingWritten,
		step: stepWriting,
		events: (_rules, state) => eventsOf(state),
		merge: (_rules, a, b) => ({
			outcome: rank(a) >= rank(b) ? a.outcome : b.outcome,
			sent: Math.max(a.sent, b.sent)
		}),
		toNumbers: (_rules, state) => {
			if (state.outcome === 'none') return [];
			return state.sent === 0 ? [rank(state)] : [rank(state), state.sent];
		},
		fromNumbers: (_rules, numbers) => readNumbers(numbers),
		worstCase: ({ shared }) => [outcomes.length - 1, ...(shared ? [mostSent] : [])],
		result: (_rules, { outcome }) => ({
			begun: outcome !== 'none',
			done: outcome !== 'none',
			earned: undefined
		})
	};
}

function eventsOf({ outcome, sent }: WritingState): WritingEvent[] {
	if (outcome === 'none') return [];
	if (outcome === 'declined') return [{ type: 'text.declined' }];
	return [sent === 0 ? { type: 'text.written' } : { type: 'text.written', sent }];
}

function readNumbers(numbers: readonly number[]): WritingEvent[] | undefined {
	if (numbers.length === 0) return [];
	const [first = 0, sent = 0] = numbers;
	const outcome = outcomes[first];
	if (numbers.length > 2 || !outcome || outcome === 'none' || !isCount(sent)) return undefined;
	if (numbers.length === 2 && (sent === 0 || outcome !== 'written')) return undefined;
	return eventsOf({ outcome, sent });
}

function isCount(sent: number): boolean {
	return Number.isInteger(sent) && sent >= 0 && sent <= mostSent;
}

function rank({ outcome }: WritingState): number {
	return outcomes.indexOf(outcome);
}
