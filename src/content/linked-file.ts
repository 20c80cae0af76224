import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { ProblemInFile } from '#course/problem.ts';

/**
 * What is wrong with a symbolic link in a course folder; undefined where it leads to a file in the same folder. Any
 * other would put into a package, or have overwritten, what lies elsewhere on the computer that builds it.
 */
export async function linkProblem(
	folder: string,
	file: string
): Promise<ProblemInFile | undefined> {
	const [root, target] = await Promise.all([realpath(folder), realpath(file).catch(() => '')]);
	const isInside = target.startsWith(root + sep);
	if (isInside && (await stat(target)).isFile()) return undefined;
	return {
		code: 'file/leads-outside',
		severity: 'error',
		at: { line: 1, column: 1, length: 1 },
		message: isInside
			? 'This is a link to a folder. A course is read from its own folders only, so what is in there would be missing.'
			: 'This is a link that leads out of the course folder, or to nothing. What it leads to is not part of the course, and could be something that learners are not meant to get.',
		hint: 'Put a copy of the file in the place of the link, or delete the link.'
	};
}
