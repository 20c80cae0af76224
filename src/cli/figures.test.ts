import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import { figuresTables, type FiguresTable } from './figures.ts';
import { formatFigures } from './format-figures.ts';

describe('what is counted in a course', () => {
	let loaded: LoadedCourse;
	let tables: readonly FiguresTable[];

	beforeAll(async () => {
		loaded = await loadCourse(join('tests', 'samples', 'none--every-form'));
		if (!loaded.figures) throw new Error('The sample has errors.');
		tables = figuresTables(loaded.figures, 'en');
	});

	test('is what gives evidence for each objective, in lessons and in the assessment', () => {
		expect(tables[0]?.rows).toEqual([
			[
				'Objective',
				'question',
				'reflection',
				'poll',
				'scenario',
				'plan',
				'map',
				'bank',
				'drawn',
				'points'
			],
			['need', '5', '2', '1', '·', '1', '2', '2', '2', '2'],
			['tell', '6', '·', '·', '·', '·', '·', '3', '2', '2'],
			['doubt', '·', '1', '1', '1', '·', '·', '2', '1', '1']
		]);
	});

	test('is how many questions are drawn out of how many, as an attempt draws them', () => {
		const assessment = loaded.course?.lessons.at(-1)?.activities[0];
		const { draws } = assessment?.rules as {
			draws: readonly { count: number; from: readonly number[] }[];
		};
		expect(tables[1]?.rows.slice(1).map(([, ...counts]) => counts)).toEqual(
			draws.map(({ count, from }) => [String(count), String(from.length)])
		);
		expect(tables[1]?.rows[3]?.[0]).toMatch(/^check\.md:\d+ {2}doubt, tags check doubtful$/);
	});

	test('is every activity once, with one objective or none', () => {
		const [, ...rows] = tables[2]?.rows ?? [];
		const shown = loaded.course?.lessons.flatMap(({ activities }) => activities) ?? [];
		// The assessment itself is none of them: its questions are.
		expect(rows.map(([id]) => id)).toEqual(
			expect.arrayContaining(shown.slice(0, -1).map(({ id }) => id))
		);
		expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
		const bankOf = (id: string) => rows.find(([name]) => name === id)?.[3];
		expect(['lights', 'say-or-leave', 'check-first'].map(bankOf)).toEqual(['·', 'also', 'only']);
		const free = rows.filter((row) => !row.includes('●'));
		expect(free.map(([id]) => id)).toEqual(['my-crew', 'telephone']);
		expect(tables[2]?.after).toBe('2 items without an objective, evidence for nothing.');
	});

	test('is what each lesson asks of a reader', () => {
		const [head, first] = tables[3]?.rows ?? [];
		expect(head).toEqual(['Lesson', 'words', 'minutes', 'words a sentence', 'ease']);
		expect(first?.slice(0, 3)).toEqual(['1-what-the-next-shift-needs.md', '333', '12-20']);
	});
});

test('a table fits into 100 columns, however many and long its names are', () => {
	const names = Array.from({ length: 20 }, (_, index) => `an-objective-with-a-long-name-${index}`);
	const rows = names.map((name, at) => [
		`item-of-${name}-${name}`,
		'question',
		`1-the-lesson-about-${name}`,
		...names.map((_, index) => (index === at ? '●' : '·'))
	]);
	const text = formatFigures({
		name: 'Items',
		about: 'What it counts. '.repeat(20),
		rows: [['Item', 'kind', 'in', ...names], ...rows],
		after: ''
	});
	const lines = text.split('\n');
	expect(lines.filter((line) => line.length > 100)).toEqual([]);
	// Of every row, each sign once.
	expect(lines.join('').match(/●/g)).toHaveLength(names.length);
	for (const name of names) expect(text).toMatch(new RegExp(`\\d\u00a0${name}(,|\\n)`));
});
