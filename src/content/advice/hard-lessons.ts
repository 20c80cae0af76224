import type { DraftCourse } from '../build-course.ts';
import { formulaOf } from '../reading-ease/formulas.ts';
import { readLesson } from '../reading-ease/lesson-reading.ts';
import type { Advising } from './advise-course.ts';

/** Of fewer words a formula says nothing. */
const fewest = 100;

/** Of each lesson that its language's formula calls very hard to read. */
export function adviseOnHardLessons({ lessons }: DraftCourse, { language, advise }: Advising): void {
	const formula = formulaOf(language);
	if (!formula) return;
	for (const { parsed } of lessons) {
		const { words, ease, sentence } = readLesson(parsed, language);
		if (words < fewest || ease === undefined || ease >= formula.hard) continue;
		advise(parsed.file)({
			code: 'lesson/hard-to-read',
			at: parsed.front.placeOfKey(['title']),
			message: `This lesson has a reading ease of ${Math.round(ease)} (${formula.name}), and below ${formula.hard} a text is very hard: many learners give up before they have understood it.`,
			hint: `Write shorter sentences (they have ${Math.round(sentence)} words on average) and shorter words. npm run check -- --blueprint shows the figures of every lesson.`
		});
	}
}
