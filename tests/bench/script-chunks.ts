import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Browser, type Response } from '@playwright/test';
import type { Course, Lesson } from '#course/course.ts';
import { projectRoot } from '#cli/project.ts';
import { en } from '#ui/texts/en.ts';
import { allQuestionsOf, returnsOf, reviewsOf } from '../e2e/course-facts.ts';
import { Learner } from '../e2e/learner.ts';
import { startSite } from '../e2e/site.ts';

/** A script that not every lesson loads. */
export interface Chunk {
	/** Kinds and forms whose words are in it. */
	readonly kinds: readonly string[];
	/** After gzip at its strongest. */
	readonly bytes: number;
	/** Ids of the lessons that load it before anything is done. */
	readonly lessons: readonly string[];
	/** Of these, lessons in which nothing is of these kinds. */
	readonly needless: readonly string[];
}

const activities = join(projectRoot, 'src/activities');

/** What lessons of a course load for the kinds of activity in them, from the site as it was built. */
export async function chunksOf(browser: Browser, course: Course): Promise<readonly Chunk[]> {
	const site = await startSite(course);
	const loaded = new Map<string, { text: string; lessons: string[] }>();
	for (const { id } of course.lessons) {
		const page = await (await browser.newContext()).newPage();
		const responses: Response[] = [];
		page.on('response', (response) => responses.push(response));
		await page.goto(site.address.replace('index.html', `${id}/index.html`));
		await expect(new Learner(page).saveLine()).toHaveText(en.save.savedDevice);
		for (const response of responses) {
			if (response.request().resourceType() !== 'script') continue;
			const chunk = loaded.get(response.url()) ?? { text: await response.text(), lessons: [] };
			chunk.lessons.push(id);
			loaded.set(response.url(), chunk);
		}
		await page.context().close();
	}
	await site.close();
	const telltales = await readTelltales();
	return [...loaded.values()]
		.filter(({ lessons }) => lessons.length < course.lessons.length)
		.map(({ text, lessons }) => {
			const kinds = [...telltales].flatMap(([kind, words]) =>
				words.some((word) => text.includes(word)) ? [kind] : []
			);
			const needless = course.lessons.filter(
				(lesson) =>
					lessons.includes(lesson.id) &&
					kinds.length > 0 &&
					!kinds.some((kind) => kindsIn(course, lesson).has(kind))
			);
			return {
				kinds,
				lessons,
				bytes: gzipSync(text, { level: 9 }).length,
				needless: needless.map(({ id }) => id)
			};
		})
		.sort((a, b) => b.bytes - a.bytes);
}

/**
 * Words by which the script of a kind, or of a form of question, is known: those that it says itself. A kind without a
 * component has no script.
 */
async function readTelltales(): Promise<ReadonlyMap<string, readonly string[]>> {
	const all = readdirSync(activities, { recursive: true, encoding: 'utf8' });
	const files = all
		.filter((path) => /^[a-z]+\/(forms\/[a-z-]+-)?texts\.ts$/.test(path))
		.filter((path) => {
			const [kind = ''] = path.split('/');
			return all.some((one) => one.startsWith(`${kind}/`) && one.endsWith('.svelte'));
		})
		.sort();
	const found = await Promise.all(
		files.map(async (path) => {
			const name = path.replace(/\/forms\/([a-z-]+)-texts\.ts$/, ' $1').replace(/\/texts\.ts$/, '');
			const texts = (await import(join(activities, path))) as Record<string, unknown>;
			return [name, wordsIn(texts).filter((word) => word.length > 15)] as const;
		})
	);
	// What several say belongs to none of them.
	const said = found.flatMap(([, words]) => [...new Set(words)]);
	return new Map(
		found.map(([name, words]) => [
			name,
			words.filter((word) => said.indexOf(word) === said.lastIndexOf(word))
		])
	);
}

function wordsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** The kinds and forms that a lesson shows something of. */
function kindsIn(course: Course, lesson: Lesson): ReadonlySet<string> {
	const kinds = new Set(lesson.activities.map(({ kind }) => kind));
	for (const kind of ['poll', 'reflection']) {
		if (returnsOf(course, kind).some((one) => one.lesson === lesson)) kinds.add(kind);
	}
	if (reviewsOf(course).some((one) => one.lesson === lesson)) kinds.add('review');
	// A part for some roles says whom it is for.
	if (lesson.activities.some(({ only }) => only)) kinds.add('role');
	if (lesson.views.some(({ rules }) => 'roles' in Object(rules))) kinds.add('role');
	// Both ask questions, of whatever form was drawn.
	if (kinds.has('review') || kinds.has('assessment')) kinds.add('question');
	const forms = allQuestionsOf(course)
		.filter((one) => one.lesson === lesson || kinds.has('review') || kinds.has('assessment'))
		.map(({ activity: { rules } }) => rules.form);
	for (const form of forms) {
		kinds.add(`question ${form}`);
		if (form === 'match' || form === 'classify') kinds.add('question rows');
		if (form === 'choice') kinds.add('question hot-text');
	}
	return kinds;
}
