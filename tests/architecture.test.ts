import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchitecture } from './architecture/architecture.ts';
import type { SourceText } from './architecture/read-imports.ts';
import { measureSizes } from './architecture/sizes.ts';

const root = join(import.meta.dirname, '..');

function readFolder(folder: string): readonly SourceText[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({
			path: path.slice(root.length + 1).replaceAll('\\', '/'),
			text: readFileSync(path, 'utf8')
		}))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const source = readFolder('src');

describe('the files of src', () => {
	test('keep to the architecture', () => {
		expect(checkArchitecture(source)).toEqual([]);
	});

	test('can be imported from every folder by its name', () => {
		const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
			imports: Record<string, string>;
		};
		// Routes are SvelteKit's to import.
		const folders = new Set(source.map(({ path }) => path.split('/')[1] ?? ''));
		const named = [...folders].filter((name) => !name.includes('.') && name !== 'routes');
		expect(imports).toEqual(
			Object.fromEntries(named.map((name) => [`#${name}/*`, `./src/${name}/*`]))
		);
	});

	for (const { what, budget, ninety, longest } of measureSizes(source)) {
		test(`nine in ten ${what} have at most ${budget} lines`, () => {
			console.log(`${what}: nine in ten within ${ninety} lines; longest: ${longest.join(', ')}`);
			expect(ninety).toBeLessThanOrEqual(budget);
		});
	}
});

describe('a planted violation', () => {
	const planted: readonly (readonly [title: string, path: string, text: string, found: string])[] =
		[
			[
				'ui that uses an activity',
				'src/ui/Card.svelte',
				'<h2>A</h2>\n<script lang="ts">\n\timport { kinds } from "#activities/kinds.ts";\n</script>',
				'src/ui/Card.svelte:3 imports src/activities/kinds.ts; ui may not use activities.'
			],
			[
				'an activity that uses content, as a type and in a string of a template',
				'src/activities/poll/read.ts',
				'type A = import("#content/read.ts").A;\nawait import(`#content/${name}.ts`);',
				'src/activities/poll/read.ts:1 imports src/content/read.ts; activities may not use content.\n' +
					'src/activities/poll/read.ts:2 imports src/content/*.ts; activities may not use content.'
			],
			[
				"an activity's rules that use ui",
				'src/activities/poll/view.ts',
				'import { a } from "#ui/texts.ts";',
				'src/activities/poll/view.ts:1 imports src/ui/texts.ts; only the components of activities may use ui.'
			],
			[
				"content that uses a learner's side",
				'src/content/read.ts',
				'import { a } from "#activities/author.ts";\nexport { b } from "#activities/poll/learner.ts";',
				"src/content/read.ts:2 imports src/activities/poll/learner.ts; content may use only the author's entries of activities."
			],
			[
				"progress that uses an author's side",
				'src/progress/log.ts',
				'import type { a } from "#activities/poll/author.ts";',
				"src/progress/log.ts:1 imports src/activities/poll/author.ts; progress may use only the learner's side of activities."
			],
			[
				'a page that reads content in the browser',
				'src/routes/+page.ts',
				'import { a } from "#content/read.ts";',
				'src/routes/+page.ts:1 imports src/content/read.ts; routes may not use content.'
			],
			[
				'a relative path into another folder',
				'src/lms/port.ts',
				'import { a } from "../course/course.ts";',
				'src/lms/port.ts:1 reaches into course by a relative path; write #course/….'
			],
			[
				'a machine that looks at the clock, the page, Node and chance',
				'src/activities/poll/machine.ts',
				[
					'import { readFileSync } from "node:fs";',
					'import { onMount } from "svelte";',
					'const at = Date.now();',
					'const { title } = document;',
					'const chance = Math.random();',
					'const fine = { Date: 1, at: other.document, [`x`]: Math.floor(1) };'
				].join('\n'),
				[
					'src/activities/poll/machine.ts:1 is pure and may not import node:fs.',
					'src/activities/poll/machine.ts:2 is pure and may not import svelte.',
					'src/activities/poll/machine.ts:3 is pure and may not use Date.',
					'src/activities/poll/machine.ts:4 is pure and may not use document.',
					'src/activities/poll/machine.ts:5 is pure and may not use Math.random.'
				].join('\n')
			],
			[
				"a page that carries an author's library, two files away",
				'src/routes/+page.svelte',
				'<script>import { a } from "#lms/a.ts";</script>',
				"src/lms/b.ts:1 reaches the learner's browser (src/routes/+page.svelte → src/lms/a.ts) and imports mdast-util-to-string."
			],
			[
				'a word that only two folders know',
				'src/routes/about.ts',
				'// fine\nexport const standard = "scorm12";',
				'src/routes/about.ts:2 names SCORM, which only lms and package know.'
			],
			[
				'a file whose name says nothing',
				'src/course/course-utils.ts',
				'',
				'src/course/course-utils.ts says nothing about what is in it.'
			],
			[
				'a barrel',
				'src/course/index.ts',
				'',
				'src/course/index.ts is a barrel; import the file itself.'
			],
			[
				'a component in small letters',
				'src/ui/card.svelte',
				'',
				"src/ui/card.svelte: a component's file is PascalCase.svelte."
			],
			[
				'a file in capitals',
				'src/course/Course.ts',
				'',
				"src/course/Course.ts: a file's name is kebab-case."
			]
		];

	const innocent: readonly SourceText[] = [
		{ path: 'src/lms/a.ts', text: 'export * from "./b.ts";' },
		{ path: 'src/lms/b.ts', text: 'import { toString } from "mdast-util-to-string";' }
	];

	for (const [title, path, text, found] of planted) {
		test(`is found: ${title}`, () => {
			expect(checkArchitecture([...innocent, { path, text }]).join('\n')).toBe(found);
		});
	}

	test('is not seen where there is none', () => {
		expect(checkArchitecture(innocent)).toEqual([]);
	});
});

test('a folder full of long functions is over its budget', () => {
	const long = `function long() {\n${'\tgo();\n'.repeat(40)}}\n`;
	const files = ['src/x.ts', 'src/y.ts'].map((path) => ({ path, text: long.repeat(9) }));
	const sizes = measureSizes(files);
	expect(sizes.map(({ what, ninety }) => [what, ninety])).toEqual([
		['files', 378],
		['components', 0],
		['machines', 0],
		['functions', 42]
	]);
});
