import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
		to: ['scorm12'],
		force: false,
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
	expect(basename(only?.file ?? '')).toMatch(/-1\.0\.0-es-scorm12\.zip$/);
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
