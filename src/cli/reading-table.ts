import { formulaOf } from '#content/reading-ease/formulas.ts';
import type { LessonReading } from '#content/reading-ease/lesson-reading.ts';
import { wholeMinutes, type Minutes } from '#course/minutes.ts';
import type { FiguresTable } from './figures.ts';

function timeOf(minutes: Minutes): string {
	const { least, most } = wholeMinutes(minutes);
	return least === most ? String(most) : `${least}-${most}`;
}

/** What each lesson asks of a reader. */
export function readingTable(lessons: readonly LessonReading[], language: string): FiguresTable {
	const formula = formulaOf(language);
	const scale = formula
		? `Ease is that of ${formula.name}: 100 is very easy, below ${formula.hard} very hard.`
		: 'There is no formula for the ease of this language yet.';
	const rowOf = ({ file, words, minutes, sentence, ease }: LessonReading) => [
		file,
		String(words),
		timeOf(minutes),
		sentence.toFixed(1),
		...(formula ? [ease === undefined ? '·' : String(Math.round(ease))] : [])
	];
	return {
		name: 'Reading',
		about: `All running text, stories, questions and feedback, without headings, tables and options. ${scale}`,
		rows: [
			['Lesson', 'words', 'minutes', 'words a sentence', ...(formula ? ['ease'] : [])],
			...lessons.map(rowOf)
		],
		after: ''
	};
}
