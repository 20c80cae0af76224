import type { Block, ReadContext } from '../author.ts';

/** What an assessment can draw the question by: ids with commas or spaces between them. Reports any other. */
export function readTags(block: Block, context: ReadContext): readonly string[] {
	const written = block.attributes['tags'];
	if (written === undefined) return [];
	const tags = written.split(/[\s,]+/).filter((tag) => tag !== '');
	const wrong = tags.find((tag) => !/^[a-z0-9-]+$/.test(tag));
	if (wrong !== undefined || tags.length === 0) {
		context.report({
			code: 'question/malformed-tag',
			severity: 'error',
			at: block.attributeAt('tags'),
			message:
				wrong === undefined
					? '"tags" names no tag, so no assessment could draw this question by it.'
					: `"${wrong}" cannot be a tag. Tags are made of the letters a to z, digits and hyphens, so that an assessment finds them however they are typed.`,
			hint: 'Write something like tags="check warm-up".'
		});
	}
	return [...new Set(tags)].sort();
}
