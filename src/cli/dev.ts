import { createLogger, createServer, type Logger } from 'vite';
import { checkPath } from './check-page.ts';
import { chooseCourses } from './choose-courses.ts';
import { projectRoot, type Log } from './project.ts';
import { interrupted } from './interrupted.ts';
import { mapPath } from './map-dev.ts';
import { UserError } from './user-error.ts';

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
	// Whatever the shell says: what was prepared for another mode is thrown away while the first page is made of it.
	process.env.NODE_ENV = 'development';
	const server = await createServer({
		customLogger: quietLogger(),
		server: { host: '127.0.0.1', port: port ?? 5173, strictPort: port !== undefined }
	});
	await server.listen().catch(async () => {
		await server.close();
		throw new UserError(
			`The address 127.0.0.1:${port} is taken: another program uses that port.`,
			'Leave --port out, or name another port.'
		);
	});
	const address = server.resolvedUrls?.local[0];
	log(`${course.id} is at ${address ?? 'an unknown address'}`);
	if (address) {
		log(`The map of its scenarios is at ${address}${mapPath}`);
		log(`What could be better in it, and what tests which objective, is at ${address}${checkPath}`);
	}
	log('It follows every file that you save. Control and C ends it.');
	const others = found.slice(1).map(({ id }) => id);
	if (others.length > 0) log(`For another course name it: npm run dev -- ${others[0]}`);

	await interrupted();
	await server.close();
	return 0;
}

/** Says what an author can do something about. Lessons are no files of their own, whatever a source map thinks. */
function quietLogger(): Logger {
	const logger = createLogger('warn');
	return {
		...logger,
		warn: (message, options) => {
			if (!message.includes('points to missing source files')) logger.warn(message, options);
		},
		warnOnce: (message, options) => {
			if (!message.includes('points to missing source files')) logger.warnOnce(message, options);
		}
	};
}
