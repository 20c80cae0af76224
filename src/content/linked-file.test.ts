import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCourse } from './load-course.ts';

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

Somebody does.

:::question{#who objective=find}
Who needs your report?

- [x] The colleague who plans with it
  > She cannot start before it comes.
- [ ] Whoever asks most loudly
  > Being loud is not the same as needing it.
:::
`;

let root: string;
let folder: string;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'onramp-links-'));
	folder = join(root, 'course');
	await mkdir(join(folder, 'media'), { recursive: true });
	await mkdir(join(root, 'private'));
	await writeFile(join(root, 'private/secret.md'), lesson);
	await writeFile(join(root, 'private/ids.lock'), 'keep me');
	await writeFile(join(folder, 'course.md'), course);
	await writeFile(join(folder, '1-who.md'), lesson);
	await writeFile(join(folder, 'media/real.txt'), 'text');
});

afterEach(() => rm(root, { recursive: true }));

/** What is wrong with a course in which `at` is a link to `target`. */
async function read(at: string, target: string) {
	await symlink(target, join(folder, at));
	const loaded = await loadCourse(folder, { write: true });
	const outside = loaded.problems.filter(({ code }) => code === 'file/leads-outside');
	return { ...loaded, outside: outside.map(({ file }) => file.split('/').slice(-2).join('/')) };
}

test.each([
	['a lesson', '2-more.md', '../private/secret.md', 'course/2-more.md'],
	['a file for learners', 'media/list.txt', '../../private/secret.md', 'media/list.txt'],
	['the numbers', 'ids.lock', '../private/ids.lock', 'course/ids.lock'],
	['a folder', 'media/more', '../../private', 'media/more'],
	['a file of the system', 'media/hosts.txt', '/etc/hosts', 'media/hosts.txt'],
	['nothing', 'media/gone.txt', 'nowhere.txt', 'media/gone.txt']
])('%s is not read through a link that leads out', async (_what, at, target, file) => {
	const { outside, course: built, media } = await read(at, target);
	expect(outside).toEqual([file]);
	expect(built).toBeUndefined();
	expect(media.map(({ path }) => path)).toEqual(['media/real.txt']);
	expect(await readFile(join(root, 'private/ids.lock'), 'utf8')).toBe('keep me');
});

test('a link to another file of the course is a file like any other', async () => {
	const { outside, course: built, media } = await read('media/same.txt', 'real.txt');
	expect(outside).toEqual([]);
	expect(built?.lessons).toHaveLength(1);
	expect(media.map(({ path }) => path)).toEqual(['media/real.txt', 'media/same.txt']);
});
