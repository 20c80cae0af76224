import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCourse } from '#content/load-course.ts';
import { standards } from '#package/standard.ts';
import { runCommandLine } from './command-line.ts';
import { packageNotes } from './release-notes-of.ts';

const settings = `---
title: "A course"   # as everybody calls it
language: en
version: '1.0.0'    # agreed on
objectives:
  one: Name one thing
pass: { mark: 50 }
---

Hello.
`;

const lesson = `---
title: First
---

Some text.

:::question{#pick objective=one}
Which one?

- [x] This
  > It is.
- [ ] That
  > It is not.
- [ ] Those
  > They are not.
:::
`;

let content: string;
let folder: string;

beforeEach(async () => {
	content = await mkdtemp(join(tmpdir(), 'onramp-release-'));
	folder = join(content, 'sample');
	await mkdir(folder);
	await writeFile(join(folder, 'course.md'), settings);
	await writeFile(join(folder, '1-first.md'), lesson);
	await loadCourse(folder, { write: true });
});

afterEach(() => rm(content, { recursive: true }));

async function run(...args: string[]) {
	const said: string[] = [];
	const log = (line: string) => void said.push(line);
	const code = await runCommandLine(['release', '--content', content, ...args], { log, warn: log });
	return { code, said: said.join('\n') };
}

/** All files of the course by path. */
async function files(): Promise<ReadonlyMap<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
	return new Map(
		await Promise.all(
			paths.map(
				async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const
			)
		)
	);
}

async function change(file: string, from: string, to: string): Promise<void> {
	const text = await readFile(join(folder, file), 'utf8');
	expect(text).toContain(from);
	await writeFile(join(folder, file), text.replace(from, to));
	await loadCourse(folder, { write: true });
}

/** What an administrator reads in a package made now, and what whoever makes it is told. */
async function notes() {
	const { course } = await loadCourse(folder);
	if (!course) throw new Error('The course has errors.');
	const { document, warning } = await packageNotes(folder, course);
	return { version: course.version, text: new TextDecoder().decode(document.bytes), warning };
}

describe('the first release', () => {
	test('keeps what was released, counts it, and leaves all else as it was', async () => {
		const before = await files();
		const { code, said } = await run();
		expect(code).toBe(0);
		expect(said).toContain('There is nothing to replace');
		const after = await files();
		expect([...after.keys()].sort()).toEqual(
			[...before.keys(), 'releases/1.0.0.json', 'releases/1.0.0.txt'].sort()
		);
		expect(after.get('course.md')).toBe(settings);
		expect(after.get('ids.lock')).toBe(before.get('ids.lock')?.replace('release 0', 'release 1'));
		expect((await loadCourse(folder)).course).toMatchObject({ version: '1.0.0', release: 1 });
	});

	test('can have a number of its own, which replaces nothing but the one in course.md', async () => {
		await run('--version', '2.0.0');
		expect((await files()).get('course.md')).toBe(settings.replace('1.0.0', '2.0.0'));
	});

	test('writes nothing with --dry-run', async () => {
		const before = await files();
		expect(await run('--dry-run')).toMatchObject({ code: 0 });
		expect(await files()).toEqual(before);
	});

	test('until then a package says so, and has the version of course.md', async () => {
		const { version, text, warning } = await notes();
		expect(version).toBe('1.0.0');
		expect(text).toContain('has not been released yet');
		expect(warning).toMatch(/^sample: this is not released yet.* npm run release -- sample$/);
	});
});

