import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCourse } from '#content/load-course.ts';
import { sampleCourse } from '#package/sample.test-data.ts';
import { presets, type Preset } from '#package/presets.ts';
import { checkPolicies, policyFor, sayPreset, type PolicyChoice } from './choose-policy.ts';
import { runCommandLine } from './command-line.ts';
import { policyIn } from './policy-options.ts';

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

const presetOf = (id: string): Preset => {
	const preset = presets.find((one) => one.id === id);
	if (!preset) throw new Error(`There is no preset "${id}".`);
	return preset;
};

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
		[['--sco', 'per-lesson', '--for', 'open-edx'], 'does not work in Open edX (SCORM XBlock)']
	])('%j', async (args, said) => {
		const result = await run(...args);
		expect(result.code).toBe(1);
		expect(result.said).toContain(said);
		expect(result.said).not.toContain('Building');
	});

	test('and what makes sense is let through', async () => {
		const choice = { content, courses: [], to: ['scorm12', 'web'], cut: 'lesson' } as const;
		await expect(checkPolicies(choice)).resolves.toBeUndefined();
	});
});

describe('an LMS that is named', () => {
	const course = sampleCourse();
	const moodle: PolicyChoice = { to: ['scorm12'], preset: presetOf('moodle') };

	test('gets what it needs, with its standard alone', () => {
		expect(policyFor(course, 'scorm12', moodle).exit).toBe('normal');
		expect(policyFor(course, 'scorm2004-4', moodle).exit).toBe('suspend');
		const edx = { to: ['scorm12'], preset: presetOf('open-edx') } as const;
		expect(policyFor(course, 'scorm12', edx).interactions).toBe('off');
	});

	test('gives way to what was typed', () => {
		const typed = { ...moodle, ...policyIn({ exit: 'suspend' }) };
		expect(policyFor(course, 'scorm12', typed).exit).toBe('suspend');
		expect(sayPreset(typed).join('\n')).toContain('--exit as you chose, and not normal: ');
	});

	test('is answered with what was chosen, why, and where that comes from', () => {
		const said = sayPreset(moodle).join('\n');
		expect(said).toMatch(/^For Moodle:\n {2}SCORM 1\.2: .*\(source: exelearning\/iteexe#465\)/);
		expect(said).toContain('--exit normal: ');
		expect(said).toContain('"Mastery score overrides status"');
		expect(sayPreset({ ...moodle, to: ['scorm2004-3'] }).join('\n')).toContain(
			'SCORM 2004 3rd Edition, as you chose. Better: SCORM 1.2: '
		);
		expect(sayPreset({ to: ['web'] })).toEqual([]);
	});
});
