import { readObjective, readWhole } from '../attributes.ts';
import type { Block, PieceDraft, ReadContext } from '../author.ts';

/** How many questions of which sort an attempt asks. */
export interface Draw {
	readonly block: Block;
	readonly objective: string;
	readonly count: number;
	/** Empty: questions of the assessment's own lesson, whatever their tags. */
	readonly tags: readonly string[];
}

/** Reads `::draw{objective=classify count=3 tags=check}`. */
export function readDraw(block: Block, context: ReadContext): PieceDraft<Draw> | undefined {
	if (context.lessonKind !== 'assessment') {
		context.report({
			code: 'assessment/draw-outside',
			severity: 'error',
			at: block.at,
			message:
				'Questions are drawn in an assessment, and this lesson is none, so learners would see nothing here.',
			hint: 'Write "kind: assessment" in the front matter of this lesson, or delete the line.'
		});
		return undefined;
	}
	const count = readWhole(block, context, 'count', { least: 1, most: 50 }) ?? 1;
	const objective = readObjective(block, context);
	if (block.attributes['objective'] === undefined) {
		context.report({
			code: 'assessment/draw-without-objective',
			severity: 'error',
			at: block.at,
			message:
				'This line does not say what the questions are to show, so the result could not be told objective by objective.',
			hint: `Write ::draw{objective=… count=${count}}. ${context.suggest('', context.objectives, 'The objectives are')}`
		});
	}
	if (objective === undefined) return undefined;
	return {
		is: 'piece',
		piece: { block, objective, count, tags: tagsOf(block) },
		effort: { words: 0, seconds: 0 }
	};
}

/** What is written as `tags="check week-1"`. */
export function tagsOf(block: Block): readonly string[] {
	return (block.attributes['tags'] ?? '').split(/[\s,]+/).filter(Boolean);
}
