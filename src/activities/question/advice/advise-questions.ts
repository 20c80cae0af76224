import type { AdviceContext, FinishedBlock } from '../../author.ts';
import { adviseOnAllOrNone } from './all-or-none.ts';
import { adviseOnKeyLength } from './key-length.ts';
import { adviseOnKeyPositions } from './key-position.ts';
import { adviseOnVerdicts } from './lone-verdict.ts';
import { adviseOnDenial } from './negative-stem.ts';
import { adviseOnTwoOptions } from './two-options.ts';
import { writtenQuestion } from './written-question.ts';

/** Says of sound questions where their wording helps those who guess, or leaves those who were wrong alone. */
export function adviseQuestions(blocks: readonly FinishedBlock[], context: AdviceContext): void {
	const questions = blocks.flatMap(writtenQuestion);
	for (const question of questions) {
		adviseOnVerdicts(question, context);
		adviseOnDenial(question, context);
		adviseOnAllOrNone(question, context);
		adviseOnTwoOptions(question, context);
		adviseOnKeyLength(question);
	}
	adviseOnKeyPositions(questions);
}