describe('an update', () => {
	beforeEach(() => run());

	test('is not released where nothing has changed', async () => {
		const before = await files();
		const { code, said } = await run();
		expect(code).toBe(1);
		expect(said).toMatch(/Nothing has changed since 1\.0\.0 was released on \d{4}-\d\d-\d\d/);
		expect(await files()).toEqual(before);
	});

	test('of wording is a patch, and safe to replace', async () => {
		await change('1-first.md', 'Which one?', 'Which of these?');
		const { said } = await run();
		expect(said).toContain('REPLACE the package of 1.0.0. That is safe');
		expect(said).toContain('Version 1.0.1, ');
		const after = await files();
		expect(after.get('course.md')).toBe(settings.replace('1.0.0', '1.0.1'));
		expect(after.get('ids.lock')).toMatch(/^release 2\n/);
		const { text, warning } = await notes();
		expect(warning).toBeUndefined();
		expect(text.indexOf('Version 1.0.1')).toBeLessThan(text.indexOf('Version 1.0.0'));
		expect(text).toContain(`sample-1.0.1-${standards[0]}.zip`);
	});

	test('that means something else asks for a new course entry', async () => {
		await writeFile(
			join(folder, '1-first.md'),
			lesson.replace('- [x] This', '- [ ] This').replace('- [ ] That', '- [x] That')
		);
		await loadCourse(folder, { write: true });
		const { said } = await run();
		expect(said).toContain('Version 2.0.0, ');
		expect(said).toContain('CREATE A NEW COURSE ENTRY');
	});

	test.each([
		[['--version', '1.0.0'], /Version 1\.0\.0 was released on .*\n.*--version 1\.0\.1/],
		[['--version', '0.9.0'], /Version 0\.9\.0 comes before 1\.0\.0/],
		[['--version', '1.1'], /"1\.1" is no version/]
	])('is not released as %s', async (args, message) => {
		await change('1-first.md', 'Which one?', 'Which of these?');
		const before = await files();
		const { code, said } = await run(...args);
		expect(code).toBe(1);
		expect(said).toMatch(message);
		expect(await files()).toEqual(before);
	});

	test.each([
		['--major', '2.0.0'],
		['--minor', '1.1.0'],
		['--patch', '1.0.1']
	])('with %s is %s', async (size, version) => {
		await change('1-first.md', 'Some text', 'Other text');
		expect((await run(size)).said).toContain(`Version ${version}, `);
	});

	test('takes one size or one version', async () => {
		expect(await run('--major', '--version', '3.0.0')).toMatchObject({ code: 2 });
	});

	test('says so where its number promises less than has changed', async () => {
		await change('course.md', 'mark: 50', 'mark: 60');
		expect((await run('--patch')).said).toContain('promises less than a major change');
	});

	test('is not released while something in it has no number yet', async () => {
		const text = `${lesson}\n:::plan{#step objective=one}\nWhat will you do?\n:::\n`;
		await writeFile(join(folder, '1-first.md'), text);
		const before = await files();
		const { code, said } = await run();
		expect(code).toBe(1);
		expect(said).toContain('ids/missing');
		expect(await files()).toEqual(before);
	});

	test('leaves everything as it was when one of its files cannot be written', async () => {
		await change('1-first.md', 'Which one?', 'Which of these?');
		await mkdir(join(folder, 'releases/1.0.1.txt'));
		const before = await files();
		await expect(run()).rejects.toThrow();
		expect(await files()).toEqual(before);
	});

	test('not released yet has the number of a draft, and says what it would change', async () => {
		await change('1-first.md', 'Which one?', 'Which of these?');
		const { version, text, warning } = await notes();
		expect(version).toBe('1.0.1-draft');
		expect(text).toContain('A DRAFT to look at, made after 1.0.0.');
		expect(text).toContain('worded differently');
		expect(warning).toContain('version 1.0.0 was released, and the course has changed since');
	});

	test('by another version alone is a draft of that', async () => {
		await change('course.md', "'1.0.0'", "'3.0.0'");
		expect((await notes()).version).toBe('3.0.0-draft');
		expect((await run()).said).toContain('Version 3.0.0, ');
	});
});

test('of several courses, one is named', async () => {
	await mkdir(join(content, 'other'));
	await writeFile(join(content, 'other/course.md'), settings);
	const { code, said } = await run();
	expect(code).toBe(1);
	expect(said).toMatch(/one at a time.*\nName one: npm run release -- other/);
});
