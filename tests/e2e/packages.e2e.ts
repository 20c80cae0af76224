import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exportCourses } from '#cli/export.ts';
import { projectRoot } from '#cli/project.ts';
import { standards } from '#package/standard.ts';
import { exportFolder, readExported, unpackExported } from './exported.ts';

const { course, packages } = readExported();

test('a second export, in another time zone, gives the same bytes', async () => {
	test.setTimeout(5 * 60_000);
	const folder = join(exportFolder, 'again');
	const { TZ } = process.env;
	process.env.TZ = 'Pacific/Auckland';
	try {
		const again = await exportCourses({
			content: join(projectRoot, 'content'),
			courses: [course.id],
			out: join(folder, 'site'),
			packages: join(folder, 'packages'),
			to: standards,
			force: true,
			refreshers: false,
			log: () => undefined
		});
		for (const { file, standard } of packages) {
			const second = again.find((one) => one.standard === standard);
			expect(basename(second?.file ?? '')).toBe(basename(file));
			const bytes = [await readFile(file), await readFile(second?.file ?? '')];
			expect(bytes[0]?.equals(bytes[1] ?? Buffer.of()), `${standard} differs`).toBe(true);
		}
	} finally {
		if (TZ === undefined) delete process.env.TZ;
		else process.env.TZ = TZ;
		await rm(folder, { recursive: true, force: true });
	}
});

/** A string that the minifier keeps, and the library's file that holds it. */
const telltales = [
	['yaml', 'tag:yaml.org,2002:'],
	['zod', 'invalid_type'],
	['mdast-util-from-markdown', 'Cannot close `'],
	['micromark-core-commonmark', 'atxHeadingSequence'],
	['mdast-util-directive', 'containerDirective'],
	['hast-util-sanitize', 'user-content-']
] as const;

test("no script that a learner's browser loads holds the author's libraries", () => {
	const decoder = new TextDecoder();
	const scripts = Object.entries(unpackExported('web'))
		.filter(([path]) => path.endsWith('.js'))
		.map(([path, bytes]) => ({ path, text: decoder.decode(bytes) }));
	expect(scripts.length).toBeGreaterThan(3);
	for (const [name, telltale] of telltales) {
		expect(sourceOf(name), `${telltale} no longer tells ${name}`).toContain(telltale);
		const holding = scripts.filter(({ text }) => text.includes(telltale));
		expect(holding.map(({ path }) => `${path} holds ${name}`)).toEqual([]);
	}
});

test('no page listens to its unloading, nor writes itself', () => {
	const decoder = new TextDecoder();
	for (const [path, bytes] of Object.entries(unpackExported('scorm12'))) {
		if (!/\.(js|html)$/.test(path)) continue;
		const found = decoder
			.decode(bytes)
			.match(/beforeunload|['"`]unload['"`]|onunload|document\.write\(/g);
		expect(found, path).toBeNull();
	}
});

/** All of a library's code, so that a telltale that a new version lost is noticed. */
function sourceOf(name: string): string {
	const folder = join(projectRoot, 'node_modules', name);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.m?js$/.test(path))
		.map((path) => readFileSync(join(folder, path), 'utf8'))
		.join('\n');
}
