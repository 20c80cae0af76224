import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { checkGitLinks } from '#content/check-git-links.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import type { Problem } from '#course/problem.ts';

/** Follows every link of a course's Markdown as a Git host does; files are named as in `loaded`. */
export async function gitLinkProblems(
	folder: string,
	{ texts, overview }: Pick<LoadedCourse, 'texts' | 'overview'>
): Promise<readonly Problem[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.map((entry) =>
		relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
	);
	const markdown = [...texts].filter(([file]) => file.endsWith('.md'));
	const shown = new Map(markdown.map(([file]) => [basename(file), file]));
	const problems = checkGitLinks({
		texts: new Map(markdown.map(([file, text]) => [basename(file), text])),
		paths: new Set(paths),
		isOutside: (path) => existsSync(resolve(folder, path))
	});
	const nameOf = (file: string) => shown.get(file) ?? join(dirname(overview.file), file);
	return problems.map((problem) => ({ ...problem, file: nameOf(problem.file) }));
}
