import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { isScorm, runTimes, standardNames, type Standard } from '#package/standard.ts';
import type { RunTime } from './run-time.ts';

/** A package as the embedded LMS has it after import. */
export interface ImportedPackage {
	/** The zip's name without its ending: its place on the server. */
	readonly name: string;
	readonly title: string;
	readonly standard: string;
	readonly runTime: RunTime;
	readonly version: string;
	/** One record is kept for all versions of a course in one standard, as in an LMS that updates a package. */
	readonly recordKey: string;
	/** Where the manifest says that the course begins. */
	readonly launch: string;
	readonly files: Readonly<Record<string, Uint8Array>>;
}

export interface ZipToImport {
	/** Absolute. */
	readonly file: string;
	readonly standard: Standard;
	readonly course: { readonly id: string; readonly title: string; readonly version: string };
}

/** Opens a zip in memory, as an LMS does on import. Undefined for what this LMS does not launch. */
export async function importPackage(zip: ZipToImport): Promise<ImportedPackage | undefined> {
	if (!isScorm(zip.standard)) return undefined;
	const runTime = runTimes[zip.standard];
	const files = unzipSync(new Uint8Array(await readFile(zip.file)));
	const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
	const launch = /<resource [^>]*\bhref="([^"]*)"/.exec(manifest)?.[1] ?? 'index.html';
	const { id, title, version } = zip.course;
	return {
		name: basename(zip.file, '.zip'),
		title,
		standard: standardNames[zip.standard],
		runTime,
		version,
		recordKey: `${id}-${zip.standard}`,
		launch,
		files
	};
}
