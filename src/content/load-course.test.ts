import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { compile } from 'svelte/compiler';
import { findCourses, loadCourse, NoCourseError } from './load-course.ts';

const made: string[] = [];

afterEach(async () => {
	for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'onramp-'));
	made.push(folder);
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}

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

:::question{#who objective=find}
Who needs your report?

- [x] The colleague who plans with it
  > She cannot start before it comes.
- [ ] Whoever asks most loudly
  > Being loud is not the same as needing it.
- [ ] Whoever sits next to you
  > Being near is not the same as needing it.
:::
`;

describe('the courses of a folder', () => {
	test('are the folder itself, when it is one', async () => {
		const folder = await folderWith({ 'course.md': course, 'inner/course.md': course });
		const [found, ...others] = await findCourses(folder);
		expect(found?.folder).toBe(folder);
		expect(found?.id).toMatch(/^onramp-/);
		expect(others).toEqual([]);
	});

	test('are else all folders in it that are one', async () => {
		const folder = await folderWith({ 'b/course.md': course, 'a/course.md': course, 'c/x.md': '' });
		expect((await findCourses(folder)).map(({ id }) => id)).toEqual(['a', 'b']);
	});

	test.each([
		['an empty folder', { 'x.md': '' }, /^There is no course in/],
		['a folder with Course.MD', { 'Course.MD': '' }, /^There is no course.md in .* "Course.MD"/],
		['no folder', undefined, /^There is no folder/]
	])('in %s are named as missing', async (_what, files, message) => {
		const folder = files === undefined ? '/nowhere/at/all' : await folderWith(files);
		const error: unknown = await findCourses(folder).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(NoCourseError);
		expect(String(error)).toMatch(new RegExp(message.source.replace('^', 'NoCourseError: ')));
	});
});

describe('a course on the disk', () => {
	test('knows the size of its files, and what captions and transcripts say', async () => {
		const line =
			'::audio{src=media/a.mp3 captions=media/a.vtt transcript=media/sub/a.md title="At the gate"}';
		const folder = await folderWith({
			'course.md': course,
			'1-who.md': `${lesson}\n${line}\n`,
			'media/a.mp3': 'x'.repeat(20_000_001),
			'media/a.vtt': 'WEBVTT\n',
			'media/sub/a.md': 'Lena **waits**.',
			'drafts/1-who.md': 'Not of this course.'
		});
		const { problems, pages, media } = await loadCourse(folder, { write: true });
		expect(problems.map(({ code }) => code)).toEqual(['recording/large-file']);
		expect(pages[0]?.svelte).toContain('<p>Lena <strong>waits</strong>.</p>');
		// What the page says itself is not sent once more.
		expect(media.map(({ path }) => path)).toEqual(['media/a.mp3', 'media/a.vtt']);
	});

	test('gets its numbers written once, and is read without writing from then on', async () => {
		const folder = await folderWith({ 'course.md': course, '1-who.md': lesson });
		const without = await loadCourse(folder);
		expect(without.problems.map(({ code }) => code)).toEqual(['ids/no-lock']);
		const { lock } = await loadCourse(folder, { write: true });
		expect(await readFile(join(folder, 'ids.lock'), 'utf8')).toBe(lock);
		const read = await loadCourse(folder);
		expect(read.problems).toEqual([]);
		expect(read.lock).toBe(lock);
	});

	test('knows the place of every activity and of its parts', async () => {
		const folder = await folderWith({ 'course.md': course, '1-who.md': lesson });
		const { course: read, places } = await loadCourse(folder, { write: true });
		const [activity] = read?.lessons[0]?.activities ?? [];
		const place = places.get(activity?.number ?? 0);
		expect(place?.file).toMatch(/onramp-.*\/1-who\.md$/);
		expect(place?.at.line).toBe(5);
		expect(place?.parts.map(({ number, text, at }) => [number, text, at.line])).toEqual([
			[1, 'The colleague who plans with it', 8],
			[2, 'Whoever asks most loudly', 10],
			[3, 'Whoever sits next to you', 12]
		]);
		expect(places.size).toBe(1);
	});

	test('with an error is never written to', async () => {
		const folder = await folderWith({ 'course.md': course, '1-who.md': `${lesson}\n[x](y.md)` });
		await loadCourse(folder, { write: true });
		await expect(readFile(join(folder, 'ids.lock'))).rejects.toThrow('ENOENT');
	});

	test('may have been typed on Windows', async () => {
		const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
		const folder = await folderWith({
			'course.md': windows(course),
			'1-who.md': windows(lesson.replace(':::question', 'It is {here} [x](#no)\n\n:::question'))
		});
		const { problems, texts } = await loadCourse(folder, { write: true });
		expect(problems.map(({ code, at }) => [code, at.line, at.column])).toEqual([
			['link/unknown-section', 5, 18]
		]);
		expect(texts.get(problems[0]?.file ?? '')).toMatch(/^---\r\n/);
	});

	test('brings its media along, and neither drafts nor source files nor what is hidden', async () => {
		const folder = await folderWith({
			'course.md': course,
			'1-who.md': lesson,
			'media/desk.svg': '<svg viewBox="0 0 4 3"></svg>',
			'media/card.pdf': '',
			'drafts/1-who.md': 'not read',
			'Chart.svelte': '',
			'.DS_Store': ''
		});
		const { media, problems } = await loadCourse(folder, { write: true });
		expect(problems).toEqual([]);
		expect(media).toEqual([
			{ path: 'media/card.pdf', file: resolve(folder, 'media/card.pdf') },
			{ path: 'media/desk.svg', file: resolve(folder, 'media/desk.svg') }
		]);
	});
});

test('every page of the courses that come along compiles', async () => {
	for (const { folder } of await findCourses('content')) {
		const { pages, overview, problems } = await loadCourse(folder);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		for (const { svelte, file } of [...pages, overview]) {
			const { warnings } = compile(svelte, { runes: true, generate: 'server', filename: file });
			expect(warnings).toEqual([]);
		}
	}
});
