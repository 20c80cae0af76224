import type { ProblemInFile } from '#course/problem.ts';

/** Files whose names are nearly those of lessons or of course.md: they would be left out. */
export function checkFileNames(
	files: readonly string[],
	into: (file: string) => (problem: ProblemInFile) => void
): void {
	for (const file of files) {
		if (file.includes('/')) continue;
		const meant = file.replace(/\.(md|markdown)(\.txt)?$/i, '.md');
		const isCourse = meant.toLowerCase() === 'course.md';
		const better = isCourse ? 'course.md' : meant;
		if (!better.endsWith('.md') || better === file || /^readme\.md$/i.test(better)) continue;
		into(file)({
			code: 'file/misnamed',
			severity: 'error',
			at: { line: 1, column: 1, length: 1 },
			message: isCourse
				? 'The settings of a course are in a file called course.md, in small letters. This one is left out.'
				: 'The name of a lesson ends in .md, in small letters and with nothing behind it. This file is left out, and learners would not get it.',
			hint: `Rename the file to ${better}, or delete it if you do not need it.`
		});
	}
}
