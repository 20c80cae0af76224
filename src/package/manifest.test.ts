import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Course } from '#course/course.ts';
import { policyOf } from '#course/policy.ts';
import { createPackage, packageFileName, type PackageOptions } from './create-package.ts';
import { sampleCourse, sampleLesson, sampleSite } from './sample.test-data.ts';
import { readSchemas } from './schemas.ts';

type Scorm = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';
const every: readonly Scorm[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
const decoder = new TextDecoder();

/** A schema that imports all that a manifest may use, so that extension points are checked strictly too. */
function driver(standard: Scorm): string {
	const imports =
		standard === 'scorm12'
			? {
					'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
					'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
				}
			: {
					'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
					'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
					'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
					'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
					'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
				};
	const lines = Object.entries(imports).map(
		([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`
	);
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:test">${lines.join('')}</xs:schema>`;
}

/** The schema of the xml namespace in SCORM 1.2 makes that namespace its default one, which libxml2 refuses. */
function schemaText(path: string, bytes: Uint8Array): string {
	const text = decoder.decode(bytes);
	return path === 'ims_xml.xsd'
		? text.replace(/\sxmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, '')
		: text;
}

async function validate(standard: Scorm, manifest: string) {
	const { valid, errors } = await validateXML({
		xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
		schema: [{ fileName: 'driver.xsd', contents: driver(standard) }],
		preload: readSchemas(standard)
			.filter(({ path }) => path !== 'imsmd_rootv1p2p1.xsd')
			.map(({ path, bytes }) => ({ fileName: path, contents: schemaText(path, bytes) }))
	});
	return { valid, message: errors.map((error) => error.message).join('\n') };
}

function manifestOf(
	standard: Scorm,
	changes: Partial<Course> = {},
	{ site = {}, ...options }: PackageOptions & { site?: Readonly<Record<string, string>> } = {}
): string {
	const files = createPackage(
		sampleCourse(changes),
		sampleSite(site),
		standard,
		readSchemas(standard),
		options
	);
	return decoder.decode(files.find(({ path }) => path === 'imsmanifest.xml')?.bytes);
}

const hostile: Partial<Course> = {
	id: 'Über 漢字: 1',
	title: `A & B <"'> ünï 漢字`,
	version: '10.20.30-alpha.beta.gamma+build.5'
};

describe.each(every)('the manifest of %s', (standard) => {
	test('is valid against its schemas', async () => {
		expect(await validate(standard, manifestOf(standard))).toEqual({ valid: true, message: '' });
	});

	test('is valid with a title, an id and a version full of special characters', async () => {
		const manifest = manifestOf(standard, hostile);
		expect(await validate(standard, manifest)).toEqual({ valid: true, message: '' });
		expect(manifest).toContain(`<title>A &amp; B &lt;"'&gt; ünï 漢字</title>`);
	});

	test.each([
		['a scorm type that does not exist', /(scorm[tT]ype)="sco"/, '$1="SCO"'],
		['no identifier on the resource', /<resource identifier="[^"]*"/, '<resource'],
		[
			'two identifiers that are the same',
			/identifier="item-[^"]*"/,
			'identifier="resource-internal-customers"'
		],
		['an element in the wrong place', '</organizations>', '<title>x</title></organizations>'],
		['an end that is missing', '</manifest>', '']
	])('is refused with %s', async (_what, good, broken) => {
		const manifest = manifestOf(standard).replace(good, broken);
		expect(manifest).not.toBe(manifestOf(standard));
		expect((await validate(standard, manifest)).valid).toBe(false);
	});

	test('names every namespace and a schema file of the package for it', () => {
		const manifest = manifestOf(standard);
		const schemaLocation = /xsi:schemaLocation="([^"]*)"/.exec(manifest)?.[1]?.split(' ') ?? [];
		const used = [...manifest.matchAll(/xmlns(?::\w+)?="([^"]*)"/g)].map(([, uri]) => uri);
		const shipped = readSchemas(standard).map(({ path }) => path);
		expect(used.filter((uri) => !uri?.endsWith('XMLSchema-instance'))).toEqual(
			schemaLocation.filter((_, index) => index % 2 === 0)
		);
		for (const file of schemaLocation.filter((_, index) => index % 2 === 1)) {
			expect(shipped).toContain(file);
		}
	});

	test('launches index.html, which is also listed as a file', () => {
		expect(manifestOf(standard)).toMatch(/<resource [^>]*href="index\.html">\s*<file /);
		expect(manifestOf(standard)).toContain('<file href="index.html"/>');
	});

	test('sets no mastery score and no threshold', () => {
		expect(manifestOf(standard)).not.toMatch(/mastery|minNormalizedMeasure|completionThreshold/i);
	});
});

describe.each(['scorm2004-3', 'scorm2004-4'] as const)('the manifest of %s', (standard) => {
	test('names its edition', () => {
		const edition = standard === 'scorm2004-3' ? '2004 3rd Edition' : '2004 4th Edition';
		expect(manifestOf(standard)).toContain(`<schemaversion>${edition}</schemaversion>`);
	});

	test('leaves completion and success to the course, and hides the buttons of the LMS', () => {
		expect(manifestOf(standard)).toContain(
			'<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>'
		);
		expect(manifestOf(standard).match(/hideLMSUI>\w+</g)).toHaveLength(7);
	});

	test('is refused with a value that no switch can have', async () => {
		const manifest = manifestOf(standard).replace('flow="true"', 'flow="yes"');
		expect((await validate(standard, manifest)).valid).toBe(false);
	});
});

const judged = { pass: { mark: 66.67, every: false }, report: 'passed-failed' } as const;

/** Two lessons and a check, with their pages in two languages. */
const threeLessons: Partial<Course> = {
	...judged,
	lessons: [
		sampleLesson(3, 'who-counts'),
		sampleLesson(7, 'Übung & <Test>', 'hand-over'),
		sampleLesson(9, 'Check', 'check', 'assessment')
	]
};
const pages = {
	'es/index.html': 'x',
	'es/who-counts/index.html': 'x',
	'hand-over/index.html': 'x',
	'hand-over/words.json': 'x',
	'hand-over/testout/index.html': 'x',
	'check/index.html': 'x',
	// Named like a lesson, and not its own.
	'media/check/plan.svg': 'x',
	'results/index.html': 'x'
};
const mastery = (changes: Partial<Course>) => ({
	policy: { ...policyOf(sampleCourse(changes)), mastery: true }
});

describe.each(every)('the manifest of %s with a SCO for each lesson', (standard) => {
	const manifest = manifestOf(standard, threeLessons, { site: pages, cut: 'lesson' });
	const resources = manifest.split('<resource ').slice(1);
	const filesOf = (text = '') =>
		[...text.matchAll(/<file href="([^"]*)"/g)].map(([, path]) => path);

	test('is valid against its schemas, with mastery too', async () => {
		expect(await validate(standard, manifest)).toEqual({ valid: true, message: '' });
		const named = { site: pages, cut: 'lesson', ...mastery(threeLessons) } as const;
		expect(await validate(standard, manifestOf(standard, threeLessons, named))).toEqual({
			valid: true,
			message: ''
		});
	});

	test('has an item for each lesson, named after its lasting number', () => {
		const items = [...manifest.matchAll(/<item identifier="([^"]*)" identifierref="([^"]*)"/g)];
		expect(items.map(([, id]) => id)).toEqual(
			[3, 7, 9].map((number) => `item-internal-customers-lesson-${number}`)
		);
		for (const [index, [, , ref]] of items.entries()) {
			expect(resources[index]).toContain(`identifier="${ref ?? ''}"`);
		}
		expect(manifest).toContain('<title>Übung &amp; &lt;Test&gt;</title>');
	});

	test('gives each lesson its own files, and every file to one resource', () => {
		expect(resources.map((one) => /href="([^"]*)"/.exec(one)?.[1])).toEqual([
			'who-counts/index.html',
			'hand-over/index.html',
			'check/index.html',
			expect.anything()
		]);
		expect(filesOf(resources[0])).toEqual(['es/who-counts/index.html', 'who-counts/index.html']);
		expect(filesOf(resources[1])).toHaveLength(3);
		expect(filesOf(resources[2])).toEqual(['check/index.html']);
		expect(filesOf(resources[3])).toContain('media/check/plan.svg');
		expect(resources[3]).toMatch(/scorm[tT]ype="asset">/);
		expect(filesOf(manifest)).toHaveLength(new Set(filesOf(manifest)).size);
		const dependency = /<dependency identifierref="([^"]*)"\/>/;
		for (const one of resources.slice(0, 3)) {
			expect(resources[3]).toContain(`identifier="${dependency.exec(one)?.[1] ?? ''}"`);
		}
	});

	test('names the pass mark only where it was asked for, and only at what is judged', () => {
		const marks = /masteryscore|minNormalizedMeasure|satisfiedByMeasure/g;
		expect(manifest.match(marks)).toBeNull();
		const [, first = '', second = '', third = ''] = manifestOf(standard, threeLessons, {
			site: pages,
			cut: 'lesson',
			...mastery(threeLessons)
		}).split('<item ');
		expect([first, second].join().match(marks)).toBeNull();
		expect(third).toContain(
			standard === 'scorm12'
				? '<adlcp:masteryscore>66.67</adlcp:masteryscore>'
				: '<imsss:minNormalizedMeasure>0.6667</imsss:minNormalizedMeasure>'
		);
	});
});

