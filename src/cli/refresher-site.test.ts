import { compile } from 'svelte/compiler';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveRefresher, whenOf } from '#activities/refresher/derive.ts';
import { laters } from '#activities/refresher/later.ts';
import { laterTexts } from '#activities/refresher/later-texts.ts';
import type { RefresherActivity } from '#activities/refresher/refresher.ts';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import type { Activity, Course } from '#course/course.ts';
import { measureProgress } from './check-budget.ts';
import { fillWhen, refresherSite } from './refresher-site.ts';

let loaded: LoadedCourse;
let course: Course;
let week: Course;
let questions: RefresherActivity;

beforeAll(async () => {
	loaded = await loadCourse('tests/e2e/night-shift');
	if (!loaded.course) throw new Error('The course has errors.');
	course = loaded.course;
	week = derived(course);
	questions = week.lessons[0]?.activities[0] as RefresherActivity;
});

function derived(of: Course): Course {
	const refresher = deriveRefresher(of, whenOf(of, 'week'));
	if (!refresher) throw new Error('There is no refresher.');
	return refresher;
}

/** The course with something else in the place of its activities. */
function changed(change: (activity: Activity) => Activity | undefined): Course {
	const lessons = course.lessons.map((lesson) => ({
		...lesson,
		activities: lesson.activities.flatMap((one) => change(one) ?? [])
	}));
	return { ...course, lessons };
}

describe('the refresher of a course', () => {
	test('is a course of its own: one lesson, no score, done when all of it is', () => {
		expect(week).toMatchObject({
			id: 'night-shift-refresher-week',
			title: 'The night shift: one week later',
			version: course.version,
			language: course.language,
			pass: undefined,
			completion: 'objectives',
			report: 'completed-only'
		});
		expect(week.lessons).toHaveLength(1);
		expect(week.objectives.map(({ id }) => id)).toEqual(['questions', 'plan']);
		expect(week.lessons[0]?.activities.map(({ objective }) => objective)).toEqual([
			'questions',
			'plan',
			undefined
		]);
		const month = deriveRefresher(course, whenOf(course, 'month'));
		expect(month).toMatchObject({
			id: 'night-shift-refresher-month',
			title: 'The night shift: one month later'
		});
	});

	test('can ask every question of the lessons by its number and words, once and unsure', () => {
		const own = course.lessons.flatMap(({ activities }) =>
			activities.filter(({ kind }) => kind === 'question')
		);
		const { items } = questions.rules;
		expect(items.map(({ number }) => number)).toEqual(own.map(({ number }) => number));
		expect(items.every(({ rules }) => rules.tries === 1 && !rules.confidence)).toBe(true);
		for (const { number, title, words } of own) {
			const shown = questions.words.items[number];
			expect(shown?.title).toBe(title);
			expect(Object.keys(shown?.words ?? {})).toEqual(Object.keys(words as object));
		}
	});

	test('asks three beside a plan, five without one, and no more than there are', () => {
		expect(questions.rules.draws[0]?.count).toBe(3);
		const without = derived(changed((one) => (one.kind === 'plan' ? undefined : one)));
		expect(without.lessons[0]?.activities).toHaveLength(1);
		expect(without.objectives).toHaveLength(1);
		expect((without.lessons[0]?.activities[0] as RefresherActivity).rules.draws[0]?.count).toBe(5);
		const few = derived(
			changed((one) => (one.kind === 'plan' || one.id === 'oven' ? one : undefined))
		);
		expect((few.lessons[0]?.activities[0] as RefresherActivity).rules.draws[0]?.count).toBe(1);
	});

	test('leaves out what is for some roles only', () => {
		const refresher = derived(
			changed((one) => (['oven', 'tonight'].includes(one.id) ? { ...one, only: ['night'] } : one))
		);
		const [asked, plan] = refresher.lessons[0]?.activities ?? [];
		expect((asked as RefresherActivity).rules.items).toHaveLength(5);
		expect(plan).toBeUndefined();
	});

	test('there is none without questions, nor where the course wants none', () => {
		const silent = changed((one) => (one.kind === 'question' ? undefined : one));
		expect(deriveRefresher(silent, whenOf(course, 'week'))).toBeUndefined();
		const unwilling: Course = { ...course, refreshers: false };
		expect(deriveRefresher(unwilling, whenOf(course, 'week'))).toBeUndefined();
		expect(week.refreshers).toBe(false);
	});

	test('takes the questions of an assessment where the lessons have none', async () => {
		const { course: check } = await loadCourse('tests/samples/none--every-form');
		const lessons = check?.lessons.filter(({ kind }) => kind === 'assessment') ?? [];
		if (!check || lessons.length === 0) throw new Error('The sample has no assessment.');
		const { refreshers: _refreshers, ...willing } = check;
		const refresher = derived({ ...willing, lessons });
		const asked = refresher.lessons[0]?.activities[0] as RefresherActivity;
		expect(asked.rules.items.length).toBeGreaterThan(0);
		expect(asked.rules.items.every(({ points }) => points === 1)).toBe(true);
	});

	test('has links to sources and none to lessons, which it does not have', () => {
		const words = JSON.stringify(week.lessons);
		expect(words).toContain('See how to tell it.');
		expect(words).toContain('Think of the bakery.');
		expect(words).toContain('sources/index.html#night-book');
		expect(words).not.toMatch(/how-to-tell-it|what-they-need/);
		expect(week.sources.map(({ id }) => id)).toEqual(['night-book']);
		const uncited = derived(changed((one) => (one.id === 'flour' ? undefined : one)));
		expect(uncited.sources).toEqual([]);
	});

	test('keeps little of a learner', async () => {
		expect((await measureProgress(week)).length).toBeLessThan(100);
	});
});

