import type { RootContent } from 'mdast';
import type { Block, ReadContext } from '../author.ts';
import { joinedText } from '../texts.ts';
import { findFile } from './files.ts';

/** All that is said and shown, as Markdown. */
export type Transcript = readonly RootContent[];

/** Reads the transcript's file; reports that there is none, or nothing in it. */
export function readTranscript(block: Block, context: ReadContext): Transcript | undefined {
	const found = findFile(block, 'transcript', ['md', 'txt'], context, {
		code: 'recording/no-transcript',
		why: 'so learners who cannot play it, or would rather read, would miss what it says',
		example: 'transcript=media/name.md'
	});
	if (!found) return undefined;
	const { text } = found.file;
	const nodes = text === undefined ? [] : read(text, found.path, context);
	if (joinedText(context, nodes) !== '') return nodes;
	context.report({
		code: 'recording/empty-transcript',
		severity: 'error',
		at: block.attributeAt('transcript'),
		message:
			text === undefined
				? `"${found.path}" is not saved as UTF-8, so its text cannot be read and learners would see an empty transcript.`
				: `There is no text in "${found.path}", so learners would open an empty transcript.`,
		hint:
			text === undefined
				? 'In your editor, choose Save as → Encoding: UTF-8.'
				: 'Write down what is said, who says it, and what is to be seen that nobody says.'
	});
	return undefined;
}

function read(text: string, path: string, context: ReadContext): Transcript {
	return /\.md$/i.test(path) ? context.parse(text).map(lowered) : paragraphsOf(text);
}

/** Its headings stand below those of the page. */
function lowered(node: RootContent): RootContent {
	if (node.type !== 'heading') return node;
	return { ...node, depth: node.depth < 4 ? 4 : node.depth };
}

/** Plain text: an empty line ends a paragraph, and a line is a line. */
function paragraphsOf(text: string): Transcript {
	return text
		.split(/\r?\n[ \t]*\r?\n/)
		.filter((paragraph) => paragraph.trim() !== '')
		.map((paragraph) => ({
			type: 'paragraph',
			children: paragraph
				.trim()
				.split(/\r?\n/)
				.flatMap((line, index) => [
					...(index === 0 ? [] : [{ type: 'break' as const }]),
					{ type: 'text' as const, value: line }
				])
		}));
}
