import { findForeignLoads } from './foreign-loads.ts';
import type { PackageFile } from './package-file.ts';
import { isScorm, manifestNames, standardNames, type Standard } from './standard.ts';

/** Why a package would not import or run somewhere. */
export interface PackageProblem {
	readonly path: string;
	readonly message: string;
}

/** Docebo refuses a package that holds a file which a server might run. */
const serverFile = /\.(htaccess|php\w*|phtml|cgi|sh|shtml|aspx?|jsp|py|rb|pl)$/i;

/**
 * Proves of a finished package what importers are known to stumble over. Returns every problem; none means
 * that it may be written.
 */
export function checkPackage(
	files: readonly PackageFile[],
	standard: Standard
): readonly PackageProblem[] {
	const problems = files.flatMap(checkFile);
	problems.push(...checkCase(files));
	if (!files.some(({ path }) => path === 'index.html')) {
		problems.push({ path: 'index.html', message: 'The page that an LMS launches is missing.' });
	}
	if (standard !== 'web') problems.push(...checkManifest(files, standard));
	return problems;
}

function checkFile(file: PackageFile): PackageProblem[] {
	const { path, bytes } = file;
	const messages: string[] = [];
	if (!/^[A-Za-z0-9._/-]+$/.test(path)) {
		messages.push(
			'Several LMSs lose files whose names hold anything but letters a-z, digits, dots, hyphens and underscores.'
		);
	}
	if (path.split('/').some((part) => part === '' || part.startsWith('.'))) {
		messages.push('A name that starts with a dot, or an empty folder name, is dropped on import.');
	}
	if (serverFile.test(path)) {
		messages.push(
			'Docebo refuses a package that holds a file of this kind, since a server might run it.'
		);
	}
	if (path.endsWith('.map'))
		messages.push('A source map has no use for a learner and shows your sources.');
	if (bytes.length === 0) messages.push('The file is empty, and some importers skip empty files.');
	for (const url of findForeignLoads(file)) {
		messages.push(`It would load ${url} from elsewhere. A course runs on its own files alone.`);
	}
	return messages.map((message) => ({ path, message }));
}

/** On Windows and macOS the second of two such files overwrites the first. */
function checkCase(files: readonly PackageFile[]): PackageProblem[] {
	const seen = new Map<string, string>();
	return files.flatMap(({ path }) => {
		const earlier = seen.get(path.toLowerCase());
		seen.set(path.toLowerCase(), path);
		if (earlier === undefined) return [];
		const message =
			earlier === path
				? 'The file is there twice.'
				: `On many servers this is the same name as ${earlier}, and one of them is lost.`;
		return [{ path, message }];
	});
}

function checkManifest(
	files: readonly PackageFile[],
	standard: Exclude<Standard, 'web'>
): readonly PackageProblem[] {
	const path = manifestNames[standard];
	const manifest = files.find((file) => file.path === path);
	if (!manifest) {
		const message = `A ${standardNames[standard]} package needs a manifest at its root.`;
		return [{ path, message }];
	}
	const foreign = files
		.filter((file) => /^[^/]+\.xml$/i.test(file.path) && file !== manifest)
		.map((file) => ({
			path: file.path,
			message: 'Importers look for manifests at the root, and may take this file for one.'
		}));
	const text = new TextDecoder().decode(manifest.bytes);
	if (isScorm(standard)) return [...foreign, ...checkListed(files, text)];
	return [...foreign, ...checkLaunch(files, text, path)];
}

/** One file is launched, which is there, by a name that is an address and not the LMS's to give. */
function checkLaunch(
	files: readonly PackageFile[],
	manifest: string,
	path: string
): readonly PackageProblem[] {
	const launches = [...manifest.matchAll(/<(url|launch)(?: [^>]*)?>([^<]*)</g)];
	const problem = (message: string) => ({ path, message });
	const missing = launches.flatMap(([, , url = '']) => {
		const [file] = url.replaceAll('&amp;', '&').split(/[?#]/);
		return files.some((one) => one.path === file)
			? []
			: [problem(`It launches ${url}, which is not in the package.`)];
	});
	const ids = [...manifest.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
	const odd = ids
		.filter((id, index) => !URL.canParse(id) || ids.indexOf(id) !== index)
		.map((id) => problem(`The name ${id} is there twice, or is not one that an LMS takes.`));
	if (launches.length === 0) return [problem('It launches nothing.'), ...odd];
	return [...missing, ...odd];
}

/** Every file but the manifest and the control documents is listed once, and every listed file is there. */
function checkListed(files: readonly PackageFile[], manifest: string): PackageProblem[] {
	const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href ?? '');
	const content = files
		.map(({ path }) => path)
		.filter((path) => path !== 'imsmanifest.xml' && !/^[^/]+\.(xsd|dtd)$/.test(path));

	const problems = content
		.filter((path) => listed.filter((href) => href === path).length !== 1)
		.map((path) => ({ path, message: 'The manifest has to list every file exactly once.' }));
	const missing = listed
		.filter((href) => !content.includes(href))
		.map((path) => ({
			path,
			message: 'The manifest lists this file, but it is not in the package.'
		}));
	return [...problems, ...missing];
}
