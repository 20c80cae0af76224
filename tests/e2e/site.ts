import { join } from 'node:path';
import { serveFolder } from '#cli/serve-folder.ts';
import { exportFolder, readExported } from './exported.ts';

/** The exported course as a plain website. */
export interface TestSite {
	/** Its first page. */
	readonly address: string;
	readonly origin: string;
	close(): Promise<void>;
}

/** Serves the built site of a course in a sub-folder, without directory index. */
export async function startSite(course = readExported().course): Promise<TestSite> {
	const prefix = '/some/folder/';
	const folder = join(exportFolder, 'site', course.id);
	const running = await serveFolder(folder, { prefix, directoryIndex: false });
	return {
		address: `${running.origin}${prefix}index.html`,
		origin: running.origin,
		close: () => running.close()
	};
}
