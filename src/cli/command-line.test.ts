import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standards } from '#package/standard.ts';
import { runCommandLine } from './command-line.ts';

let content: string;

beforeAll(async () => {
	content = await mkdtemp(join(tmpdir(), 'onramp-content-'));
	for (const id of ['safety-first', 'welcome']) {
		await mkdir(join(content, id));
		await writeFile(join(content, id, 'course.md'), '---\ntitle: A course\n---\n');
	}
	await mkdir(join(content, 'welcome/empty'));
});

afterAll(() => rm(content, { recursive: true }));

async function run(...args: string[]) {
	const said: string[] = [];
	const log = (line: string) => void said.push(line);
	const code = await runCommandLine(args, { log, warn: log });
	return { code, said: said.join('\n') };
}

test('a course whose name is mistyped is answered with the nearest name', async () => {
	expect(await run('export', 'saftey-first', '--content', content)).toEqual({
		code: 1,
		said: 'There is no course "saftey-first".\nDid you mean "safety-first"?'
	});
});

test('a course that is like no other is answered with all names', async () => {
	expect(await run('build', 'qqqqqqqqqqqq', '--content', content)).toEqual({
		code: 1,
		said: 'There is no course "qqqqqqqqqqqq".\nThere are "safety-first" and "welcome".'
	});
});

test('a content folder that is not there is named', async () => {
	const missing = join(content, 'nowhere');
	const { code, said } = await run('check', '--content', missing);
	expect(code).toBe(1);
	expect(said).toContain(`There is no folder "${missing}"`);
});

test('a folder without a course says what a course is', async () => {
	const { code, said } = await run('check', '--content', join(content, 'welcome/empty'));
	expect(code).toBe(1);
	expect(said).toMatch(/^There is no course in .* A course is a folder with a file course\.md/);
});

test.each([
	[['export', '--to', 'wbe'], /There is no standard "wbe". Did you mean "web"\?/],
	[['export', '--to', 'web,pdf'], new RegExp(`"pdf" is none of ${standards.join(', ')}`)],
	[['start', '--port', '99999'], /A port is a whole number up to 65535/],
	[['exprot'], /unknown command 'exprot'\n\(Did you mean export\?\)/],
	[['build', '--ouf', 'x'], /unknown option '--ouf'\n\(Did you mean --out\?\)/]
])('%j is not understood, and says why without a stack trace', async (args, expected) => {
	const { code, said } = await run(...args);
	expect(code).toBe(2);
	expect(said).toMatch(expected);
	expect(said).not.toMatch(/\n\s+at /);
});

test('a map is asked for with the check', async () => {
	const { code, said } = await run('check', 'welcome', '--content', content, '--map', 'out');
	expect(code).toBe(1);
	expect(said).toMatch(/welcome: no map is drawn while the course has mistakes$/);
});

test('help lists the commands', async () => {
	const { code, said } = await run('--help');
	expect(code).toBe(0);
	for (const name of ['check', 'dev', 'build', 'export', 'start']) expect(said).toContain(name);
});
