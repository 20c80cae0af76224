import type { Activity } from '#course/course.ts';
import type { ReflectionSnapshot } from './machine.ts';
import type { ReflectionRules, ReflectionWords } from './reflection.ts';

export type ReflectionActivity = Activity<ReflectionRules, ReflectionWords>;

/** The machine's state. */
export type ReflectionPhase = ReflectionSnapshot['value'];

/** What a page needs to know, in plain data. The text itself is not in it. */
export interface ReflectionView {
	readonly phase: ReflectionPhase;
	/** Safe HTML. */
	readonly prompt: string;
	/** Plain text. */
	readonly starters: readonly string[];
	/** True: Keep does something: it keeps the text, or says that there is none. */
	readonly canKeep: boolean;
	/** True until something was written or declined. */
	readonly canDecline: boolean;
	/** True: what was once written counts, whatever stands in the field now. */
	readonly done: boolean;
}

export function viewReflection(
	{ words }: ReflectionActivity,
	{ value, context: { state } }: ReflectionSnapshot
): ReflectionView {
	return {
		phase: value,
		prompt: words.prompt,
		starters: words.starters,
		canKeep: value !== 'keeping' && value !== 'kept',
		canDecline: state.outcome === 'none' && value !== 'keeping',
		done: state.outcome !== 'none'
	};
}
