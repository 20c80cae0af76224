import ts from 'typescript';
import { parseSource, walk, type SourceText } from './read-imports.ts';

/** Lines that nine in ten of a kind stay within, and how long the longest are. */
export interface Sizes {
	readonly what: string;
	readonly budget: number;
	readonly ninety: number;
	/** The three longest, longest first: `412 src/x.ts`. */
	readonly longest: readonly string[];
}

/** Measures files, components, machines and functions against their budgets. Tests are not measured. */
export function measureSizes(files: readonly SourceText[]): readonly Sizes[] {
	const measured = files.filter(({ path }) => !/\.(test|test-data)\.ts$/.test(path));
	const scripts = measured.filter(({ path }) => path.endsWith('.ts'));
	const components = measured.filter(({ path }) => path.endsWith('.svelte'));
	const machines = scripts.filter(({ path }) => /(^|[/-])machine\.ts$/.test(path));
	return [
		sizesOf('files', 200, scripts.map(lengthOf)),
		sizesOf('components', 100, components.map(withoutStyle).map(lengthOf)),
		sizesOf('machines', 150, machines.map(lengthOf)),
		sizesOf('functions', 30, [...scripts, ...components].flatMap(functionLengths))
	];
}

interface Length {
	readonly lines: number;
	readonly where: string;
}

function sizesOf(what: string, budget: number, lengths: readonly Length[]): Sizes {
	const sorted = [...lengths].sort((a, b) => a.lines - b.lines);
	// One in ten may be longer, and where there are fewer than ten of a kind, one.
	const ninety = sorted.at(-1 - Math.ceil(sorted.length / 10))?.lines ?? 0;
	const longest = sorted.slice(-3).map(({ lines, where }) => `${lines} ${where}`);
	return { what, budget, ninety, longest: longest.reverse() };
}

/** A component's budget is for what it does; how it looks is as long as it is. */
function withoutStyle({ path, text }: SourceText): SourceText {
	return { path, text: text.replace(/<style[\s\S]*<\/style>/, '') };
}

function lengthOf({ path, text }: SourceText): Length {
	return { lines: text.trimEnd().split('\n').length, where: path };
}

/** Of all functions with a block of three lines or more. */
function functionLengths(file: SourceText): readonly Length[] {
	const tree = parseSource(file);
	const lengths: Length[] = [];
	walk(tree, (node) => {
		if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
		const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
		const last = tree.getLineAndCharacterOfPosition(node.end).line;
		const lines = last - first + 1;
		if (lines >= 3) lengths.push({ lines, where: `${file.path}:${first + 1}` });
	});
	return lengths;
}
