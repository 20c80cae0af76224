import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadBlockForms, type Block, type BlockForms, type KnownForm } from '#activities/author.ts';
import { formNames } from '#activities/question/choose-form.ts';
import type { QuestionRules } from '#activities/question/question.ts';
import { courseSettings } from '#content/course-settings.ts';
import type { FrontMatter, SettingsSchema } from '#content/front-matter.ts';
import { lessonSettings } from '#content/lesson-settings.ts';
import { loadCourse } from '#content/load-course.ts';
import { parseCourse, parseLesson, type ParsedLesson } from '#content/parse-lesson.ts';
import type { Activity, Course } from '#course/course.ts';

/**
 * The sample that is built, played and looked at in the browser uses everything that an author can write. What is new
 * fails here until the sample has it.
 */
const folder = join('tests', 'samples', 'none--every-form');

let forms: BlockForms;
let lessons: readonly ParsedLesson[];
let settings: FrontMatter<unknown>;
let course: Course;

beforeAll(async () => {
	forms = await loadBlockForms();
	const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
	const read = (file: string) => readFileSync(join(folder, file), 'utf8');
	const { front } = parseCourse(read('course.md'), forms, () => {});
	settings = front;
	lessons = files
		.filter((file) => file !== 'course.md')
		.map((file) => parseLesson(file, read(file), forms, front.settings?.houseTerm, () => {}));
	const loaded = await loadCourse(folder);
	if (!loaded.course) throw new Error('The sample has errors.');
	course = loaded.course;
});

/** What is not used of what there is. */
function missing(wanted: Iterable<string>, used: Iterable<string>): string[] {
	const have = new Set(used);
	return [...wanted].filter((one) => !have.has(one));
}

const nameOf = ({ form, name }: Pick<KnownForm, 'form' | 'name'>) =>
	`${form === 'leaf' ? '::' : ':::'}${name}`;

describe('the sample with every form', () => {
	test('has every block, with every attribute, label and inner block', () => {
		const wanted = Object.values(forms)
			.flatMap(({ container, leaf }) => [container, leaf])
			.filter((form) => form !== undefined)
			.flatMap((form) => [
				nameOf(form),
				...Object.keys(form.attributes).map((name) => `${nameOf(form)} ${name}`),
				...(form.label === undefined ? [] : [`${nameOf(form)} [${form.label}]`]),
				...Object.entries(form.inner ?? {}).flatMap(([inner, attributes]) => [
					`${nameOf(form)} > ${inner}`,
					...Object.keys(attributes).map((name) => `${nameOf(form)} > ${inner} ${name}`)
				])
			]);
		const used = lessons
			.flatMap(({ blocks }) => blocks)
			.flatMap(({ form, block }) => [
				...usedBy(block, nameOf(form)),
				...(block.children.length > 0 ? [`${nameOf(form)} [${form.label}]`] : []),
				...block.inner.flatMap((inner) => usedBy(inner, `${nameOf(form)} > ${inner.name}`))
			]);
		expect(missing(wanted, used)).toEqual([]);
	});

	test('has a question of every form, with one and with several right answers, and with hints', () => {
		const questions = course.lessons
			.flatMap(({ activities }) => activities)
			.filter((one): one is Activity<QuestionRules> => one.kind === 'question')
			.map(({ rules }) => rules);
		const called = lessons
			.flatMap(({ blocks }) => blocks)
			.flatMap(({ block: { attributes } }) => attributes['form'] ?? []);
		expect(missing(formNames, [...called, ...questions.map(formOf)])).toEqual([]);
		const choices = questions.filter((rules) => rules.form === 'choice');
		expect(new Set(choices.map(({ multiple }) => multiple)).size).toBe(2);
		expect(Math.max(...questions.map(({ hints }) => hints))).toBeGreaterThan(1);
	});

	test('has every setting of a course and of a lesson', () => {
		expect(missing(keysOf(courseSettings), keysIn(settings))).toEqual([]);
		const fronts = lessons.map(({ front }) => front);
		expect(missing(keysOf(lessonSettings), fronts.flatMap(keysIn))).toEqual([]);
	});

	test('is taken through the states of every kind that has a machine', () => {
		const kinds = readdirSync(join('src', 'activities'), { recursive: true, encoding: 'utf8' })
			.filter((path) => /^[a-z]+[/\\][A-Z]\w+\.svelte$/.test(path))
			.map((path) => path.split(/[/\\]/)[0] ?? '');
		const walks = readdirSync(join('tests', 'e2e', 'walks'));
		expect([...new Set(kinds)].filter((kind) => !walks.includes(`${kind}.ts`))).toEqual([]);
	});

	test('tells stories with every ending, with traps, conditions and all that sets a scene', () => {
		const stories = lessons
			.flatMap(({ blocks, source }) => (blocks.length > 0 ? [source] : []))
			.join('\n');
		const wanted = [
			...['good', 'mixed', 'poor'].map((ending) => `ending=${ending}`),
			...['tense', 'glad', 'calm', 'warm'].map((mood) => `mood=${mood}`),
			...['place=', 'speaker=', ' trap', ':if[', ':set[', ' + ', ' - ', ' = ', ' and ', ' or ']
		];
		expect(wanted.filter((one) => !stories.includes(one))).toEqual([]);
	});
});

function usedBy({ attributes }: Block, name: string): string[] {
	return [name, ...Object.keys(attributes).map((attribute) => `${name} ${attribute}`)];
}

function formOf(rules: QuestionRules): string {
	return rules.form === 'typed' ? (rules.number ? 'number' : 'text') : rules.form;
}

/** `title`, `pass.mark`, `sources.*.url`. */
function keysOf({ keys }: Pick<SettingsSchema<unknown>, 'keys'>): string[] {
	return Object.entries(keys).flatMap(([group, names]) =>
		names.map((name) => (group === '' ? name : `${group}.${name}`))
	);
}

/** The keys of settings as they were typed, with those of groups. */
function keysIn({ raw }: FrontMatter<unknown>): string[] {
	return entriesOf(raw).flatMap(([name, value]) => [
		name,
		...entriesOf(value).flatMap(([inner, more]) => [
			`${name}.${inner}`,
			...entriesOf(more).map(([one]) => `${name}.*.${one}`)
		])
	]);
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.entries(value)
		: [];
}
