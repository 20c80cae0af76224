import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem, summariseProblems } from './format-problem.ts';
import { loadCourse } from './load-course.ts';

/**
 * Each folder is a small course with a mistake, and the text that an author gets to read about it, word for
 * word. Its name is the code of the problem, with a hyphen for the slash, and may go on after two hyphens.
 * UPDATE=1 writes the texts anew: read them before committing.
 */
const samples = join('tests', 'samples');

async function read(folder: string) {
	const { problems, texts } = await loadCourse(folder);
	const shown = problems.map((problem) => formatProblem(problem, texts.get(problem.file)));
	return {
		codes: problems.map(({ code }) => code.replace('/', '-')),
		text: `${[...shown, summariseProblems(problems)].join('\n\n')}\n`
	};
}

describe('an author reads', () => {
	const folders = readdirSync(samples, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

	test.each(folders)('%s', async (name) => {
		const folder = join(samples, name);
		const { codes, text } = await read(folder);
		const file = join(folder, 'expected.txt');
		if (process.env['UPDATE'] === '1') writeFileSync(file, text);
		expect(text).toBe(readFileSync(file, 'utf8'));
		const code = name.replace(/--.*$/, '');
		expect(codes).toEqual(code === 'none' ? [] : expect.arrayContaining([code]));
	});
});
