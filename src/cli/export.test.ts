import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCourse } from '#content/load-course.ts';
import { standards } from '#package/standard.ts';
import { exportCourses, type ExportedPackage } from './export.ts';

/** Of two exports of one course that lies in two places. */
let first: readonly ExportedPackage[];
let second: readonly ExportedPackage[];
let root: string;

const courseText = `---
title: A & B <"'> ünï 漢字
language: en
version: 1.2.3
objectives:
  name: Name one thing
---

Hello.
`;

const lessonText = `---
title: One thing
objectives: [name]
---

## A section

Text with {braces} and 2 <3.

:::question{#pick objective=name}
Which one?

- [x] This one
  > It is.
- [ ] That one
  > It is not.
:::
`;

function exportTo(place: string, log: (line: string) => void = () => undefined) {
	return exportCourses({
		content: join(root, place, 'content'),
		courses: [],
		out: join(root, place, 'build'),
		packages: join(root, place, 'packages'),
		to: standards,
		force: false,
		log
	});
}

async function exportFrom(place: string): Promise<readonly ExportedPackage[]> {
	const folder = join(root, place, 'content/sample');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'course.md'), courseText);
	await writeFile(join(folder, '1-one-thing.md'), lessonText);
	await loadCourse(folder, { write: true });
	return exportTo(place);
}

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'onramp-export-'));
	first = await exportFrom('here');
	second = await exportFrom('somewhere/else');
}, 600_000);

afterAll(() => rm(root, { recursive: true }));

test('a package for each standard is written under its name', () => {
	expect(first.map(({ file }) => basename(file))).toEqual(
		standards.map((standard) => `sample-1.2.3-${standard}.zip`)
	);
	for (const { size, files } of first) {
		expect(size).toBeLessThan(250_000);
		expect(files).toBeGreaterThan(10);
	}
});

test('two exports of the same course from different folders are the same to the byte', async () => {
	for (const [index, { file }] of first.entries()) {
		const other = second[index]?.file ?? '';
		expect((await readFile(file)).equals(await readFile(other)), basename(file)).toBe(true);
	}
});

test('no file of a package tells where it was built', async () => {
	for (const { file } of first) {
		const files = unzipSync(new Uint8Array(await readFile(file)));
		for (const [path, bytes] of Object.entries(files)) {
			const text = new TextDecoder().decode(bytes);
			expect(
				[root, process.cwd()].filter((place) => text.includes(place)),
				path
			).toEqual([]);
		}
	}
});

test('a site that is still as it was built is not built again; one that is not, is', async () => {
	const said: string[] = [];
	await exportTo('somewhere/else', (line) => void said.push(line));
	expect(said.join('\n')).toMatch(/^Building .*\nUnchanged /);

	await writeFile(join(root, 'somewhere/else/build/sample/index.html'), 'spoilt');
	said.length = 0;
	await exportTo('somewhere/else', (line) => void said.push(line));
	expect(said.join('\n')).toMatch(/^Building .*\nBuilt /);
}, 120_000);
