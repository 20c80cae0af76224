import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCourse } from '#content/load-course.ts';
import { standards } from '#package/standard.ts';
import { buildCourses } from './build.ts';
import { exportCourses, type ExportedPackage } from './export.ts';
import { projectRoot } from './project.ts';

let out: string;
let exported: readonly ExportedPackage[];

function exportIn(language: string) {
	return exportCourses({
		content: join(projectRoot, 'tests/samples/none--languages'),
		courses: [],
		out: join(out, 'build'),
		packages: join(out, 'packages'),
		to: standards.slice(0, 1),
		force: false,
		refreshers: true,
		language,
		log: () => undefined
	});
}

beforeAll(async () => {
	out = await mkdtemp(join(tmpdir(), 'onramp-language-'));
	exported = await exportIn('ES');
}, 300_000);

afterAll(() => rm(out, { recursive: true }));

test('a package of one language has that language at its root, its title and no other text', async () => {
	const [only] = exported;
	expect(basename(only?.file ?? '')).toContain(`-1.0.0-es-${standards[0]}.zip`);
	const files = unzipSync(await readFile(only?.file ?? ''));
	const text = (path: string) => new TextDecoder().decode(files[path]);
	expect(text('imsmanifest.xml')).toContain('<title>Quién te espera</title>');
	expect(text('index.html')).toContain('<html lang="es"');
	expect(text('index.html')).not.toContain('hreflang');
	expect(text('who-waits/index.html')).toContain('src="../media/list.svg"');
	expect(text('media/list.svg')).toContain('la lista');
	expect(Object.keys(files).filter((path) => path.startsWith('es/'))).toEqual([]);
	// Reports alone are in the main language.
	const all = Object.keys(files).map(text).join('\n');
	expect(all).toContain('Who needs the list?');
	expect(all).not.toContain('She cannot plan the week');
});

test('stands beside the site of all languages, and is in no catalogue', async () => {
	expect(await readdir(join(out, 'build'))).toEqual(['none--languages-es']);
});

test('a language that the course does not have is refused, with those that it has', async () => {
	await expect(exportIn('fr')).rejects.toMatchObject({
		message: 'The course "none--languages" is not there in "fr".',
		hint: 'There are "en" and "es".'
	});
});

const italian = {
	'course.md':
		'---\ntitle: La consegna\nlanguage: it\nversion: 1.0.0\nobjectives:\n  a: Dire\n---\n\nCiao.\n',
	'1-uno.md':
		'---\ntitle: Uno\n---\n\n:::question{#q objective=a}\nChi aspetta?\n\n- [x] Lei\n  > Sì.\n- [ ] Lui\n  > No.\n:::\n'
};

test('where the interface has no words in a language, those in English say that they are', async () => {
	const folder = join(out, 'italian');
	await mkdir(folder);
	for (const [name, text] of Object.entries(italian)) await writeFile(join(folder, name), text);
	await loadCourse(folder, { write: true });
	await buildCourses({
		content: folder,
		courses: [],
		out: join(out, 'sites'),
		force: false,
		log: () => undefined
	});
	const lesson = await readFile(join(out, 'sites/italian/uno/index.html'), 'utf8');
	expect(lesson).toContain('<html lang="it"');
	expect(lesson).toMatch(/<a class="skip[^>]* lang="en"[^>]*>Skip to the content/);
	expect(lesson).toMatch(/<nav aria-label="Results and sources" lang="en"/);
	expect(lesson).toMatch(/<p [^>]*lang="en"[^>]*>Choose one\./);
	expect(lesson).toMatch(/<button [^>]*lang="en"[^>]*>\s*Check/);
	expect(lesson).not.toMatch(/<h1[^>]* lang=/);
}, 300_000);
