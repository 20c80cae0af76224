/**
 * A private reflection: what was written stays in this browser's own store of private texts. Nothing here
 * ever holds it: no state, no event, no report.
 */
export type ReflectionRules = Readonly<Record<string, never>>;

/** What the page shows, as safe HTML. */
export interface ReflectionWords {
	readonly prompt: string;
	/** Plain text: beginnings of sentences that a learner may take over. */
	readonly starters: readonly string[];
}

export type Outcome = 'none' | 'written' | 'declined';

export interface ReflectionState {
	readonly outcome: Outcome;
}

export type ReflectionEvent =
	{ readonly type: 'reflection.written' } | { readonly type: 'reflection.declined' };

export const notReflected: ReflectionState = { outcome: 'none' };

/** Who has written something once has written; declining afterwards takes nothing back. */
export function stepReflection(
	state: ReflectionState,
	{ type }: ReflectionEvent
): ReflectionState | undefined {
	switch (type) {
		case 'reflection.written':
			return { outcome: 'written' };
		case 'reflection.declined':
			return state.outcome === 'written' ? state : { outcome: 'declined' };
		default:
			return undefined;
	}
}
