import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the project: its path from the project's folder, with forward slashes. */
export interface SourceText {
	readonly path: string;
	readonly text: string;
}

/** One thing that a file takes from elsewhere: static, dynamic, as a type, or through `import.meta.glob`. */
export interface Import {
	readonly line: number;
	readonly specifier: string;
	/**
	 * A path such as `src/course/course.ts` (with `*` where only running code knows), or the name of a package
	 * or of one of Node's or Kit's own modules.
	 */
	readonly target: string;
	/** True when nothing of it is left in the compiled file. */
	readonly typeOnly: boolean;
}

/** The script of a TypeScript, JavaScript or Svelte file as a syntax tree, on the lines where it stands. */
export function parseSource({ path, text }: SourceText): ts.SourceFile {
	return ts.createSourceFile(
		path,
		scriptOf(path, text),
		ts.ScriptTarget.Latest,
		true,
		ts.ScriptKind.TS
	);
}

/** Everything that a file imports, in the order in which it stands there. */
export function readImports(file: SourceText): readonly Import[] {
	const tree = parseSource(file);
	const imports: Import[] = [];
	const add = (node: ts.Node, specifier: string, typeOnly: boolean) => {
		const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
		imports.push({ line, specifier, target: resolve(file.path, specifier), typeOnly });
	};
	walk(tree, (node) => {
		if (ts.isImportDeclaration(node)) add(node, textOf(node.moduleSpecifier), isTypeOnly(node));
		if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			add(node, textOf(node.moduleSpecifier), node.isTypeOnly);
		}
		if (ts.isImportTypeNode(node)) add(node, textOf(node.argument), true);
		if (ts.isCallExpression(node)) {
			for (const specifier of dynamicImports(node)) add(node, specifier, false);
		}
	});
	return imports;
}

/** Visits a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}

/** Everything but the scripts becomes blank, so that lines stay what they are. */
function scriptOf(path: string, text: string): string {
	if (!path.endsWith('.svelte')) return text;
	const blank = (markup: string) => markup.replace(/[^\n]/g, ' ');
	let script = '';
	let end = 0;
	for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
		const [, open = '', body = ''] = match;
		const start = match.index + open.length;
		script += blank(text.slice(end, start)) + body;
		end = start + body.length;
	}
	return script + blank(text.slice(end));
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
	return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function dynamicImports(call: ts.CallExpression): readonly string[] {
	const [first] = call.arguments;
	if (!first) return [];
	if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return [textOf(first)];
	if (/^import\.meta\.glob\b/.test(call.expression.getText())) {
		const patterns = ts.isArrayLiteralExpression(first) ? first.elements : [first];
		return patterns.map(textOf).filter((pattern) => !pattern.startsWith('!'));
	}
	return [];
}

/** A string as it is; in a template, `*` for each part that only running code knows. */
function textOf(node: ts.Node): string {
	if (ts.isLiteralTypeNode(node)) return textOf(node.literal);
	if (ts.isStringLiteralLike(node)) return node.text;
	if (ts.isTemplateExpression(node)) {
		return node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('');
	}
	return '*';
}

function resolve(from: string, specifier: string): string {
	const path = specifier.replace(/\?.*$/, '');
	if (path.startsWith('#')) return `src/${path.slice(1)}`;
	if (path.startsWith('/')) return path.slice(1);
	if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
	return path
		.split('/')
		.slice(0, path.startsWith('@') ? 2 : 1)
		.join('/');
}
