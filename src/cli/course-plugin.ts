import { readFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { loadCourse, type LoadedCourse } from '#content/load-course.ts';
import { watchCourse } from './course-dev.ts';
import { editionsOf, moduleOf, pageName, prefix } from './course-modules.ts';
import { refresherSite } from './refresher-site.ts';
import { statementOf } from './statement.ts';

/**
 * Makes one course importable: its outline, a chunk for each lesson, its media and its theme, in each of its languages.
 * Reads the folder named by ONRAMP_COURSE, and where ONRAMP_LANGUAGE names one, that language of it alone. In dev it also
 * writes ids.lock and shows problems in the page.
 */
export function coursePlugin(): Plugin {
	const folder = resolve(process.env.ONRAMP_COURSE ?? 'content/internal-customers');
	const language = process.env.ONRAMP_LANGUAGE || undefined;
	let config: ResolvedConfig;
	let loaded: LoadedCourse | undefined;

	async function load(fresh = false): Promise<LoadedCourse> {
		if (loaded && !fresh) return loaded;
		const isServed = config.command === 'serve';
		const read = await loadCourse(folder, { write: isServed, lenient: isServed, language });
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
			if (course && id.endsWith('/statement')) return statementModule(course, folder);
			if (course) return moduleOf(id.slice(1 + prefix.length), course);
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

async function statementModule(course: LoadedCourse, folder: string): Promise<string> {
	return `export const statement = ${JSON.stringify(await statementOf(course, folder))};`;
}

/** What a package says of itself; an export for an LMS replaces it. */
function webMarker({ course }: LoadedCourse): string {
	return `${JSON.stringify({ standard: 'web', course: course?.id, version: course?.version })}\n`;
}

function pageSource(
	id: string,
	pageFile: (id: string) => string,
	loaded: LoadedCourse | undefined
): string | undefined {
	if (!loaded) return undefined;
	return pagesOf(loaded).find(({ name }) => id === pageFile(name))?.page.svelte;
}

function pagesOf(loaded: LoadedCourse) {
	return editionsOf(loaded).flatMap(({ folder, pages, overview }) =>
		[overview, ...pages].map((page) => ({ page, name: pageName(folder, page.lesson) }))
	);
}

/** A lesson's own script imports from beside the lesson's file, not from where its module seems to be. */
function besideLesson(
	id: string,
	importer: string | undefined,
	loaded: LoadedCourse,
	pageFile: (id: string) => string
): string | undefined {
	const file = importer?.split('?')[0];
	const found = pagesOf(loaded).find(({ name }) => file === pageFile(name));
	return found && resolve(dirname(found.page.file), id);
}

async function themeOf(folder: string, { course }: LoadedCourse): Promise<string> {
	if (!course?.theme) return '';
	const file = resolve(folder, course.theme);
	if (!file.startsWith(folder + sep)) return '';
	return readFile(file, 'utf8');
}
