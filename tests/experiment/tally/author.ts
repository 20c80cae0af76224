import { readObjective, readWhole, sharedAttributes } from '#activities/attributes.ts';
import type { AuthorKind, Block, Draft, ReadContext } from '#activities/author.ts';
import type { TallyRules, TallyWords } from './tally.ts';

export const author: AuthorKind = {
	kind: 'tally',
	blocks: [
		{
			name: 'tally',
			form: 'container',
			id: 'own',
			attributes: { ...sharedAttributes, most: 'how far it counts; 3 without it' },
			read: readTally
		}
	]
};

function readTally(block: Block, context: ReadContext): Draft<TallyRules, TallyWords> {
	const objective = readObjective(block, context);
	const most = readWhole(block, context, 'most', { least: 1, most: 100 }) ?? 3;
	const title = context.text([...block.children]);
	return {
		objective,
		points: 0,
		optional: false,
		title,
		meaning: { text: title, key: '' },
		parts: [],
		build: () => ({ rules: { most }, words: { prompt: context.html(block.children) } }),
		effort: { words: title.split(' ').length, seconds: most }
	};
}
