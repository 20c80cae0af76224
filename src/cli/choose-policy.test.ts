import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCourse } from '#content/load-course.ts';
import { standards } from '#package/standard.ts';
import { checkPolicies } from './choose-policy.ts';
import { runCommandLine } from './command-line.ts';

let content: string;

beforeAll(async () => {
	content = await mkdtemp(join(tmpdir(), 'onramp-policy-'));
	await mkdir(join(content, 'welcome'));
	await writeFile(
		join(content, 'welcome/course.md'),
		'---\ntitle: Welcome\nlanguage: en\nversion: 1.0.0\nobjectives:\n  meet: Meet people\n---\n\nHello.\n'
	);
	await writeFile(
		join(content, 'welcome/1-people.md'),
		'---\ntitle: People\n---\n\n## People here\n\n:::reflection{#who objective=meet}\nWhom do you know?\n:::\n'
	);
	await loadCourse(join(content, 'welcome'), { write: true });
});

afterAll(() => rm(content, { recursive: true }));

async function run(...args: string[]) {
	const said: string[] = [];
	const log = (line: string) => void said.push(line);
	const code = await runCommandLine(['export', '--content', content, ...args], { log, warn: log });
	return { code, said: said.join('\n') };
}

describe('an option that is mistyped is answered with the nearest', () => {
	test.each([
		[['--for', 'moodel'], 'There is no LMS "moodel". Did you mean "moodle"?'],
		[['--for', 'sucessfactor'], 'Did you mean "successfactors"?'],
		[['--for', 'qqqq'], '"qqqq" is none of moodle, canvas,'],
		[['--completion', 'visit'], 'Did you mean "visited"?'],
		[['--interactions', 'of'], 'There is no value of --interactions "of". Did you mean "off"?'],
		[['--sco', 'per-leson'], 'Did you mean "per-lesson"?']
	])('%j', async (args, said) => {
		const result = await run(...args);
		expect(result.code).toBe(2);
		expect(result.said).toContain(said);
	});
});

describe('what makes no sense for a course is said before anything is built', () => {
	test.each([
		[['--mastery'], '"--mastery" writes the pass mark into the package, and course.md has none.'],
		[['--report', 'passed-failed'], '"--report passed-failed" needs a pass mark'],
		[['--sco', 'per-lesson', '--to', 'web'], '"--sco per-lesson" cuts a package for an LMS'],
		[['--sco', 'per-lesson', '--to', 'xapi'], 'xAPI (Tin Can) has one launch for all'],
		[['--sco', 'per-lesson', '--to', 'web,xapi'], 'xAPI (Tin Can) has one launch for all'],
		[['--sco', 'per-lesson', '--for', 'open-edx'], '"--sco per-lesson" does not work in Open edX']
	])('%j', async (args, said) => {
		const result = await run(...args);
		expect(result.code).toBe(1);
		expect(result.said).toContain(said);
		expect(result.said).not.toContain('Building');
	});

	test('and what makes sense is let through', async () => {
		const choice = { content, courses: [], to: standards, cut: 'lesson' } as const;
		await expect(checkPolicies(choice)).resolves.toBeUndefined();
	});
});
