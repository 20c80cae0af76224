import type { Place, ProblemInFile } from '#course/problem.ts';
import { suggest } from './nearest.ts';
import type { ParsedLesson } from './parse-lesson.ts';

/** The two languages that are compared, as an author calls them, and their tags. */
export interface Languages {
	readonly main: string;
	readonly own: string;
	readonly mainTag: string;
	readonly tag: string;
}

const top: Place = { line: 1, column: 1, length: 3 };

export function missingCourse({ own, tag }: Languages): ProblemInFile {
	return {
		code: 'translation/missing-course',
		severity: 'error',
		at: top,
		message: `There is a folder "${tag}" with lessons in ${own} and no ${tag}/course.md, so learners would not know what the course is called and what it is for.`,
		hint: `Copy this file to ${tag}/course.md, and translate its title, description and objectives and the text below them. The other settings can go.`
	};
}

export function missingLesson({ file, front }: ParsedLesson, { own, tag }: Languages): ProblemInFile {
	return {
		code: 'translation/missing-lesson',
		severity: 'error',
		at: front.placeOfKey(['title']),
		message: `This lesson is not there in ${own}: there is no file ${tag}/${file}. Learners who read ${own} could not finish the course.`,
		hint: `Copy the file to ${tag}/${file}, leave ids and settings as they are, and translate the text.`
	};
}

export function extraLesson(
	file: string,
	mainFiles: readonly string[],
	{ main }: Languages
): ProblemInFile {
	return {
		code: 'translation/extra-lesson',
		severity: 'error',
		at: top,
		message: `There is no ${file} among the ${main} lessons, so this one would be seen by nobody: a translation has the lessons of the main language, under the same names.`,
		hint: suggest(file, mainFiles, 'The lessons are')
	};
}

/** A folder that holds the main language once more. */
export function mainLanguageFolder(tag: string): ProblemInFile {
	return {
		code: 'translation/main-language',
		severity: 'error',
		at: top,
		message: `The course is written in "${tag}", and there is a folder "${tag}" with the texts of that language once more. Nobody could tell which of the two learners should read.`,
		hint: 'Rename the folder to the tag of its own language, such as es or de, or delete it.'
	};
}

/** A folder that looks like a translation under a name that is no tag. */
export function unknownLanguageFolder(name: string): ProblemInFile {
	return {
		code: 'translation/not-a-language',
		severity: 'error',
		at: top,
		message: `The folder "${name}" has a course.md, as a translation has. Its name is no language tag, so that learners would not get it.`,
		hint: 'Rename the folder to the tag of its language, such as es, de or pt-BR, or move it out of the course.'
	};
}
