import type { Block, ReadContext } from '../author.ts';

/** What names the player for those who cannot see it; reports that it is missing. */
export function readTitle(block: Block, context: ReadContext): string | undefined {
	const title = (block.attributes['title'] ?? '').trim();
	if (title !== '') return title;
	context.report({
		code: 'recording/no-title',
		severity: 'error',
		at: block.at,
		message: `This ${block.name} has no title, so learners would not know what they are about to play.`,
		hint: 'Add what it is, in a few words: title="A morning in dispatch"'
	});
	return undefined;
}
