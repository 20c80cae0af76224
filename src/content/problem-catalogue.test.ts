import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const catalogue = join('src', 'content', 'problem-catalogue');
const kinds = join('src', 'activities');
/** Each area's file: of the content itself, and of each kind of activity in its own folder. */
const files = [
	...readdirSync(catalogue).map((file) => [file.replace(/\.md$/, ''), join(catalogue, file)] as const),
	...readdirSync(kinds, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => [name, join(kinds, name, 'problems.md')] as const)
		.filter(([, file]) => existsSync(file))
];
const areas = files.map(([area]) => area);
const entries = files.flatMap(([area, file]) => {
	const [, ...parts] = readFileSync(file, 'utf8').split(/^## (?=[a-z-]+\/[a-z-]+$)/m);
	return parts.map((part) => ({ area, code: part.split('\n')[0] ?? '', text: part }));
});
const entryCodes = entries.map(({ code }) => code);
const samples = readdirSync(join('tests', 'samples')).map((name) => name.replace(/--.*$/, ''));

/** Found with the whole course before it, only when asked for, or in a file too large to keep: their own tests have the cases. */
const withoutSample = (code: string) =>
	['course/too-much-progress', 'recording/large-file'].includes(code) || /^(theme|git)\//.test(code);

/** Every text in the sources that looks like a code of a known area. */
function codesInSources(): string[] {
	const paths = ['src/content', 'src/activities'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => /(?<!\.test|\.samples)\.ts$/.test(file))
			.map((file) => join(folder, file))
	);
	const sources = [...paths, 'src/cli/check-budget.ts', 'src/cli/check-theme.ts', 'src/course/published.ts'].map((path) => readFileSync(path, 'utf8'));
	const code = /(?<=')[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*(?=')/g;
	const imports = /from '[^']+'/g;
	const found = sources.flatMap((text) => text.replace(imports, '').match(code) ?? []);
	return [...new Set(found)].filter((one) => one !== 'svelte/compiler').sort();
}

describe('the catalogue of problems', () => {
	test('has an entry for every code that a check can report, and none for another', () => {
		expect([...entryCodes].sort()).toEqual(codesInSources());
	});

	test('has a sample course for every code', () => {
		const without = entryCodes.filter((code) => !samples.includes(code.replace('/', '-')));
		expect(without.filter((code) => !withoutSample(code))).toEqual([]);
	});

	test('lists each code once, under its area, in alphabetical order', () => {
		expect(new Set(entryCodes).size).toBe(entryCodes.length);
		for (const area of areas) {
			const codes = entries.filter((entry) => entry.area === area).map(({ code }) => code);
			expect(codes).toEqual([...codes].sort());
			expect(codes.every((code) => code.startsWith(`${area}/`))).toBe(true);
		}
	});

	test.each(entries)(
		'says of $code what it means, with a wrong and a right example',
		({ text }) => {
			expect(text).toMatch(
				/^\S+\n\n[\s\S]+?\n\nWrong:\n\n```md\n[\s\S]+?\n```\n\nRight:\n\n```md\n[\s\S]+?\n```\n/
			);
		}
	);
});
