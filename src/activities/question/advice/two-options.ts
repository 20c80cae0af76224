import type { AdviceContext } from '../../author.ts';
import type { LanguageWords } from '../../language-words.ts';
import { plainWords, wholeWords } from './whole-words.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Of a single choice of two options that are not all there can be. */
export function adviseOnTwoOptions(
	{ block, written: { choices }, advise }: WrittenQuestion,
	{ words }: AdviceContext
): void {
	const [one, other] = choices;
	const isSingle = choices.filter(({ right }) => right).length === 1;
	if (!one || !other || choices.length > 2 || !isSingle) return;
	if (block.attributes['pair'] !== undefined || isPair(one.text, other.text, words)) return;
	advise({
		code: 'question/two-options',
		at: other.at,
		message:
			'There are two options only, so every second learner who guesses is right, and you do not hear what else they might believe.',
		hint: 'Add a third that somebody could well take for right. If these two are all there can be, write pair between the braces of the question.'
	});
}

/** "Yes, …" and "No, …", or a sentence and its denial. */
export function isPair(one: string, other: string, words: LanguageWords | undefined): boolean {
	if (!words) return false;
	const texts = [one, other].map(plainWords);
	const opens = (text: string | undefined, word: string) =>
		wholeWords(`(?<=^)(?:${word})`).test(text ?? '');
	const denials = wholeWords(words.question.denials, 'g');
	const bare = texts.map((text) => text.replace(denials, '').replace(/\s+/g, ' ').trim());
	return (
		bare[0] === bare[1] ||
		words.pairs.some(
			([first, second]) =>
				(opens(texts[0], first) && opens(texts[1], second)) ||
				(opens(texts[0], second) && opens(texts[1], first))
		)
	);
}
