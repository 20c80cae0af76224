import type { Place, ProblemInFile } from '#course/problem.ts';
import { betterKey } from './better-id.ts';
import { idPattern } from './id-pattern.ts';
import type { ParsedLesson } from './parse-lesson.ts';

/** Folders of every site that a lesson cannot have as its address. */
const reserved = ['accessibility', 'index', 'lms-check', 'media', 'results', 'sources', 'take-away'];

const top: Place = { line: 1, column: 1, length: 3 };

/**
 * Names, ids and blocks of all lessons together: each is there once.
 *
 * @param folders of the course, whose names are addresses too
 */
export function checkLessonFiles(
	lessons: readonly ParsedLesson[],
	into: (file: string) => (problem: ProblemInFile) => void,
	folders: readonly string[] = []
): void {
	const seen = new Map<string, ParsedLesson>();
	for (const lesson of lessons) {
		const report = into(lesson.file);
		checkName(lesson, [...reserved, ...folders], report);
		const other = seen.get(lesson.id);
		if (other !== undefined) report(sameLesson(lesson, other));
		seen.set(lesson.id, other ?? lesson);
	}
	checkBlockIds(lessons, into);
}

function checkName(
	lesson: ParsedLesson,
	taken: readonly string[],
	report: (problem: ProblemInFile) => void
): void {
	if (lesson.front.settings?.id === undefined && !idPattern.test(lesson.id)) {
		report(fileName(lesson.file));
	}
	if (!taken.includes(lesson.id)) return;
	report({
		code: 'lesson/reserved-id',
		severity: 'error',
		at: lesson.front.settings?.id === undefined ? top : lesson.front.placeOf(['id']),
		message: `"${lesson.id}" is the address of another page of the course, and learners could not reach both.`,
		hint: 'Give the lesson another file name, or another id in its front matter.'
	});
}

/** With a name to rename it to, made of the one it has. */
function fileName(file: string): ProblemInFile {
	const [, number, name = ''] = /^(?:(\d+)(?:-|(?=\.md$)))?(.*)\.md$/.exec(file) ?? [];
	const better = betterKey(name);
	const order = number ?? (better === '' ? '1' : undefined);
	const whole = [order, better || 'a-short-name'].filter((part) => part !== undefined).join('-');
	return {
		code: 'lesson/file-name',
		severity: 'error',
		at: top,
		message: `The name of the file becomes the address of the lesson, and "${file}" has ${better === '' ? 'none of the letters a to z to make one of' : 'characters that break links in some LMSs'}.`,
		hint: `Rename the file to ${whole}.md: a number for the order, then the letters a to z, digits and hyphens.`
	};
}

function sameLesson(lesson: ParsedLesson, other: ParsedLesson): ProblemInFile {
	return {
		code: 'lesson/duplicate-id',
		severity: 'error',
		at: lesson.front.settings?.id === undefined ? top : lesson.front.placeOf(['id']),
		message: `This lesson and ${other.file} are both called "${lesson.id}", so learners could reach only one of them.`,
		hint: 'Rename one of the two files, or give one another id in its front matter.'
	};
}

function checkBlockIds(
	lessons: readonly ParsedLesson[],
	into: (file: string) => (problem: ProblemInFile) => void
): void {
	const seen = new Map<string, string>();
	for (const lesson of lessons) {
		const headings = new Map(lesson.headings.map((heading) => [heading.id, heading]));
		for (const { block, form, idAt } of lesson.blocks) {
			if (block.id === '' || form.id === 'another') continue;
			const first = seen.get(block.id);
			const heading = headings.get(block.id);
			if (first !== undefined) into(lesson.file)(sameBlock(block.id, first, idAt));
			else if (heading !== undefined) into(lesson.file)(sameAsHeading(block.id, heading.at, idAt));
			seen.set(block.id, first ?? `${lesson.file}, line ${idAt.line}`);
		}
	}
}

function sameBlock(id: string, first: string, at: Place): ProblemInFile {
	return {
		code: 'block/duplicate-id',
		severity: 'error',
		at,
		message: `The id "${id}" is taken already (${first}). Answers are stored under it, so those of one block would show up in the other.`,
		hint: `Choose a name that no other block of the course has, such as #${id}-2`
	};
}

function sameAsHeading(id: string, heading: Place, at: Place): ProblemInFile {
	return {
		code: 'block/id-of-heading',
		severity: 'error',
		at,
		message: `The heading in line ${heading.line} has the address "#${id}" too, so links and screen readers could not tell the two apart.`,
		hint: `Choose another id, such as #${id}-activity`
	};
}