test.each(every)(
	'%s with the pass mark is valid, and has one primary objective',
	async (standard) => {
		const manifest = manifestOf(standard, judged, mastery(judged));
		expect(await validate(standard, manifest)).toEqual({ valid: true, message: '' });
		const primary = /<imsss:primaryObjective objectiveID="[\w.-]+" satisfiedByMeasure="true">/g;
		expect(manifest.match(primary) ?? []).toHaveLength(standard === 'scorm12' ? 0 : 1);
	}
);

test('SCORM 2004 with a SCO for each lesson keeps the ways between them, and lets the judged ones decide', () => {
	const options = { site: pages, cut: 'lesson' } as const;
	const judgedItems = manifestOf('scorm2004-4', threeLessons, options).split('<item ').slice(1);
	for (const item of judgedItems) {
		expect(item.match(/hideLMSUI>\w+</g)).toHaveLength(5);
		expect(item).not.toMatch(/hideLMSUI>(previous|continue)</);
	}
	const aside = judgedItems.map((item) => item.includes('rollupObjectiveSatisfied="false"'));
	expect(aside).toEqual([true, true, false]);
	const unjudged = { ...threeLessons, report: 'completed-only' } as const;
	expect(manifestOf('scorm2004-4', unjudged, options)).not.toContain('rollupRules');
});

