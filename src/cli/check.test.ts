import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCheck, type CheckOptions } from './check.ts';

let content = '';

beforeEach(async () => {
	content = await mkdtemp(join(tmpdir(), 'onramp-'));
});

afterEach(() => rm(content, { recursive: true }));

const course = `---
title: Your first week
language: en
version: 1.0.0
objectives:
  find: Find out who needs your work
---
`;
const lesson = `---
title: Who needs it?
---

:::reflection{#mine objective=find}
Who waits for you?
:::
`;

async function write(id: string, text: string): Promise<void> {
	await mkdir(join(content, id));
	await writeFile(join(content, id, 'course.md'), course);
	await writeFile(join(content, id, '1-who.md'), text);
}

const scenario = `
:::scenario{#story objective=find minutes=1}
### Monday

The report is late.

- [Ask who waits](#answer)
  > You learn a name.
- [Ask the driver](#answer)
  > He knows her.
- [Wait](#silence)
  > Nobody calls.

### Silence

Tuesday comes.

- [Wait again](#silence)
  > Nobody calls.

### Answer
::scene{#her ending=good}

It is her.
:::
`;

async function check(options: Partial<CheckOptions> = {}) {
	const lines: string[] = [];
	const log = (message: string) => lines.push(message);
	const code = await runCheck({ content, courses: [], write: false, log, ...options });
	return { code, lines };
}

describe('check', () => {
	test('says that all is well, and how much there is', async () => {
		await write('first-week', lesson);
		expect(await check({ write: true })).toEqual({
			code: 0,
			lines: ['first-week: 1 lesson, 1 activity, no problems']
		});
		expect((await check()).code).toBe(0);
	});

	test('shows three mistakes of a lesson in one run, and fails', async () => {
		await write(
			'first-week',
			lesson.replace('title', 'titel').replace('=find', '=fnid').concat('\n![](desk.png)\n')
		);
		const { code, lines } = await check();
		expect(code).toBe(1);
		expect(lines.at(-1)).toBe('first-week: 4 problems in 1 file');
		expect(lines.slice(0, -1).map((text) => / error (\S+)/.exec(text)?.[1])).toEqual([
			'front-matter/unknown-key',
			'activity/unknown-objective',
			'image/no-alt',
			'image/missing-file'
		]);
	});

	test('checks the courses that are named, or all', async () => {
		await write('good', lesson);
		await write('bad', 'nothing');
		expect((await check({ courses: ['good'], write: true })).code).toBe(0);
		const { code, lines } = await check({ write: true });
		expect(code).toBe(1);
		expect(lines.filter((line) => /^(good|bad): /.test(line))).toHaveLength(2);
	});

	test('gives other programs one problem a line', async () => {
		await write('bad', lesson.replace('=find', '=fnid'));
		const { code, lines } = await check({ json: true });
		expect(code).toBe(1);
		expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
			{ code: 'activity/unknown-objective', severity: 'error', at: { line: 5, column: 21 } }
		]);
	});

	test('names in its hints a command that finds the course from here', async () => {
		await write('first week', lesson);
		const { lines } = await check();
		expect(lines[0]).toContain(
			`Run npm run check -- "first week" --content ${content} --write, and commit ids.lock.`
		);
	});

	test('says of a file that is not text what it is, and prints nothing of it', async () => {
		await write('first-week', lesson);
		const binary = Buffer.from('PK\u0003\u0004\u0000\u001b[2J\u00ff', 'latin1');
		await writeFile(join(content, 'first-week', '2-next.md'), binary);
		const { code, lines } = await check();
		expect(code).toBe(1);
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/2-next\.md:1:1 error file\/not-plain-text\n {2}This file/);
		// eslint-disable-next-line no-control-regex -- that is what must not be there
		expect(lines.join('\n')).not.toMatch(/[\u0000-\u0008\u001b\u00ff]/);
	});

	test('shows what was proven of each scenario, also where it fails', async () => {
		await write('story', lesson.concat(scenario));
		const { code, lines } = await check({ prove: true });
		expect(code).toBe(1);
		expect(
			lines
				.at(-1)
				?.replace(/\S*(?=1-who)/, '')
				.replace(/\d+ ms/, 'x ms')
		).toBe(`
1-who.md#story "Monday", proven in x ms

States       Number
Scenes            3
States            3
Transitions       4

Ending  Comes out  Routes  Shortest  Longest
Answer       good       2         1        1

Property                                               Proof
Every scene can be reached                             holds
Nothing is a dead end                                  holds
There is no loop without exit                          fails
From every state, an ending                            fails
From every state outside a trap, a good ending         fails
Every trap is one                                      holds
At least two routes to a good ending                   holds
No condition always or never holds                     holds
Every variable is read and set                         holds
The longest route fits the minutes (1 given)    1 min, holds`);
		const plain = await check();
		expect(lines.slice(0, -1)).toEqual(plain.lines);
		expect((await check({ prove: true, json: true })).lines).toHaveLength(1);
	});

	test('follows links as a Git host does where that is asked for', async () => {
		const sound = scenario
			.replace(/### Silence[\s\S]*(?=### Answer)/, '')
			.replace('(#silence)', '(#her)');
		await write('story', lesson.concat(sound));
		expect((await check({ write: true })).code).toBe(0);
		const { code, lines } = await check({ gitLinks: true });
		expect(code).toBe(1);
		expect(lines[0]).toContain('1-who.md:18:10 error git/scene-id');
		expect(lines.at(-1)).toBe('story: 1 lesson, 2 activities, 1 problem in 1 file');
	});

	test('shows what gives evidence for what, where that is asked for and there are no mistakes', async () => {
		await write('first-week', lesson);
		const { lines } = await check({ write: true, blueprint: true });
		expect(lines).toHaveLength(4);
		expect(lines[1]).toMatch(/\n\nObjective {2}reflection\nfind {16}1$/);
		expect(lines[2]).toMatch(
			/\n\nItem {8}kind {5}in {2}bank {2}find\nmine {2}reflection {2}1-who {5}· {5}●$/
		);
		expect(lines[3]).toMatch(/\n1-who\.md {6}4 {8}2 {15}4\.0 {3}118$/);
		expect(await check({ blueprint: true, json: true })).toEqual({ code: 0, lines: [] });
		await write('bad', 'nothing');
		expect((await check({ courses: ['bad'], blueprint: true })).lines.at(-1)).toBe(
			'bad: there is no blueprint while the course has mistakes'
		);
	});

	test('refuses a course that is not there', async () => {
		await write('good', lesson);
		await expect(check({ courses: ['god'] })).rejects.toThrow('There is no course "god".');
	});
});
