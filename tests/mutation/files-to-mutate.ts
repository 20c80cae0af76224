import { readImports, type SourceText } from '../architecture/read-imports.ts';

/**
 * Paths of the files whose every line has to be held by a test: all of course and progress, and every machine and
 * learner's side with what they stand on in their own folder, or beside the kinds. A new kind of activity is among them by itself.
 */
export function filesToMutate(source: readonly SourceText[]): string[] {
	const scripts = new Map(
		source.filter(({ path }) => isScript(path)).map((file) => [file.path, file])
	);
	const found = new Set([...scripts.keys()].filter(isStart));
	// A set goes on with what is added to it meanwhile.
	for (const path of found) {
		const file = scripts.get(path);
		for (const { target, typeOnly } of file ? readImports(file) : []) {
			if (!typeOnly && scripts.has(target) && isIn(unitOf(path), target)) found.add(target);
		}
	}
	return [...found].sort();
}

/** No component, no test, and nothing that only tests use. */
function isScript(path: string): boolean {
	return path.endsWith('.ts') && !/\.svelte\.ts$|\.(test|samples)\.ts$|\/sample-[^/]*$/.test(path);
}

function isStart(path: string): boolean {
	return (
		/^src\/(course|progress)\//.test(path) ||
		/^src\/activities\/[^/]+\/learner\.ts$/.test(path) ||
		/^src\/activities\/([^/]+\/)?([^/]*-)?machine\.ts$/.test(path) ||
		/^src\/lms\/([^/]*-)?machine\.ts$/.test(path)
	);
}

function isIn(unit: string, path: string): boolean {
	return [unit, 'src/activities/'].includes(unitOf(path));
}

/** The folder that is one unit: `src/progress`, and of activities each kind's own. */
function unitOf(path: string): string {
	return /^src\/(activities\/)?[^/]+\//.exec(path)?.[0] ?? '';
}
