import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A page without scripts in it, and the files that they are in now: texts by path in the site. */
export interface OuterScripts {
	readonly html: string;
	readonly files: ReadonlyMap<string, string>;
}

const folder = '_app/immutable/entry';

/**
 * Moves the script by which a page starts into a file of its own: some LMSs send rules of theirs with every page, and
 * `script-src 'self'` lets no script run that stands in the page, whatever the page's own rules say.
 */
export function moveScriptsOut(html: string): OuterScripts {
	const files = new Map<string, string>();
	const moved = html.replace(/<script>([\s\S]*?)<\/script>/g, (_, script: string) => {
		const up = /import\("((?:\.\.?\/)+)_app\//.exec(script)?.[1];
		if (up === undefined) throw new Error('A page holds a script that does not start it.');
		// An import is seen from the file it stands in, and no longer from the page.
		const text = `${script.replaceAll(`import("${up}${folder}/`, 'import("./').trim()}\n`;
		const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
		const path = `${folder}/begin.${hash}.js`;
		files.set(path, text);
		return `<script src="${up}${path}"></script>`;
	});
	return { html: files.size > 0 ? withoutHashes(moved) : html, files };
}

/** No script that stands in the page is allowed any more. */
function withoutHashes(html: string): string {
	return html.replace(/(script-src 'self')(?: 'sha256-[^']+')+/, '$1');
}

/** The same for every page of a site. */
export async function moveScriptsOutOf(site: string): Promise<void> {
	const names = await readdir(site, { recursive: true });
	for (const name of names.filter((one) => one.endsWith('.html'))) {
		const { html, files } = moveScriptsOut(await readFile(join(site, name), 'utf8'));
		for (const [path, text] of files) {
			await mkdir(dirname(join(site, path)), { recursive: true });
			await writeFile(join(site, path), text);
		}
		await writeFile(join(site, name), html);
	}
}
