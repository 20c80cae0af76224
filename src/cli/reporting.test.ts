import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { sampleCourse } from '#package/sample.test-data.ts';
import { readReporting, reportTo } from './reporting.ts';
import { UserError } from './user-error.ts';

const endpoint = 'https://lrs.example.org/xapi/';

afterEach(() => {
	vi.unstubAllEnvs();
});

function read(key: string, lrs: string | undefined = endpoint) {
	vi.stubEnv('ONRAMP_LRS_AUTH', key);
	const said: string[] = [];
	const course = sampleCourse(lrs === '' ? {} : { lrs });
	return { reporting: readReporting(course, (line) => said.push(line)), said };
}

test.each([
	['key:secret', 'Basic a2V5OnNlY3JldA=='],
	['  Basic a2V5OnNlY3JldA==\n', 'Basic a2V5OnNlY3JldA=='],
	['Bearer a.b', 'Bearer a.b']
])('the key %j is sent as "%s"', (key, auth) => {
	expect(read(key).reporting).toMatchObject({ endpoint, auth });
});

test('a key that no server would understand is refused, in words that do not repeat it', () => {
	expect(() => read('s3cret')).toThrow(UserError);
	expect(() => read('s3cret')).not.toThrow(/s3cret/);
});

test('without a key a course that names an LRS reports to none, and that is said', () => {
	const { reporting, said } = read('');
	expect(reporting).toBeUndefined();
	expect(said).toEqual([expect.stringContaining('ONRAMP_LRS_AUTH')]);
});

test('a course that names none is told no key', () => {
	expect(read('key:secret', '')).toEqual({ reporting: undefined, said: [] });
});

test('a built site is let through to its LRS, and told how', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'onramp-reporting-'));
	const page = (to: string) =>
		`<meta http-equiv="content-security-policy" content="default-src 'none'; connect-src 'self'${to}; font-src 'self'">`;
	await writeFile(join(folder, 'index.html'), page(''));
	await writeFile(
		join(folder, 'onramp.json'),
		'{"standard":"web","course":"internal-customers"}\n'
	);
	const { reporting } = read('key:secret');
	if (!reporting) throw new Error('There is a key.');
	await reportTo(folder, reporting);
	expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(page(' https://lrs.example.org'));
	const told = JSON.parse(await readFile(join(folder, 'onramp.json'), 'utf8')) as unknown;
	expect(told).toMatchObject({ lrs: { endpoint, auth: reporting.auth }, language: 'en' });
	await rm(folder, { recursive: true });
});
