import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Course } from '#course/course.ts';
import { checkPackage } from './check-package.ts';
import { moveOnOf, writeCmi5Structure } from './cmi5-structure.ts';
import { createPackage } from './create-package.ts';
import { sampleCourse, sampleSite } from './sample.test-data.ts';

const schema = readFileSync('tests/lms/xsd/CourseStructure.xsd', 'utf8');

async function validate(structure: string) {
	const { valid, errors } = await validateXML({
		xml: [{ fileName: 'cmi5.xml', contents: structure }],
		schema: [{ fileName: 'CourseStructure.xsd', contents: schema }]
	});
	return { valid, message: errors.map((error) => error.message).join('\n') };
}

const sound = { valid: true, message: '' };
const objectives = [
	{ id: 'tell', text: 'Tell one from the other' },
	{ id: 'act', text: 'Act on <it> & more' }
];
const judged: Partial<Course> = { pass: { mark: 80, every: false }, report: 'passed-failed' };

describe('cmi5.xml', () => {
	test('is valid against the schema, with and without objectives', async () => {
		expect(await validate(writeCmi5Structure(sampleCourse()))).toEqual(sound);
		expect(await validate(writeCmi5Structure(sampleCourse({ objectives })))).toEqual(sound);
	});

	test('is valid with a title and an id full of special characters', async () => {
		const course = sampleCourse({ id: 'Über 漢字: 1', title: `A & B <"'> ünï 漢字`, objectives });
		const structure = writeCmi5Structure(course);
		expect(await validate(structure)).toEqual(sound);
		expect(structure).toContain(
			'id="https://onramp.invalid/course/%C3%9Cber%20%E6%BC%A2%E5%AD%97%3A%201"'
		);
	});

	test('says everything in each language of the course', async () => {
		const spanish = sampleCourse({ language: 'es', title: 'Clientes internos' });
		const structure = writeCmi5Structure(sampleCourse({ objectives }), [
			{ ...spanish, objectives: [{ id: 'tell', text: 'Distinguir' }] }
		]);
		expect(await validate(structure)).toEqual(sound);
		expect(structure).toContain('<langstring lang="es">Clientes internos</langstring>');
		expect(structure).toContain('<langstring lang="es">Distinguir</langstring>');
	});

	test('makes the LMS wait for a verdict where the course gives one', () => {
		expect(moveOnOf(sampleCourse())).toBe('Completed');
		expect(moveOnOf(sampleCourse(judged))).toBe('CompletedAndPassed');
		expect(moveOnOf(sampleCourse({ ...judged, report: 'completed-only' }))).toBe('Completed');
	});

	test('has a mastery score only where one is wanted, with four digits at most', async () => {
		expect(writeCmi5Structure(sampleCourse(judged))).not.toContain('masteryScore');
		const structure = writeCmi5Structure(sampleCourse(judged), [], { masteryScore: 2 / 3 });
		expect(structure).toContain('masteryScore="0.6667"');
		expect(await validate(structure)).toEqual(sound);
	});

	test.each([
		['a criterion that does not exist', 'moveOn="Completed"', 'moveOn="Done"'],
		['no address', '<url>index.html</url>', ''],
		['an element in the wrong place', '</course>', '</course><url>x</url>']
	])('is refused with %s', async (_what, good, broken) => {
		const structure = writeCmi5Structure(sampleCourse()).replace(good, broken);
		expect(structure).not.toBe(writeCmi5Structure(sampleCourse()));
		expect((await validate(structure)).valid).toBe(false);
	});

	test('has names that are addresses, each once, and the same in every export', () => {
		const [first, second] = ['1.0.0', '2.0.0'].map((version) =>
			[...writeCmi5Structure(sampleCourse({ objectives, version })).matchAll(/ id="([^"]*)"/g)].map(
				([, id]) => id
			)
		);
		expect(first).toEqual(second);
		expect(new Set(first).size).toBe(first?.length);
		for (const id of first ?? []) expect(new URL(id ?? '').protocol).toBe('https:');
	});
});

