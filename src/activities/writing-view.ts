import type { WritingSnapshot } from './writing-machine.ts';

export type WritingPhase = WritingSnapshot['value'];

/** What a page needs to know, in plain data. The text itself is not in it. */
export interface WritingView {
	readonly phase: WritingPhase;
	/** True until something was written or declined. */
	readonly canDecline: boolean;
	/** True: there is a text that can be erased. */
	readonly canErase: boolean;
	/** True: there is a text on the page. */
	readonly hasText: boolean;
	/** True: what was once written counts, whatever stands in the field now. */
	readonly done: boolean;
}

export function viewWriting({ value, context }: WritingSnapshot): WritingView {
	const { state, hasText } = context;
	const isBusy = value === 'keeping' || value === 'confirming' || value === 'erasing';
	return {
		phase: value,
		canDecline: state.outcome === 'none' && !isBusy,
		canErase: hasText && !isBusy,
		hasText,
		done: state.outcome !== 'none'
	};
}
