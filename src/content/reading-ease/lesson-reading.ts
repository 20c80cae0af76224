import { visitParents } from 'unist-util-visit-parents';
import type { Lesson } from '#course/course.ts';
import { sentencesOf } from '../sentences.ts';
import type { DraftCourse } from '../build-course.ts';
import { minutesOf } from '../lesson-minutes.ts';
import { plainText, type ParsedLesson } from '../parse-lesson.ts';
import { formulaOf, type Formula } from './formulas.ts';

/** What reading some text takes. */
export interface Reading {
	readonly words: number;
	/** Words in a sentence, on average; 0 without any. */
	readonly sentence: number;
	/** Undefined for a language without a formula, and without text. */
	readonly ease: number | undefined;
}

export interface LessonReading extends Reading {
	readonly file: string;
	readonly minutes: Lesson['minutes'];
}

/** Of each lesson. */
export function readingOf(draft: DraftCourse): readonly LessonReading[] {
	const language = draft.course.front.settings?.language ?? 'en';
	return draft.lessons.map((lesson) => ({
		file: lesson.parsed.file,
		minutes: minutesOf(lesson, language),
		...readLesson(lesson.parsed, language)
	}));
}

/**
 * Of a lesson's running text: prose, stories, questions and feedback. Headings, tables, options and choices are left out:
 * they are no sentences.
 */
export function readLesson({ root }: ParsedLesson, language: string): Reading {
	const paragraphs: string[] = [];
	visitParents(root, (node, ancestors) => {
		const inBlock = ancestors.some(({ type }) => type === 'containerDirective');
		const isItem = inBlock && ancestors.at(-1)?.type === 'listItem';
		if (node.type === 'paragraph' && !isItem) paragraphs.push(plainText(node));
	});
	return readText(paragraphs, language);
}

/** Of paragraphs of plain text. */
export function readText(paragraphs: readonly string[], language: string): Reading {
	const sentences = paragraphs.flatMap((text) => sentencesOf(text, language));
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	const words = sentences.flatMap((sentence) =>
		[...segmenter.segment(sentence)].flatMap(({ isWordLike, segment }) => (isWordLike ? [segment] : []))
	);
	if (words.length === 0) return { words: 0, sentence: 0, ease: undefined };
	const sentence = words.length / sentences.length;
	return { words: words.length, sentence, ease: easeOf(words, sentence, formulaOf(language)) };
}

function easeOf(
	words: readonly string[],
	sentence: number,
	formula: Formula | undefined
): number | undefined {
	if (!formula) return undefined;
	const mean = (of: (word: string) => number) =>
		words.reduce((sum, word) => sum + of(word), 0) / words.length;
	// A number is read as one short word.
	const syllables = (word: string) => Math.max(1, formula.syllables?.(word) ?? 1);
	const letters = (word: string) => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	return formula.ease({ sentence, syllables: mean(syllables), letters: mean(letters) });
}
