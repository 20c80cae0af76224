import { checkLearnersSide } from './learners-side.ts';
import { checkName, checkStandardNames } from './names.ts';
import { checkPurity, isPure } from './purity.ts';
import { readImports, type Import, type SourceText } from './read-imports.ts';

/** Something that goes against the architecture: `src/x.ts:3 why`. */
export type Violation = string;

/** What each folder of src may import from other folders. `routes` and `cli` put all together. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
	course: [],
	ui: ['course'],
	activities: ['course', 'ui'],
	content: ['course', 'activities'],
	progress: ['course', 'activities'],
	lms: ['course', 'activities', 'progress'],
	package: ['course'],
	release: ['course', 'activities', 'progress'],
	routes: ['course', 'ui', 'activities', 'progress', 'lms'],
	cli: ['course', 'activities', 'content', 'progress', 'lms', 'package', 'release']
};

/** Every violation in the files of src, in their order. */
export function checkArchitecture(files: readonly SourceText[]): readonly Violation[] {
	const scripts = files.filter(({ path }) => /\.(ts|js|svelte)$/.test(path));
	const imports = new Map(scripts.map((file) => [file.path, readImports(file)]));
	return [
		...scripts.flatMap((file) => checkDirection(file.path, imports.get(file.path) ?? [])),
		...scripts.filter(({ path }) => isPure(path)).flatMap(checkPurity),
		...checkLearnersSide(imports),
		...files.flatMap(checkStandardNames),
		...files.flatMap(({ path }) => checkName(path))
	];
}

/** Import direction, and the form an import has to have. */
function checkDirection(path: string, imports: readonly Import[]): readonly Violation[] {
	const folder = folderOf(path);
	return imports.flatMap(({ line, specifier, target }) => {
		const at = `${path}:${line}`;
		const other = folderOf(target);
		if (!folder || !other || folder === other) return [];
		if (specifier.startsWith('.')) {
			return [`${at} reaches into ${other} by a relative path; write #${other}/….`];
		}
		// Pages are prerendered in Node; only their server files may read what the build knows.
		if (folder === 'routes' && other === 'content' && /\.server\.ts$/.test(path)) return [];
		if (!mayUse[folder]?.includes(other))
			return [`${at} imports ${target}; ${folder} may not use ${other}.`];
		// What is drawn may use ui; rules, machines and readers stay free of it.
		if (folder === 'activities' && other === 'ui' && !/\.svelte(\.ts)?$/.test(path)) {
			return [`${at} imports ${target}; only the components of activities may use ui.`];
		}
		if (folder === 'content' && other === 'activities' && !isAuthorsEntry(target)) {
			return [`${at} imports ${target}; content may use only the author's entries of activities.`];
		}
		if (folder === 'progress' && other === 'activities' && isAuthors(target)) {
			return [`${at} imports ${target}; progress may use only the learner's side of activities.`];
		}
		return [];
	});
}

function isAuthorsEntry(path: string): boolean {
	return /^src\/activities\/([^/]+\/)?(author|kinds|language-words)\.ts$/.test(path);
}

function isAuthors(path: string): boolean {
	return /\/author\.ts$/.test(path);
}

function folderOf(path: string): string | undefined {
	return /^src\/([^/]+)\//.exec(path)?.[1];
}