test('tincan.xml launches the course once, by a name that is an address', () => {
	const spanish = sampleCourse({ language: 'es', title: 'Clientes internos' });
	const files = createPackage(
		sampleCourse({ description: 'Who & what' }),
		sampleSite(),
		'xapi',
		[],
		{
			translations: [spanish]
		}
	);
	const manifest = new TextDecoder().decode(files.find(({ path }) => path === 'tincan.xml')?.bytes);
	expect(manifest).toContain('<activity id="https://onramp.invalid/course/internal-customers"');
	expect(manifest).toContain('<name lang="es">Clientes internos</name>');
	expect(manifest).toContain('<description lang="en">Who &amp; what</description>');
	expect(manifest.match(/<launch /g)).toHaveLength(1);
	expect(checkPackage(files, 'xapi')).toEqual([]);
});

test.each([
	['cmi5', 'cmi5.xml', '>index.html</url>', '>start.html</url>', /launches start\.html/],
	['xapi', 'tincan.xml', 'launch', 'lunch', /launches nothing/],
	['cmi5', 'cmi5.xml', 'https://onramp.invalid/course/internal-customers/au', 'unit-1', /unit-1 is/]
] as const)('%s with a broken manifest is refused', (standard, name, good, broken, message) => {
	const files = createPackage(sampleCourse(), sampleSite(), standard, []).map((file) => {
		if (file.path !== name) return file;
		const text = new TextDecoder().decode(file.bytes).replaceAll(good, broken);
		return { path: name, bytes: new TextEncoder().encode(text) };
	});
	expect(
		checkPackage(files, standard)
			.map((one) => one.message)
			.join('\n')
	).toMatch(message);
});

describe('the policy of the pages', () => {
	const policy = (to: string) =>
		`<meta http-equiv="content-security-policy" content="default-src 'none'; connect-src 'self'${to}; font-src 'self'">`;

	const policyIn = (
		standard: Parameters<typeof createPackage>[2],
		lrsAuth?: string,
		built = ''
	) => {
		const course = sampleCourse({ lrs: 'https://lrs.example.org/xapi/' });
		const site = sampleSite({ 'index.html': policy(built) });
		const files = createPackage(course, site, standard, [], { lrsAuth });
		return new TextDecoder().decode(files.find(({ path }) => path === 'index.html')?.bytes);
	};

	test('lets packages reach the LMS that launches them', () => {
		for (const standard of ['cmi5', 'xapi'] as const) {
			expect(policyIn(standard)).toBe(policy(' https: http://localhost:* http://127.0.0.1:*'));
		}
	});

	test('lets a website reach its own LRS and no other server', () => {
		expect(policyIn('web', 'Basic a2V5')).toBe(policy(' https://lrs.example.org'));
		expect(policyIn('web')).toBe(policy(''));
	});

	test('keeps every other package from all servers, whatever the site was built for', () => {
		expect(policyIn('scorm12', 'Basic a2V5', ' https://lrs.example.org')).toBe(policy(''));
	});
});

test('only a website with a key is told of its LRS', () => {
	const course = sampleCourse({ lrs: 'https://lrs.example.org/xapi/' });
	const markerOf = (standard: Parameters<typeof createPackage>[2], lrsAuth?: string) => {
		const files = createPackage(course, sampleSite(), standard, [], { lrsAuth });
		const found = files.find(({ path }) => path === 'onramp.json');
		return JSON.parse(new TextDecoder().decode(found?.bytes)) as Record<string, unknown>;
	};
	expect(markerOf('web', 'Basic a2V5')).toMatchObject({
		standard: 'web',
		course: 'internal-customers',
		version: '1.0.0',
		language: 'en',
		title: 'Internal customers',
		activity: 'https://onramp.invalid/course/internal-customers',
		lrs: { endpoint: 'https://lrs.example.org/xapi/', auth: 'Basic a2V5' }
	});
	expect(markerOf('web')).not.toHaveProperty('lrs');
	for (const standard of ['scorm12', 'cmi5', 'xapi'] as const) {
		expect(JSON.stringify(markerOf(standard, 'Basic a2V5'))).not.toContain('a2V5');
	}
});
