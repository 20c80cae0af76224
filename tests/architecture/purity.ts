import ts from 'typescript';
import { parseSource, readImports, walk, type SourceText } from './read-imports.ts';
import type { Violation } from './architecture.ts';

const impureNames = new Set(
	[
		['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
		[
			'indexedDB',
			'fetch',
			'XMLHttpRequest',
			'WebSocket',
			'crypto',
			'performance',
			'globalThis',
			'self'
		],
		['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'process', 'Buffer'],
		['Date', 'HTMLElement', 'Element', 'Event', 'Node']
	].flat()
);

/** `course`, `progress` and every machine know no Svelte, DOM, Node, clock or chance. */
export function isPure(path: string): boolean {
	if (path.endsWith('.test.ts')) return false;
	return (
		/^src\/(course|progress)\//.test(path) ||
		/^src\/activities\/[^/]+\/learner\.ts$/.test(path) ||
		/(^|[/-])machine\.ts$/.test(path)
	);
}

/** What a pure file takes from the world around it. */
export function checkPurity(file: SourceText): readonly Violation[] {
	const tree = parseSource(file);
	const at = (node: ts.Node) =>
		`${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
	const violations = readImports(file)
		.filter(({ target }) => /^(node:|svelte$|\$app$|\$env$)|\.svelte(\.ts)?$/.test(target))
		.map(({ line, target }) => `${file.path}:${line} is pure and may not import ${target}.`);

	const own = new Set<string>();
	walk(tree, (node) => {
		if (isDeclaration(node) && node.name && ts.isIdentifier(node.name)) own.add(node.name.text);
	});
	walk(tree, (node) => {
		if (!ts.isIdentifier(node) || isMemberName(node)) return;
		if (impureNames.has(node.text) && !own.has(node.text)) {
			violations.push(`${at(node)} is pure and may not use ${node.text}.`);
		}
		const { parent } = node;
		if (
			node.text === 'Math' &&
			ts.isPropertyAccessExpression(parent) &&
			parent.name.text === 'random'
		) {
			violations.push(`${at(node)} is pure and may not use Math.random.`);
		}
	});
	return violations;
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
	return (
		ts.isVariableDeclaration(node) ||
		ts.isParameter(node) ||
		ts.isBindingElement(node) ||
		ts.isFunctionDeclaration(node) ||
		ts.isInterfaceDeclaration(node) ||
		ts.isTypeAliasDeclaration(node) ||
		ts.isTypeParameterDeclaration(node) ||
		ts.isImportSpecifier(node)
	);
}

/** The `x` of `y.x`, `{ x: 1 }` or `{ x(): void }`: a name inside something, not a thing of its own. */
function isMemberName(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
	if (ts.isQualifiedName(parent)) return parent.right === node;
	if (ts.isBindingElement(parent)) return parent.propertyName === node;
	return (
		(ts.isPropertyAssignment(parent) ||
			ts.isPropertySignature(parent) ||
			ts.isPropertyDeclaration(parent) ||
			ts.isMethodDeclaration(parent) ||
			ts.isMethodSignature(parent)) &&
		parent.name === node
	);
}
