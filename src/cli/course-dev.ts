import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ViteDevServer } from 'vite';
import { formatProblem } from '#content/format-problem.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import type { Problem } from '#course/problem.ts';
import { checkPage, checkPath } from './check-page.ts';
import { devMapPage, mapPath } from './map-dev.ts';
import { contentTypeOf } from './content-types.ts';

interface Options {
	readonly folder: string;
	load(fresh?: boolean): Promise<LoadedCourse>;
	webMarker(loaded: LoadedCourse): string;
	isPage(id: string): boolean;
}

/** In dev: an edit reloads the page, a mistake shows as an overlay that goes when the mistake does. */
export function watchCourse(server: ViteDevServer, options: Options): void {
	const { folder } = options;
	const load = (fresh?: boolean) => options.load(fresh);
	server.watcher.add(folder);

	async function refresh(file: string): Promise<void> {
		if (relative(folder, file).startsWith('..') || file.endsWith('ids.lock')) return;
		const loaded = await load(true);
		for (const environment of Object.values(server.environments)) {
			for (const module of environment.moduleGraph.idToModuleMap.values()) {
				const { id } = module;
				if (id && (/virtual:onramp\/|employer-theme\.css/.test(id) || options.isPage(id))) {
					environment.moduleGraph.invalidateModule(module);
				}
			}
		}
		if (!sendProblems(server, loaded)) server.ws.send({ type: 'full-reload' });
	}

	for (const event of ['add', 'change', 'unlink'] as const) {
		server.watcher.on(event, (file: string) => void refresh(file));
	}
	server.ws.on('connection', () => void load().then((loaded) => sendProblems(server, loaded)));

	server.middlewares.use((request, response, next) => {
		void load().then(async (loaded) => {
			const path = (request.url ?? '/').split('?')[0]?.slice(1) ?? '';
			const media = loaded.media.find((one) => one.path === decodeURIComponent(path));
			if (path === 'onramp.json') {
				response.setHeader('content-type', 'application/json');
				response.end(options.webMarker(loaded));
			} else if (media) {
				response.setHeader('content-type', contentTypeOf(media.path));
				response.end(await readFile(media.file));
			} else if (path === checkPath) {
				response.setHeader('content-type', 'text/html; charset=utf-8');
				response.end(await checkPage(loaded));
			} else if (path === mapPath && loaded.course) {
				response.setHeader('content-type', 'text/html; charset=utf-8');
				response.end(await devMapPage(loaded));
			} else if (errorsOf(loaded).length === 0 || /^(@|src\/|node_modules\/)/.test(path)) {
				next();
			} else if (request.headers.accept?.includes('text/html')) {
				response.setHeader('content-type', 'text/html; charset=utf-8');
				response.end(await server.transformIndexHtml('/', problemPage));
			} else response.writeHead(404).end();
		}, next);
	});
}

function errorsOf({ problems }: LoadedCourse): readonly Problem[] {
	return problems.filter(({ severity }) => severity === 'error');
}

/** True: there was something to show. */
function sendProblems(server: ViteDevServer, loaded: LoadedCourse): boolean {
	const errors = errorsOf(loaded);
	if (errors.length === 0) return false;
	const texts = errors.map((problem) =>
		formatProblem(problem, loaded.texts.get(problem.file) ?? '')
	);
	server.ws.send({
		type: 'error',
		err: {
			message: [
				`${headline(errors.length)} Mend and save, and the page comes back.`,
				...texts
			].join('\n\n'),
			stack: '',
			plugin: 'onramp check'
		}
	});
	return true;
}

function headline(count: number): string {
	return count === 1
		? 'There is one mistake in the course.'
		: `There are ${count} mistakes in the course.`;
}

/** Holds the place, and the connection on which the overlay comes and goes. */
const problemPage = `<!doctype html>
<html lang="en">
	<head><meta charset="utf-8" /><title>Mistakes in the course</title></head>
	<body><p>This course has mistakes; they are listed on this page.</p></body>
</html>`;
