import { describe, expect, test } from 'vitest';
import type { Problem } from '#course/problem.ts';
import { formatProblem, sortProblems, summariseProblems, terminalPaint } from './format-problem.ts';

const problem: Problem = {
	code: 'link/unknown-lesson',
	severity: 'error',
	file: 'content/a/1-a.md',
	at: { line: 4, column: 6, length: 4 },
	message: 'There is no such lesson.',
	hint: 'Did you mean "b.md"?'
};

describe('a problem in a terminal', () => {
	test('shows its place, what is wrong, the line and two before it, and a way out', () => {
		expect(formatProblem(problem, 'one\ntwo\nthree\nfour link\nfive')).toMatchInlineSnapshot(`
			"content/a/1-a.md:4:6 error link/unknown-lesson
			  There is no such lesson.
			  2 │ two
			  3 │ three
			  4 │ four link
			    │      ^^^^
			  Did you mean "b.md"?"
		`);
	});

	test('marks the right word behind tabs, in a file with Windows line ends', () => {
		const at = { line: 2, column: 3, length: 4 };
		const shown = formatProblem({ ...problem, at, hint: undefined }, '\r\n\t\tlink\r\n');
		expect(shown.split('\n').slice(2)).toEqual(['  1 │', '  2 │ \t\tlink', '    │ \t\t^^^^']);
	});

	test('shows of a very long line what stands around the mark, cut', () => {
		const long = `${'a '.repeat(200)}link ${'b '.repeat(200)}`;
		const at = { line: 2, column: 401, length: 4 };
		const [, , above, line = '', mark = ''] = formatProblem({ ...problem, at }, `${long}\n${long}`).split('\n');
		expect(above).toBe(`  1 │ ${'a '.repeat(50)}…`);
		expect(line).toMatch(/^ {2}2 │ …(a ){15}link (b ){32}b…$/);
		expect(mark.indexOf('^')).toBe(line.indexOf('link'));
		expect(mark.trim()).toBe('│ ' + ' '.repeat(31) + '^^^^');
	});

	test('marks at the beginning of a very long line, and never beyond what is shown', () => {
		const at = { line: 1, column: 3, length: 400 };
		const shown = formatProblem({ ...problem, at }, `  ${'😀'.repeat(200)}`).split('\n');
		expect(shown[2]).toBe(`  1 │   ${'😀'.repeat(49)}…`);
		expect(shown[3]).toBe(`    │   ${'^'.repeat(98)}`);
	});

	test('keeps the bar straight where the line numbers grow longer', () => {
		const source = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n');
		const shown = formatProblem({ ...problem, at: { line: 10, column: 1, length: 4 } }, source);
		expect(shown.split('\n').slice(2, 6)).toEqual([
			'   8 │ line 8',
			'   9 │ line 9',
			'  10 │ line 10',
			'     │ ^^^^'
		]);
	});

	test('does without a text that is not there', () => {
		expect(formatProblem({ ...problem, hint: undefined }, undefined)).toBe(
			'content/a/1-a.md:4:6 error link/unknown-lesson\n  There is no such lesson.'
		);
	});

	test('says the same in colour', () => {
		const source = 'one\ntwo\nthree\nfour link';
		const painted = formatProblem(problem, source, terminalPaint);
		expect(painted).not.toBe(formatProblem(problem, source));
		// eslint-disable-next-line no-control-regex
		expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(formatProblem(problem, source));
	});
});

test('problems come by file, the settings first, and then from top to bottom', () => {
	const at = (file: string, line: number, column = 1): Problem => ({
		...problem,
		file,
		at: { line, column, length: 1 }
	});
	const sorted = sortProblems([
		at('c/10-a.md', 1),
		at('c/2-a.md', 3, 5),
		at('c/2-a.md', 3, 2),
		at('c/course.md', 9)
	]);
	expect(sorted.map(({ file, at: { line, column } }) => `${file}:${line}:${column}`)).toEqual([
		'c/course.md:9:1',
		'c/2-a.md:3:2',
		'c/2-a.md:3:5',
		'c/10-a.md:1:1'
	]);
});

test.each([
	[[], 'no problems'],
	[[problem], '1 problem in 1 file'],
	[[problem, { ...problem, file: 'b.md' }, problem], '3 problems in 2 files'],
	[[{ ...problem, severity: 'warning' as const }], '1 warning in 1 file'],
	[
		[problem, problem, { ...problem, severity: 'warning' as const }],
		'2 problems and 1 warning in 1 file'
	]
])('%# are summed up', (problems, summary) => {
	expect(summariseProblems(problems)).toBe(summary);
});
