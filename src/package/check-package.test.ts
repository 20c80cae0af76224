import { expect, test } from 'vitest';
import { checkPackage } from './check-package.ts';
import { createPackage } from './create-package.ts';
import { sampleCourse, sampleLesson, sampleSite } from './sample.test-data.ts';
import { readSchemas } from './schemas.ts';
import { standards } from './standard.ts';

function problemsWith(changes: Readonly<Record<string, string>>): readonly string[] {
	const files = createPackage(
		sampleCourse(),
		sampleSite(changes),
		'scorm12',
		readSchemas('scorm12')
	);
	return checkPackage(files, 'scorm12').map(({ path, message }) => `${path}: ${message}`);
}

test.each(standards)('a sound package for %s has no problems', (standard) => {
	const files = createPackage(sampleCourse(), sampleSite(), standard, readSchemas(standard));
	expect(checkPackage(files, standard)).toEqual([]);
});

test.each([
	['media/Übersicht.png', /letters a-z/],
	['media/a b.png', /letters a-z/],
	['.hidden', /starts with a dot/],
	['media/run.PHP', /Docebo/],
	['media/.htaccess', /Docebo/],
	['_app/a.js.map', /source map/],
	['tincan.xml', /take this file for one/],
	['MEDIA/map.svg', /same name as/]
])('a file named %s is refused', (path, expected) => {
	expect(problemsWith({ [path]: 'x' }).join('\n')).toMatch(expected);
});

test('an empty file is refused', () => {
	expect(problemsWith({ 'media/a.css': '' })).toEqual([
		'media/a.css: The file is empty, and some importers skip empty files.'
	]);
});

test('a file that the manifest does not list, and a listed one that is missing, are found', () => {
	const files = createPackage(sampleCourse(), sampleSite(), 'scorm12', []);
	const [lost, ...rest] = files.filter(({ path }) => path.startsWith('media/'));
	expect(rest).toEqual([]);
	const swapped = files.map((file) =>
		file === lost ? { ...file, path: 'media/other.svg' } : file
	);
	expect(checkPackage(swapped, 'scorm12').map(({ path }) => path)).toEqual([
		'media/other.svg',
		'media/map.svg'
	]);
});

test('a lesson that is launched by itself and has no page is found', () => {
	const lessons = [sampleLesson(1, 'who-counts'), sampleLesson(2, 'nowhere')];
	const course = sampleCourse({ lessons });
	const files = createPackage(course, sampleSite(), 'scorm12', [], { cut: 'lesson' });
	expect(checkPackage(files, 'scorm12').map(({ path }) => path)).toEqual(['nowhere/index.html']);
});

test('a package without a manifest or a first page is refused', () => {
	expect(checkPackage([], 'scorm12').map(({ path }) => path)).toEqual([
		'index.html',
		'imsmanifest.xml'
	]);
});

test.each([
	['a.html', '<img alt="" src="https://example.org/a.png">'],
	['a.html', '<link rel="stylesheet" href=//example.org/a.css>'],
	['a.html', `<script type="module">import('https://example.org/a.js')</script>`],
	['a.html', '<p style="background: url(https://example.org/a.png)">'],
	['a.css', '@import "https://example.org/a.css";'],
	['a.css', 'p { background: url(https://example.org/a.png) }'],
	['a.js', 'fetch("https://example.org/a")'],
	['a.js', 'import x from"https://example.org/a.js"'],
	['a.js', 'x.src = `//example.org/a.png`'],
	['a.js', 'const html = "<iframe src=\\"https://example.org/a\\"></iframe>"'],
	['a.svg', '<svg><image xlink:href="https://example.org/a.png"/></svg>']
])('%s may not hold %s', (path, text) => {
	expect(problemsWith({ [path]: text })).toEqual([
		expect.stringMatching(/would load (https:)?\/\/example\.org\/a\S* from elsewhere/)
	]);
});

test.each([
	['a.html', '<a class="x" href="https://example.org/">A source</a>'],
	['a.html', '<link rel="canonical" href="https://example.org/">'],
	['a.html', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
	['a.html', '<img alt="" src="../media/map.svg">'],
	['a.js', 'throw new Error("https://svelte.dev/e/lifecycle_outside_component")'],
	['a.js', 'const html = "<a href=\\"https://example.org/\\">A source</a>"'],
	['a.css', '/* https://example.org/ */ p { color: red }']
])('%s may hold %s', (path, text) => {
	expect(problemsWith({ [path]: text })).toEqual([]);
});
