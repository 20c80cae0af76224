import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { checkPackage } from './check-package.ts';
import { createPackage, packageFileName } from './create-package.ts';
import { sampleCourse, sampleSite } from './sample.test-data.ts';
import { readSchemas } from './schemas.ts';
import { el, writeDocument } from './xml.ts';
import { writeZip } from './zip.ts';

const signs = fc.constantFrom(
	...['&', '<', '>', '"', "'", ']]>', '<!--', '-->', '<![CDATA[', '<?xml?>', '&amp;', '&#0;', '%s'],
	...['\n', '\r', '\r\n', '\t', ' ', '\u0000', '\u0007', '\u0085', '\u2028', '\uFFFE', '\uD800'],
	...['😀', 'ü', '漢字', '\u202E', 'שלום', 'مرحبا', 'e\u0301', 'a']
);
const text = fc.oneof(
	fc.array(signs, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
	fc.constant('long '.repeat(2000))
);

const seed = 20260102;

/** What XML 1.0 cannot hold is replaced; everything else comes back. */
const writable = (given: string) =>
	given.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** As canonical XML escapes it, which a parser has written. */
function decoded(given: string): string {
	const signsOf: Readonly<Record<string, string>> = {
		'&lt;': '<',
		'&gt;': '>',
		'&amp;': '&',
		'&quot;': '"',
		'&#x9;': '\t',
		'&#xA;': '\n',
		'&#xD;': '\r'
	};
	return given.replace(/&(?:lt|gt|amp|quot|#x[9AD]);/g, (sign) => signsOf[sign] ?? sign);
}

test('a parser of XML gives every text back, from elements and from attributes', async () => {
	const texts = fc.sample(text, { numRuns: 300, seed });
	const xml = writeDocument(el('all', {}, ...texts.map((one) => el('t', { a: one }, one))));
	const { normalized, errors } = await validateXML({
		xml: [{ fileName: 'all.xml', contents: xml }],
		normalization: 'c14n'
	});
	expect(errors).toEqual([]);
	const found = [...normalized.matchAll(/<t a="([^"]*)">([^<]*)<\/t>/g)];
	expect(found.map(([, attribute = '']) => decoded(attribute))).toEqual(texts.map(writable));
	expect(found.map(([, , inside = '']) => decoded(inside))).toEqual(texts.map(writable));
});

test('whatever a course is called, its packages have sound names inside and out', () => {
	fc.assert(
		fc.property(text, text, text, (id, title, version) => {
			const course = sampleCourse({ id, title, version });
			for (const standard of ['scorm12', 'scorm2004-4'] as const) {
				expect(packageFileName(course, standard)).toMatch(/^[a-z0-9][a-z0-9.-]*\.zip$/);
				const files = createPackage(course, sampleSite(), standard, readSchemas(standard));
				expect(checkPackage(files, standard)).toEqual([]);
			}
		}),
		{ numRuns: 25, seed }
	);
});

test('no path in a zip leaves its folder', () => {
	const paths = [
		'../out.txt',
		'a/../../out.txt',
		'/etc/hosts',
		'C:/out.txt',
		'a\\..\\out.txt',
		'//host/share',
		'./x.txt',
		'a//b.txt',
		'x\u0000.txt',
		'..'
	];
	for (const path of paths) {
		const files = sampleSite({ [path]: 'text' });
		const found = checkPackage(files, 'web').filter((problem) => problem.path === path);
		expect(found.length, path).toBeGreaterThan(0);
	}
	const names = Object.keys(unzipSync(writeZip(sampleSite())));
	expect(names.every((name) => /^\w[\w./-]*$/.test(name) && !name.includes('..'))).toBe(true);
});
