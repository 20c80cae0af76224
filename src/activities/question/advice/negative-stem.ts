import type { AdviceContext } from '../../author.ts';
import type { QuestionWording } from '../../language-words.ts';
import { wholeWords } from './whole-words.ts';
import type { WrittenQuestion } from './written-question.ts';

/** Of a question that asks for what is not so. A bold word is no oversight: it is left alone. */
export function adviseOnDenial(
	{ written: { asks }, advise }: WrittenQuestion,
	{ words, sentences }: AdviceContext
): void {
	if (!words) return;
	const asking = askingSentences(sentences(withoutQuotes(asks.plain)));
	const denial = asking.map((sentence) => findDenial(sentence, words.question)).find(Boolean);
	if (denial === undefined) return;
	advise({
		code: 'question/negative-stem',
		at: asks.at,
		message: `The question turns on the word "${denial}". Learners read past it, and are then wrong although they know the answer.`,
		hint: 'Ask for what is so. Where that cannot be, make the word bold, so that nobody misses it: **not**'
	});
}

/** What somebody says is not what is asked. */
function withoutQuotes(text: string): string {
	return text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|"[^"]*"/g, '');
}

/** Those that end in a question mark; without any, the last one. */
function askingSentences(sentences: readonly string[]): readonly string[] {
	const asking = sentences.filter((sentence) => /[?？][\s)"”»]*$/.test(sentence));
	return asking.length > 0 ? asking : sentences.slice(-1);
}

/** The word that turns the question itself round, and not a clause beside it. */
export function findDenial(sentence: string, words: QuestionWording): string | undefined {
	const text = sentence.replaceAll('’', "'").replace(/^[¿\s]+/, '');
	const opens = (pattern: string) => wholeWords(`(?<=^)(?:${pattern})`).test(text);
	if (opens(words.reasons)) return undefined;
	const beside = opens(words.askers)
		? `${words.sideClauses}|${words.relatives}`
		: words.sideClauses;
	const asked = text
		.replace(wholeWords(words.harmless, 'g'), ' ')
		// In front, such a word may be the one that asks, unless a comma follows: "When she calls, …".
		.replace(new RegExp(`^(?:${words.sideClauses})(?![\\p{L}\\p{N}])[^,?]*,`, 'iu'), ' ')
		.replace(
			new RegExp(`(?<=[\\p{L}\\p{N},;:] )(?:${beside})(?![\\p{L}\\p{N}])[^,;:?]*`, 'giu'),
			' '
		);
	return wholeWords(words.denials).exec(asked)?.[0];
}
