import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Course, Lesson } from '#course/course.ts';
import { policyOf, type Policy } from '#course/policy.ts';
import { checkPackage } from './check-package.ts';
import { writeCmi5Structure, type Titled } from './cmi5-structure.ts';
import { createPackage, packageFileName } from './create-package.ts';
import type { Cut } from './decide-policy.ts';
import { sampleCourse, sampleLesson, sampleSite } from './sample.test-data.ts';
import { scosOf } from './scos.ts';

const schema = readFileSync('tests/lms/xsd/CourseStructure.xsd', 'utf8');

/** As an export writes it, under a policy that differs from the course's own as given. */
function structureOf(
	course: Course,
	{
		translations,
		cut = 'course',
		...changes
	}: Partial<Policy> & {
		translations?: readonly Titled[];
		cut?: Cut;
	} = {}
): string {
	const policy = { ...policyOf(course), ...changes };
	const paths = ['index.html', ...course.lessons.map(({ id }) => `${id}/index.html`)];
	return writeCmi5Structure(course, scosOf(course, paths, policy, cut).scos, translations);
}

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
		expect(await validate(structureOf(sampleCourse()))).toEqual(sound);
		expect(await validate(structureOf(sampleCourse({ objectives })))).toEqual(sound);
	});

	test('is valid with a title and an id full of special characters', async () => {
		const course = sampleCourse({ id: 'Über 漢字: 1', title: `A & B <"'> ünï 漢字`, objectives });
		const structure = structureOf(course);
		expect(await validate(structure)).toEqual(sound);
		expect(structure).toContain(
			'id="https://onramp.invalid/course/%C3%9Cber%20%E6%BC%A2%E5%AD%97%3A%201"'
		);
	});

	test('says everything in each language of the course', async () => {
		const spanish = sampleCourse({ language: 'es', title: 'Clientes internos' });
		const structure = structureOf(sampleCourse({ objectives }), {
			translations: [{ ...spanish, objectives: [{ id: 'tell', text: 'Distinguir' }] }]
		});
		expect(await validate(structure)).toEqual(sound);
		expect(structure).toContain('<langstring lang="es">Clientes internos</langstring>');
		expect(structure).toContain('<langstring lang="es">Distinguir</langstring>');
	});

	test('makes the LMS wait for a verdict where one is told', () => {
		const moveOn = (...of: Parameters<typeof structureOf>) =>
			[...structureOf(...of).matchAll(/moveOn="(\w+)"/g)].map(([, word]) => word);
		const course = sampleCourse(judged);
		expect(moveOn(sampleCourse())).toEqual(['Completed']);
		expect(moveOn(course)).toEqual(['CompletedAndPassed']);
		expect(moveOn(course, { report: 'completed-only' })).toEqual(['Completed']);
		const silent = sampleCourse({ ...judged, report: 'completed-only' });
		expect(moveOn(silent, { report: 'passed-failed' })).toEqual(['CompletedAndPassed']);
	});

	test('has a mastery score only where one is wanted, with four digits at most', async () => {
		expect(structureOf(sampleCourse(judged))).not.toContain('masteryScore');
		const structure = structureOf(
			sampleCourse({ ...judged, pass: { mark: 200 / 3, every: false } }),
			{ mastery: true }
		);
		expect(structure).toContain('masteryScore="0.6667"');
		expect(await validate(structure)).toEqual(sound);
	});

	test.each([
		['a criterion that does not exist', 'moveOn="Completed"', 'moveOn="Done"'],
		['no address', '<url>index.html</url>', ''],
		['an element in the wrong place', '</course>', '</course><url>x</url>']
	])('is refused with %s', async (_what, good, broken) => {
		const structure = structureOf(sampleCourse()).replace(good, broken);
		expect(structure).not.toBe(structureOf(sampleCourse()));
		expect((await validate(structure)).valid).toBe(false);
	});

	test('has names that are addresses, each once, and the same in every export', () => {
		const [first, second] = ['1.0.0', '2.0.0'].map((version) =>
			[...structureOf(sampleCourse({ objectives, version })).matchAll(/ id="([^"]*)"/g)].map(
				([, id]) => id
			)
		);
		expect(first).toEqual(second);
		expect(new Set(first).size).toBe(first?.length);
		for (const id of first ?? []) expect(new URL(id ?? '').protocol).toBe('https:');
	});
});

describe('a unit for each lesson', () => {
	const asking = (number: number, id: string, objective: string, kind?: Lesson['kind']) => {
		const lesson = sampleLesson(number, `About ${id}`, id, kind);
		return { ...lesson, activities: lesson.activities.map((one) => ({ ...one, objective })) };
	};
	const lessons = [
		asking(3, 'who-counts', 'tell'),
		sampleLesson(4, 'To read', 'to-read'),
		asking(9, 'check', 'act', 'assessment')
	];
	const course = sampleCourse({ ...judged, objectives, lessons });
	const spanish = sampleCourse({
		language: 'es',
		lessons: [sampleLesson(3, 'Quién cuenta', 'quien-cuenta')]
	});
	const structure = structureOf(course, {
		cut: 'lesson',
		mastery: true,
		translations: [spanish]
	});
	const units = structure.split('<au ').slice(1);
	const found = (pattern: RegExp) => units.map((unit) => pattern.exec(unit)?.[1]);

	test('is valid, and each has its lasting name, its page and what it tells', async () => {
		expect(await validate(structure)).toEqual(sound);
		const start = 'https://onramp.invalid/course/internal-customers/au';
		expect(found(/id="([^"]*)"/)).toEqual([3, 4, 9].map((number) => `${start}/lesson-${number}`));
		expect(found(/<url>([^<]*)/)).toEqual([
			'who-counts/index.html',
			'to-read/index.html',
			'check/index.html'
		]);
		expect(found(/moveOn="(\w+)"/)).toEqual(['Completed', 'Completed', 'CompletedAndPassed']);
		expect(found(/masteryScore="([^"]*)"/)).toEqual([undefined, undefined, '0.8']);
	});

	test('is called as its lesson, in each language, and has the objectives that it asks for', () => {
		expect(units[0]).toContain('<langstring lang="es">Quién cuenta</langstring>');
		expect(units[1]).toContain('<langstring lang="es">To read</langstring>');
		expect(found(/idref="[^"]*objective\/(\w+)"/)).toEqual(['tell', undefined, 'act']);
	});

	test('is in the package, which says so to itself', () => {
		const pages = Object.fromEntries(lessons.map(({ id }) => [`${id}/index.html`, '<p>']));
		const files = createPackage(course, sampleSite(pages), 'cmi5', [], { cut: 'lesson' });
		expect(checkPackage(files, 'cmi5')).toEqual([]);
		const text = (name: string) =>
			new TextDecoder().decode(files.find(({ path }) => path === name)?.bytes);
		expect(text('cmi5.xml').match(/<au /g)).toHaveLength(3);
		expect(JSON.parse(text('onramp.json'))).toMatchObject({ sco: 'per-lesson' });
	});

	test('is none of xAPI’s, whose package is launched as a whole', () => {
		const files = createPackage(course, sampleSite(), 'xapi', [], { cut: 'lesson' });
		const marker = files.find(({ path }) => path === 'onramp.json');
		expect(JSON.parse(new TextDecoder().decode(marker?.bytes))).not.toHaveProperty('sco');
		expect(packageFileName(course, 'xapi', undefined, 'lesson')).not.toContain('per-lesson');
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
