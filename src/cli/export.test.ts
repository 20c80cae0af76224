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

function exportTo(place: string, log: (line: string) => void = () => undefined, refreshers = true) {
	return exportCourses({
		content: join(root, place, 'content'),
		courses: [],
		out: join(root, place, 'build'),
		packages: join(root, place, 'packages'),
		to: standards,
		force: false,
		refreshers,
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
	const ids = ['sample', 'sample-refresher-week', 'sample-refresher-month'];
	expect(first.map(({ file }) => basename(file))).toEqual(
		ids.flatMap((id) => standards.map((standard) => `${id}-1.2.3-${standard}.zip`))
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

async function filesOf({ file }: ExportedPackage): Promise<Readonly<Record<string, string>>> {
	const files = unzipSync(new Uint8Array(await readFile(file)));
	const decoder = new TextDecoder();
	return Object.fromEntries(
		Object.entries(files).map(([path, bytes]) => [path, decoder.decode(bytes)])
	);
}

test('every package of a course that was never released says so, in notes for its administrator', async () => {
	for (const exported of first) {
		const { 'RELEASE-NOTES.txt': notes } = await filesOf(exported);
		expect(notes).toContain('says version 1.2.3, and the course has not been released');
	}
});

test('a refresher is a package of its own that says when it is for, and a course says that there are some', async () => {
	for (const exported of first) {
		const {
			'onramp.json': marker = '',
			'imsmanifest.xml': manifest,
			...files
		} = await filesOf(exported);
		const { later, standard } = exported;
		const said = JSON.parse(marker) as Readonly<Record<string, unknown>>;
		expect(said.course).toBe(later ? `sample-refresher-${later}` : 'sample');
		expect(said.refreshers).toBe(later ? undefined : true);
		if (!later) continue;
		const title = `A &amp; B &lt;"'&gt; ünï 漢字: one ${later} later`;
		expect(files['look-back/index.html']).toContain(`one ${later} later</title>`);
		expect(Object.values(files).filter((text) => text.includes('onramp0'))).toEqual([]);
		if (standard === 'web') continue;
		const told = manifest ?? files['cmi5.xml'] ?? files['tincan.xml'] ?? '';
		expect(told).toMatch(new RegExp(`"\\S*course[-/]sample-refresher-${later}"`));
		expect(told).toContain(`>${title}</`);
	}
});

test('no page holds a script, and each one that it loads is in the package', async () => {
	for (const exported of first.filter(({ standard }) => standard === 'web')) {
		const files = await filesOf(exported);
		const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(3);
		for (const [path, html] of pages) {
			expect(html, path).not.toMatch(/<script>|\son\w+=/);
			expect(html, path).toContain("script-src 'self';");
			const [, script = ''] = /<script src="([^"]*)"/.exec(html) ?? [];
			const { pathname } = new URL(script, `https://lms.example/${path}`);
			expect(files[pathname.slice(1)], path).toContain('kit.start(');
		}
	}
});

test('an administrator reads beside the packages when to assign which', async () => {
	const note = await readFile(join(root, 'here/packages/sample-1.2.3-refreshers.txt'), 'utf8');
	const [week = '', month = ''] = note.split('One month after');
	for (const { file, later } of first.filter((one) => one.later)) {
		expect((later === 'week' ? week : month).includes(basename(file)), file).toBe(true);
		expect((later === 'week' ? month : week).includes(basename(file)), file).toBe(false);
	}
});

test('an export without refreshers has none, and its course does not speak of them', async () => {
	const alone = await exportTo('here', () => undefined, false);
	expect(alone.map(({ later }) => later)).toEqual(standards.map(() => undefined));
	const [main] = alone;
	if (!main) throw new Error('Nothing was exported.');
	expect((await filesOf(main))['onramp.json']).not.toContain('refreshers');
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
