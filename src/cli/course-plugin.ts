import { readFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import type { AssessmentWords } from '#activities/assessment/assessment.ts';
import { outlineOf, type Course } from '#course/course.ts';
import { watchCourse } from './course-dev.ts';
import { refresherSite } from './refresher-site.ts';

const prefix = 'virtual:onramp/';

/**
 * Makes one course importable: its outline, a chunk for each lesson, its media and its theme.
 * Reads the folder named by ONRAMP_COURSE. In dev it also writes ids.lock and shows problems in the page.
 */
export function coursePlugin(): Plugin {
	const folder = resolve(process.env.ONRAMP_COURSE ?? 'content/internal-customers');
	let config: ResolvedConfig;
	let loaded: LoadedCourse | undefined;

	async function load(fresh = false): Promise<LoadedCourse> {
		if (loaded && !fresh) return loaded;
		const read = await loadCourse(folder, { write: config.command === 'serve' });
		return (loaded = process.env.ONRAMP_REFRESHER ? refresherSite(read) : read);
	}

	/** Lessons are modules inside the project, so that what they import is found from here. */
	const pageFile = (id: string) => join(config.root, 'src', 'routes', 'lessons', `${id}.svelte`);

	const themeFile = () => join(config.root, 'src', 'routes', 'employer-theme.css');

	return {
		name: 'onramp-course',
		enforce: 'pre',
		configResolved(resolved) {
			config = resolved;
		},
		async resolveId(id, importer) {
			if (id.startsWith(`${prefix}page/`)) return pageFile(id.slice(`${prefix}page/`.length));
			if (id.startsWith(prefix)) return `\0${id}`;
			return id.startsWith('.') ? besideLesson(id, importer, await load(), pageFile) : undefined;
		},
		async load(id) {
			const course = id.startsWith(`\0${prefix}`) ? await load() : undefined;
			if (course) return virtualModule(id.slice(1 + prefix.length), course);
			if (id.split('?')[0] === themeFile()) return themeOf(folder, await load());
			return pageSource(id, pageFile, loaded);
		},
		async buildStart() {
			const { problems } = await load();
			const errors = problems.filter(({ severity }) => severity === 'error');
			if (config.command === 'build' && errors.length > 0) {
				this.error(
					`The course in ${folder} has ${errors.length} problems; "npm run check" lists them.`
				);
			}
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const { path, file } of (await load()).media) {
				this.emitFile({ type: 'asset', fileName: path, source: await readFile(file) });
			}
			this.emitFile({ type: 'asset', fileName: 'onramp.json', source: webMarker(await load()) });
		},
		configureServer(server) {
			return watchCourse(server, {
				folder,
				load,
				webMarker,
				isPage: (id) => dirname(id) === dirname(pageFile('x'))
			});
		}
	};
}

/** What a package says of itself; an export for an LMS replaces it. */
function webMarker({ course }: LoadedCourse): string {
	return `${JSON.stringify({ standard: 'web', course: course?.id, version: course?.version })}\n`;
}

function virtualModule(name: string, { course }: LoadedCourse): string | undefined {
	if (!course)
		return 'export const outline = undefined, words = {}, kinds = {}, questions = {}, terms = [];';
	if (name === 'course') {
		const lessons = course.lessons.map(
			({ id }) => `${JSON.stringify(id)}: () => import('${prefix}lesson/${id}')`
		);
		return [
			`export const outline = ${JSON.stringify(outlineOf(course))};`,
			`export const lessons = { ${lessons.join(', ')} };`
		].join('\n');
	}
	if (name === 'kinds') return kindsModule(course);
	if (name === 'questions') return questionsModule(course);
	if (name === 'terms') return `export const terms = ${JSON.stringify(course.terms)};`;
	if (name === 'overview') return `export { default as Overview } from '${prefix}page/overview';`;
	if (name === 'words') return `export const words = ${JSON.stringify(wordsOf(course))};`;
	const lesson = course.lessons.find(({ id }) => name === `lesson/${id}`);
	return lesson && `export { default as Prose } from '${prefix}page/lesson-${lesson.id}';`;
}

/** How the kinds of activity that the course has are replayed, and no others. */
function kindsModule({ lessons }: Course): string {
	const used = new Set(lessons.flatMap(({ activities }) => activities.map(({ kind }) => kind)));
	const names = [...used].sort();
	return [
		...names.map(
			(kind, at) => `import { learner as k${at} } from '/src/activities/${kind}/learner.ts';`
		),
		`export const kinds = { ${names.map((kind, at) => `'${kind}': k${at}`).join(', ')} };`
	].join('\n');
}

/** The forms of question that a course asks outside the lesson they stand in: in an assessment, a review, a test-out, a refresher. */
function questionsModule({ lessons }: Course): string {
	const activities = lessons.flatMap((lesson) => lesson.activities);
	const items = activities.flatMap(({ kind, words }) =>
		['assessment', 'refresher'].includes(kind)
			? Object.values((words as AssessmentWords).items)
			: []
	);
	const isAsked = lessons.some(
		({ views, testout }) => testout.length > 0 || views.some(({ asks }) => asks)
	);
	const questions = activities.filter(({ kind }) => kind === 'question');
	const files = [...items, ...(isAsked ? questions : [])].map(
		({ component }) => component ?? 'Question.svelte'
	);
	const lines = [...new Set(files)]
		.sort()
		.map((file) => `'${file}': () => import('/src/activities/question/${file}')`);
	return `export const questions = { ${lines.join(', ')} };`;
}

/** By lesson and number: what the outline leaves out. */
function wordsOf({ lessons }: Course) {
	return Object.fromEntries(
		lessons.map(({ id, activities, views }) => {
			const shown = activities.map(
				({ number, title, words }) => [number, { title, words }] as const
			);
			return [id, { activities: Object.fromEntries(shown), views }];
		})
	);
}

function pageSource(
	id: string,
	pageFile: (id: string) => string,
	loaded: LoadedCourse | undefined
): string | undefined {
	if (!loaded) return undefined;
	if (id === pageFile('overview')) return loaded.overview?.svelte;
	return loaded.pages.find(({ lesson }) => id === pageFile(`lesson-${lesson}`))?.svelte;
}

/** A lesson's own script imports from beside the lesson's file, not from where its module seems to be. */
function besideLesson(
	id: string,
	importer: string | undefined,
	{ pages }: LoadedCourse,
	pageFile: (id: string) => string
): string | undefined {
	const page = pages.find(({ lesson }) => importer?.split('?')[0] === pageFile(`lesson-${lesson}`));
	return page && resolve(dirname(page.file), id);
}

async function themeOf(folder: string, { course }: LoadedCourse): Promise<string> {
	if (!course?.theme) return '';
	const file = resolve(folder, course.theme);
	if (!file.startsWith(folder + sep)) return '';
	return readFile(file, 'utf8');
}
