import type { ReadContext } from '../author.ts';
import type { ReadView } from './view.ts';

/** Of like length: none has more than half as many words again as another. A few words are no difference. */
const most = { times: 1.5, words: 10 };

/** Reports a view that is so much longer than another that learners would take it for the right one. */
export function reportLength(views: readonly ReadView[], context: ReadContext): void {
	const counted = views
		.map((view) => ({ view, words: wordsOf(view.text, context.language) }))
		.sort((a, b) => a.words - b.words);
	const [shortest, longest] = [counted[0], counted.at(-1)];
	if (!shortest || !longest) return;
	const { times, words } = most;
	if (longest.words <= shortest.words * times || longest.words - shortest.words <= words) return;
	context.report({
		code: 'perspectives/unlike-length',
		severity: 'error',
		at: longest.view.block.at,
		message: `This view has ${longest.words} words and the one in line ${shortest.view.block.at.line} has ${shortest.words}. Learners take the longer one for the right one before they have read either.`,
		hint: `Cut this one to ${Math.floor(Math.max(shortest.words * times, shortest.words + words))} words or fewer, or say more in the other.`
	});
}

/** As the language makes them, also where no spaces stand between them. */
function wordsOf(text: string, language: string): number {
	const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
	return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