test('a title of 300 characters is cut between characters', () => {
	const manifest = manifestOf('scorm12', { title: '😀'.repeat(300) });
	expect(/<title>(.*?)<\/title>/.exec(manifest)?.[1]).toBe('😀'.repeat(200));
});

test('a package says which run-time the course has to look for', () => {
	const standards = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'web'] as const;
	const markers = standards.map((standard) => {
		const files = createPackage(sampleCourse(), sampleSite(), standard, []);
		const marker = files.find(({ path }) => path === 'onramp.json');
		return JSON.parse(decoder.decode(marker?.bytes)) as { standard: string };
	});
	expect(markers.map(({ standard }) => standard)).toEqual([
		'scorm-1.2',
		'scorm-2004',
		'scorm-2004',
		'web'
	]);
	expect(markers[0]).toEqual({
		standard: 'scorm-1.2',
		course: 'internal-customers',
		version: '1.0.0',
		policy: policyOf(sampleCourse())
	});
});

test('a package file is named after course, version and standard', () => {
	expect(packageFileName(sampleCourse(), 'scorm12', 'pt-BR')).toMatch(/-pt-br-scorm12\.zip$/);
	expect(packageFileName(sampleCourse(), 'scorm12', undefined, 'lesson')).toBe(
		'internal-customers-1.0.0-per-lesson-scorm12.zip'
	);
	expect(packageFileName(sampleCourse(), 'scorm2004-4')).toBe(
		'internal-customers-1.0.0-scorm2004-4.zip'
	);
});
