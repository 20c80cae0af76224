import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { matchTyped } from '#activities/question/forms/typed-change.ts';
import { typed } from '#activities/question/forms/typed.ts';
import type { TypedRules } from '#activities/question/question.ts';
import type { PollWords } from '#activities/poll/poll.ts';
import { outlineOf, type Activity, type Course } from '#course/course.ts';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';

const folder = join('tests', 'samples', 'none--languages');

let loaded: LoadedCourse;
let main: Course;
let spanish: Course;

beforeAll(async () => {
	loaded = await loadCourse(folder);
	main = loaded.course as Course;
	spanish = loaded.translations[0]?.course as Course;
});

function activities({ lessons }: Course): readonly Activity[] {
	return lessons.flatMap((lesson) => lesson.activities);
}

function find(course: Course, id: string): Activity {
	return activities(course).find((one) => one.id === id) as Activity;
}

test('a translation that is behind keeps nobody from writing on, and is left out meanwhile', async () => {
	const copy = await mkdtemp(join(tmpdir(), 'onramp-behind-'));
	await cp(folder, copy, { recursive: true });
	const lesson = join(copy, '1-who-waits.md');
	const added = `\n:::reflection{#new}\nWho else?\n:::\n`;
	await writeFile(lesson, `${await readFile(lesson, 'utf8')}${added}`);
	const strict = await loadCourse(copy, { write: true });
	expect(strict.course).toBeUndefined();
	const lenient = await loadCourse(copy, { write: true, lenient: true });
	expect(lenient.course?.lessons[0]?.activities.map(({ id }) => id)).toContain('new');
	expect(lenient.translations).toEqual([]);
	expect(lenient.problems.map(({ code, severity }) => [code, severity])).toEqual([
		['translation/missing-block', 'warning']
	]);
	await rm(copy, { recursive: true });
});

describe('a translation', () => {
	test('says in its own language what learners read, and takes the rest from the main language', () => {
		expect(spanish).toMatchObject({
			id: main.id,
			language: 'es',
			title: 'Quién te espera',
			description: 'Averigua qué trabajo empieza donde acaba el tuyo.',
			houseTerm: 'cliente interno',
			version: main.version,
			pass: main.pass,
			report: main.report,
			completion: main.completion,
			sources: main.sources.map((source) => ({ ...source, author: 'una planificadora' }))
		});
		expect(spanish.lessons.map(({ title }) => title)).toEqual([
			'¿Quién espera?',
			'La conversación'
		]);
		expect(spanish.terms.map(({ word }) => word)).toEqual(['traspaso']);
	});

	test('has the numbers of the main language, by ids and by order', () => {
		const numbers = (course: Course) =>
			JSON.stringify(course).match(/"number":\d+|"start":\d+|"to":\d+/g);
		expect(numbers(spanish)).toEqual(numbers(main));
		const ids = ({ lessons }: Course) =>
			lessons.map(({ id, number, objectives }) => [id, number, objectives]);
		expect(ids(spanish)).toEqual(ids(main));
	});

	test('is reported in the main language', () => {
		expect(spanish.objectives.map(({ reported }) => reported)).toEqual(
			main.objectives.map(({ text }) => text)
		);
		expect(activities(spanish).map(({ reported }) => reported)).toEqual(
			activities(main).map(({ title }) => title)
		);
		const { from, to, reported } = find(spanish, 'stance').words as PollWords;
		expect([from, to, reported]).toEqual([
			'Nada',
			'Del todo',
			{ from: 'Not at all', to: 'Completely' }
		]);
		const outline = JSON.stringify(outlineOf(main).lessons);
		expect(outline).not.toContain('reported');
	});

	test('calls the numbers of a story by names of its own', () => {
		const names = (course: Course) =>
			(find(course, 'ask').rules as { vars: { name: string }[] }).vars.map(({ name }) => name);
		expect([names(main), names(spanish)]).toEqual([['trust'], ['confianza']]);
	});

	test('links to its own pages, and shows its own picture where it has one', () => {
		const svelte = loaded.translations[0]?.pages[0]?.svelte;
		expect(svelte).toContain('href="{base}/es/the-talk/index.html#antes-de-preguntar"');
		expect(svelte).toContain('href="{base}/es/sources/index.html#guide"');
		expect(svelte).toContain('src="{base}/es/media/list.svg"');
		expect(svelte).toContain('src="{base}/media/desks.svg"');
		expect(loaded.media.map(({ path }) => path)).toEqual([
			'media/desks.svg',
			'media/list.svg',
			'es/media/list.svg'
		]);
		expect(loaded.translations[0]?.pages[0]?.file).toBe(`${folder}/es/1-who-waits.md`);
	});
});

describe('an answer that is typed', () => {
	const rulesOf = (course: Course) => find(course, 'called').rules as TypedRules;

	test('is matched in the words of its language, and is one of the main language to the progress', () => {
		const [english, other] = [rulesOf(main), rulesOf(spanish)];
		expect(other.options).toEqual(english.options);
		const texts = [...other.accepted, 'nadie'];
		const numbers = texts.map((text) => matchTyped(other, text) ?? -1);
		// There is no third in English: what is accepted besides counts as the first.
		expect(numbers).toEqual([1, 2, 1, 0]);
		expect(matchTyped(other, 'internal customer')).toBe(0);
		for (const number of numbers) {
			expect(typed.normal(english, [number])).toEqual([number]);
			expect(typed.hits(english, [number])).toBe(typed.hits(other, [number]));
		}
	});

	test('counts where the translation accepts fewer', () => {
		const fewer = { ...rulesOf(spanish), accepted: ['cliente interno'] };
		expect(typed.normal(fewer, [2])).toEqual([2]);
		expect(matchTyped(fewer, 'Cliente  interno')).toBe(1);
	});

	test('is a number with the decimal sign of its language', () => {
		const number = find(spanish, 'late').rules as TypedRules;
		expect(matchTyped(number, '0,5 días')).toBe(1);
		expect(number.decimal).toBe(',');
	});
});

describe('a course that is built in one language', () => {
	test('has that language at its root, with its own pictures in the place of others', async () => {
		const only = await loadCourse(folder, { language: 'es' });
		expect(only.course?.title).toBe('Quién te espera');
		expect(only.translations).toEqual([]);
		expect(only.pages[0]?.svelte).toContain('href="{base}/the-talk/index.html#antes-de-preguntar"');
		expect(only.media).toEqual([
			{ path: 'media/desks.svg', file: resolve(folder, 'media/desks.svg') },
			{ path: 'media/list.svg', file: resolve(folder, 'es/media/list.svg') }
		]);
	});

	test('can be the main language without the others', async () => {
		const only = await loadCourse(folder, { language: 'en' });
		expect(only.course).toEqual(main);
		expect(only.translations).toEqual([]);
		expect(only.media.map(({ file }) => file)).toEqual(
			['media/desks.svg', 'media/list.svg'].map((path) => resolve(folder, path))
		);
	});
});
