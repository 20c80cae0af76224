import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPackage } from '#package/create-package.ts';
import { sampleCourse, sampleSite } from '#package/sample.test-data.ts';
import { readSchemas } from '#package/schemas.ts';
import { writeZip } from '#package/zip.ts';
import { serve, type Running } from '../serve.ts';
import { createLms } from './lms-handlers.ts';
import { importPackage } from './unpack.ts';

let folder: string;
let running: Running;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'onramp-lms-'));
	const course = sampleCourse({ title: 'Us & <them>' });
	const file = join(folder, 'internal-customers-1.0.0-scorm12.zip');
	const files = createPackage(course, sampleSite(), 'scorm12', readSchemas('scorm12'));
	await writeFile(file, writeZip(files));
	const imported = await importPackage({ file, standard: 'scorm12', course });
	running = await serve(await createLms(imported ? [imported] : [], join(folder, 'records')));
}, 30_000);

afterAll(async () => {
	await running.close();
	await rm(folder, { recursive: true });
});

const at = (path: string) => `${running.origin}/lms/${path}`;
const text = async (path: string) => (await fetch(at(path))).text();

test('the list names each package and leads to its page', async () => {
	const page = await text('');
	expect(page).toContain(
		'<a href="internal-customers-1.0.0-scorm12/">Us &amp; &lt;them&gt;, SCORM 1.2</a>'
	);
	expect((await fetch(at('internal-customers-1.0.0-scorm12/'))).status).toBe(200);
});

test('what a page needs is served from here', async () => {
	const page = await text('internal-customers-1.0.0-scorm12/');
	expect(page).not.toMatch(/https?:/);
	expect((await fetch(at('assets/page.js'))).headers.get('content-type')).toMatch(/javascript/);
	expect((await fetch(at('assets/page.css'))).headers.get('content-type')).toMatch(/css/);
});

test('a title cannot break out of the data of its page', async () => {
	const page = await text('internal-customers-1.0.0-scorm12/');
	const json = /<script type="application\/json" id="package">(.*?)<\/script>/.exec(page)?.[1];
	expect(JSON.parse(json ?? '')).toMatchObject({ title: 'Us & <them>', launch: 'index.html' });
	expect(json).not.toContain('<');
});

test('the files of a package are there, but no folder of it', async () => {
	const content = 'internal-customers-1.0.0-scorm12/content/';
	expect(await text(`${content}onramp.json`)).toContain('"standard":"scorm-1.2"');
	expect((await fetch(at(`${content}who-counts/index.html`))).status).toBe(200);
	expect((await fetch(at(`${content}who-counts/`))).status).toBe(404);
	expect((await fetch(at(content))).status).toBe(404);
});

test('a record is kept for each learner until it is forgotten', async () => {
	const url = at('internal-customers-1.0.0-scorm12/records/alex');
	const record = {
		account: 'a1',
		launches: 1,
		attempt: 1,
		earlier: [],
		values: { 'cmi.suspend_data': 'A1' }
	};
	expect((await fetch(url, { method: 'PUT', body: JSON.stringify(record) })).status).toBe(204);
	expect(await (await fetch(url)).json()).toEqual(record);
	expect(await (await fetch(`${url}-2`)).json()).toMatchObject({ launches: 0, values: {} });
	expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
	expect(await (await fetch(url)).json()).toMatchObject({ launches: 0, values: {} });
});
