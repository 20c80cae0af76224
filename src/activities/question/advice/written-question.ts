import type { FinishedBlock } from '../../author.ts';
import type { Written } from '../written.ts';

/** A question of a course without errors, as its author wrote it. */
export interface WrittenQuestion extends Pick<FinishedBlock, 'block' | 'advise'> {
	readonly written: Written;
}

/** None for a block that is no question. */
export function writtenQuestion({ block, draft, advise }: FinishedBlock): WrittenQuestion[] {
	if (draft.is !== undefined || draft.written === undefined) return [];
	return [{ block, advise, written: draft.written as Written }];
}

/** True for a choice with one right option whose order and length the author chose. */
export function isSingleChoice({ written: { choices, inText } }: WrittenQuestion): boolean {
	return !inText && choices.filter(({ right }) => right).length === 1;
}
