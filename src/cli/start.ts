import { join } from 'node:path';
import { standards } from '#package/standard.ts';
import { runCheck } from './check.ts';
import { exportCourses, type ExportedPackage } from './export.ts';
import { interrupted } from './interrupted.ts';
import { createLms, lmsPrefix } from './lms/lms-handlers.ts';
import { importPackage, type ImportedPackage } from './lms/unpack.ts';
import { projectRoot, type Log } from './project.ts';
import { requestAll } from './request-all.ts';
import { folderHandler } from './serve-folder.ts';
import { serve, type Handler, type Running } from './serve.ts';

export interface StartCommand {
	readonly content: string;
	readonly courses: readonly string[];
	/** Undefined: 4173 if it is free, else any. */
	readonly port?: number | undefined;
	/** True: ask for every page once instead of waiting for a browser. */
	readonly once: boolean;
	readonly log: Log;
}

const webPrefix = '/web/';

/** Checks, builds and exports, then serves the websites and the embedded LMS until it is interrupted. */
export async function start({ port, once, ...command }: StartCommand): Promise<number> {
	const { log } = command;
	const checked = await runCheck({ ...command, write: false });
	if (checked !== 0) return checked;

	const out = join(projectRoot, 'build');
	const exported = await exportCourses({
		...command,
		out,
		packages: join(projectRoot, 'packages'),
		to: standards,
		force: false,
		refreshers: true
	});
	const imported = (await Promise.all(exported.map(importPackage))).filter(
		(one) => one !== undefined
	);
	const handlers: readonly Handler[] = [
		({ path }) => (path === '/' ? { status: 302, location: webPrefix } : undefined),
		...(await createLms(imported, join(projectRoot, '.onramp/records'))),
		folderHandler(out, { prefix: webPrefix })
	];
	const running = await serveSomewhere(handlers, once ? 0 : port);
	for (const line of addresses(running.origin, exported, imported)) log(line);
	try {
		if (once) return await requestAll(running.origin, out, imported, log);
		log('\nControl and C ends this.');
		await interrupted();
		return 0;
	} finally {
		await running.close();
	}
}

async function serveSomewhere(
	handlers: readonly Handler[],
	port: number | undefined
): Promise<Running> {
	if (port !== undefined) return serve(handlers, port);
	return serve(handlers, 4173).catch(() => serve(handlers));
}

function addresses(
	origin: string,
	exported: readonly ExportedPackage[],
	imported: readonly ImportedPackage[]
): string[] {
	// A refresher has a site only in its packages.
	const ids = new Set(exported.filter(({ later }) => !later).map(({ course }) => course.id));
	return [
		'As websites:',
		...[...ids].map((id) => `  ${origin}${webPrefix}${id}/index.html`),
		`In the embedded LMS (${origin}${lmsPrefix}):`,
		...imported.map(({ name }) => `  ${origin}${lmsPrefix}${name}/`)
	];
}
