import { readFolder } from './folder-files.ts';
import { lmsPrefix } from './lms/lms-handlers.ts';
import type { ImportedPackage } from './lms/unpack.ts';
import type { Log } from './project.ts';

/**
 * Asks a running server for each page of the websites, each page of the embedded LMS and each file of the
 * packages in it. Resolves to 0 if all of them came, else to 1 with a line for each that did not.
 */
export async function requestAll(
	origin: string,
	sites: string,
	packages: readonly ImportedPackage[],
	log: Log
): Promise<number> {
	const pages = await readFolder(sites, (path) => path.endsWith('.html'));
	const paths = [
		'/',
		'/web/',
		...pages.map(({ path }) => `/web/${path}`),
		lmsPrefix,
		`${lmsPrefix}assets/page.js`,
		`${lmsPrefix}assets/page.css`,
		...packages.flatMap(({ name, files }) => [
			`${lmsPrefix}${name}/`,
			...Object.keys(files).map((path) => `${lmsPrefix}${name}/content/${path}`)
		])
	];
	let failed = 0;
	for (const path of paths) {
		const found = await ask(origin + encodeURI(path));
		if (found === 'ok') continue;
		failed++;
		log(`  ${path}: ${found}`);
	}
	log(
		`\nAsked for ${paths.length} pages and files: ${paths.length - failed} came, ${failed} did not.`
	);
	return failed === 0 ? 0 : 1;
}

async function ask(url: string): Promise<string> {
	try {
		const response = await fetch(url);
		const { byteLength } = await response.arrayBuffer();
		if (!response.ok) return `answered ${response.status}`;
		return byteLength > 0 ? 'ok' : 'came empty';
	} catch (error) {
		return String(error);
	}
}
