import { join } from 'node:path';
import { createServer } from 'vite';
import { chooseCourses } from './choose-courses.ts';
import { projectRoot, type Log } from './project.ts';
import { interrupted } from './interrupted.ts';

export interface DevCommand {
	readonly content: string;
	/** The first of these, or of all, is shown. */
	readonly courses: readonly string[];
	readonly port: number | undefined;
	readonly log: Log;
}

/** Serves one course on this computer until it is interrupted; every saved file shows at once. */
export async function dev({ content, courses, port, log }: DevCommand): Promise<number> {
	const found = await chooseCourses(content, courses);
	const [course] = found;
	if (!course) return 1;

	process.chdir(projectRoot); // Vite, Svelte and Kit each look for their settings there
	process.env.ONRAMP_COURSE = course.folder;
	process.env.ONRAMP_KIT_DIR = join(projectRoot, '.onramp/dev', course.id);
	const server = await createServer({
		root: projectRoot,
		logLevel: 'warn',
		server: { host: '127.0.0.1', port: port ?? 5173, strictPort: port !== undefined }
	});
	await server.listen();
	log(`${course.id} is at ${server.resolvedUrls?.local[0] ?? 'an unknown address'}`);
	log('It follows every file that you save. Control and C ends it.');
	const others = found.slice(1).map(({ id }) => id);
	if (others.length > 0) log(`For another course name it: npm run dev -- ${others[0]}`);

	await interrupted();
	await server.close();
	return 0;
}
