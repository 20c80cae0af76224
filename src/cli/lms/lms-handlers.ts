import { join } from 'node:path';
import { memoryHandler } from '../serve-folder.ts';
import type { Answer, Asked, Handler } from '../serve.ts';
import { bundlePage } from './bundle-page.ts';
import { launchPage, packagesPage } from './lms-pages.ts';
import { answerRecord } from './record-files.ts';
import type { ImportedPackage } from './unpack.ts';

export const lmsPrefix = '/lms/';

/**
 * The embedded LMS: a list of packages at `/lms/`, a page that launches each at `/lms/NAME/`, the unpacked
 * files below that, without directory index, and the records, kept as files in `records`.
 */
export async function createLms(
	packages: readonly ImportedPackage[],
	records: string
): Promise<readonly Handler[]> {
	const assets = memoryHandler(await bundlePage(), {
		prefix: `${lmsPrefix}assets/`,
		directoryIndex: false
	});
	return [
		({ path }) => (path === lmsPrefix ? html(packagesPage(packages)) : undefined),
		({ path }) =>
			path === lmsPrefix.slice(0, -1) ? { status: 308, location: lmsPrefix } : undefined,
		assets,
		...packages.flatMap((one) => packageHandlers(one, records))
	];
}

function packageHandlers(imported: ImportedPackage, records: string): Handler[] {
	const prefix = `${lmsPrefix}${imported.name}/`;
	const recordPrefix = `${prefix}records/`;
	return [
		({ path }) => (path === prefix ? html(launchPage(imported)) : undefined),
		({ path }) => (path === prefix.slice(0, -1) ? { status: 308, location: prefix } : undefined),
		memoryHandler(imported.files, { prefix: `${prefix}content/`, directoryIndex: false }),
		(asked: Asked) =>
			asked.path.startsWith(recordPrefix)
				? answerRecord(
						join(records, imported.recordKey),
						asked.path.slice(recordPrefix.length),
						asked
					)
				: undefined
	];
}

function html(body: string): Answer {
	return { status: 200, type: 'text/html; charset=utf-8', body };
}
