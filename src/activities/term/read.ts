import type { Block, PassageDraft, ReadContext } from '../author.ts';

/** Reads a word and what it means. Nothing shows in its place: lessons explain the word where they use it. */
export function readTerm(block: Block, context: ReadContext): PassageDraft | undefined {
	const word = context.text(block.children);
	const is = (block.attributes['is'] ?? '').trim();
	if (word === '') {
		context.report({
			code: 'term/no-word',
			severity: 'error',
			at: block.at,
			message: 'This line explains no word, so learners would never get to see what it says.',
			hint: 'Write the word in square brackets: ::term[word]{is="what it means"}'
		});
	}
	if (is === '') {
		context.report({
			code: 'term/no-meaning',
			severity: 'error',
			at: block.at,
			message: `This line does not say what ${word === '' ? 'the word' : `"${word}"`} means, so learners who ask would see an empty note.`,
			hint: `Write ::term[${word || 'word'}]{is="what it means"}`
		});
	}
	if (word === '' || is === '') return undefined;
	const forms = (block.attributes['forms'] ?? '').split(',').map((form) => form.trim());
	return {
		is: 'passage',
		html: '',
		styles: 'term.css',
		terms: [{ word, is, forms: forms.filter((form) => form !== ''), at: block.at }],
		effort: { words: 0, seconds: 0 }
	};
}
