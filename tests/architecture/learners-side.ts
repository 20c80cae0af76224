import type { Import } from './read-imports.ts';
import type { Violation } from './architecture.ts';

const authorsLibraries =
	/^(@dagrejs\/|yaml|zod|mdsvex|unified|unist-util-|github-slugger|(mdast|hast|micromark|remark|rehype)(-|$))/;

/** Whatever a page can reach runs in the learner's browser: no author's file or library, and nothing of Node. */
export function checkLearnersSide(
	imports: ReadonlyMap<string, readonly Import[]>
): readonly Violation[] {
	const reached = new Map<string, string | undefined>();
	const queue = [...imports.keys()].filter(isLearnersEntry);
	for (const path of queue) reached.set(path, undefined);
	const violations: Violation[] = [];
	for (const path of queue) {
		for (const { line, target } of imports.get(path) ?? []) {
			if (isAuthors(target) || authorsLibraries.test(target) || target.startsWith('node:')) {
				const way = wayTo(path, reached);
				violations.push(
					`${path}:${line} reaches the learner's browser (${way}) and imports ${target}.`
				);
			}
			for (const next of filesOf(target, imports)) {
				if (reached.has(next) || isAuthors(next)) continue;
				reached.set(next, path);
				queue.push(next);
			}
		}
	}
	return violations;
}

function isLearnersEntry(path: string): boolean {
	if (/\.(server|test)\.ts$/.test(path)) return false;
	return (
		/^src\/routes\/.*\+(page|layout|error)(\.ts|\.svelte)$/.test(path) ||
		/^src\/hooks(\.client)?\.ts$/.test(path) ||
		/^src\/activities\/[^/]+\/((learner|take-away)\.ts|[A-Z]\w*\.svelte)$/.test(path)
	);
}

function filesOf(target: string, imports: ReadonlyMap<string, unknown>): readonly string[] {
	if (!target.includes('*')) return imports.has(target) ? [target] : [];
	const escaped = target.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+');
	const pattern = new RegExp(`^${escaped}$`);
	return [...imports.keys()].filter((path) => pattern.test(path));
}

function wayTo(path: string, reached: ReadonlyMap<string, string | undefined>): string {
	const way = [path];
	for (let from = reached.get(path); from !== undefined; from = reached.get(from))
		way.unshift(from);
	return way.length === 1 ? 'an entry' : way.slice(0, -1).join(' → ');
}

function isAuthors(path: string): boolean {
	return /\/author\.ts$/.test(path);
}