describe('the site of refreshers', () => {
	test('has pages that compile, with the files that its questions show', () => {
		const site = refresherSite(loaded);
		expect(site.media.map(({ path }) => path)).toEqual(['media/sheet.svg']);
		expect(site.pages.map(({ lesson }) => lesson)).toEqual(['look-back']);
		for (const { svelte, file } of [...site.pages, site.overview]) {
			const { warnings } = compile(svelte, { runes: true, generate: 'server', filename: file });
			expect(warnings).toEqual([]);
		}
	});

	test('shows a title full of signs as it was typed', () => {
		const title = 'A {b} <script> & "c"';
		const { overview } = refresherSite({ ...loaded, course: { ...course, title } });
		expect(overview.svelte).toContain('“A &#123;b&#125; &#60;script&#62; &#38; "c"”');
	});

	test('is filled with when it is for, in pages, scripts and data alike', () => {
		const { course: open } = refresherSite(loaded);
		const text = JSON.stringify(open);
		const bytes = new TextEncoder().encode(text);
		const paths = ['index.html', 'a.js', 'look-back/words.json'];
		for (const later of laters) {
			const when = whenOf(course, later);
			const filled = fillWhen(
				paths.map((path) => ({ path, bytes })),
				when
			);
			for (const file of filled) {
				expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual(
					JSON.parse(JSON.stringify(deriveRefresher(course, when)))
				);
			}
		}
		expect(() =>
			fillWhen([{ path: 'a.js', bytes: new Uint8Array() }], whenOf(course, 'week'))
		).toThrow('not the site of a refresher');
	});

	test('can be filled with words that need no care in a page or a script', () => {
		for (const { later } of Object.values(laterTexts)) {
			for (const words of Object.values(later)) expect(words).toMatch(/^[\p{L}\p{N} ’-]+$/u);
		}
	});

	test('is that of the course where it has errors, so that these are shown', () => {
		const broken = { ...loaded, course: undefined };
		expect(refresherSite(broken)).toBe(broken);
	});
});
