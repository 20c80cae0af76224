import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCss } from 'svelte/compiler';
import { nearest } from '#content/nearest.ts';
import { contrast, pairsToTell, readTokens } from '#course/contrast.ts';
import type { Place, Problem } from '#course/problem.ts';
import { projectRoot } from './project.ts';

interface Tokens {
	readonly all: readonly string[];
	readonly colours: readonly string[];
}

type Report = (problem: Omit<Problem, 'file' | 'severity'>) => void;

/**
 * What is wrong with an employer's stylesheet: text that is no CSS, something it would load, a token that is not one of
 * ours, and colours that cannot be told from each other, in light or in dark.
 */
export async function checkTheme(css: string, file: string): Promise<readonly Problem[]> {
	const base = await readFile(join(projectRoot, 'src/ui/theme.css'), 'utf8');
	const ours = readTokens(base);
	const all = [...base.matchAll(/--([a-z0-9-]+):/g)].map(([, name = '']) => name);
	const problems: Problem[] = [];
	const report: Report = (problem) => problems.push({ ...problem, file, severity: 'error' });
	if (!checkRules(css, { all, colours: Object.keys(ours.light) }, report)) return problems;

	const theirs = readTokens(css);
	const light = { ...ours.light, ...theirs.light };
	checkContrast('light', light, css, report);
	// What a theme says for everybody holds in the dark too, over our dark colours.
	checkContrast(
		'dark',
		{ ...ours.light, ...ours.dark, ...theirs.light, ...theirs.dark },
		css,
		report
	);
	return problems;
}

/** False: the text is no CSS, and there is nothing to go on with. */
function checkRules(css: string, tokens: Tokens, report: Report): boolean {
	let parsed;
	try {
		parsed = parseCss(css);
	} catch (error) {
		const { start } = error as { start?: { character?: number } };
		report({
			code: 'theme/unreadable',
			at: placeOf(css, start?.character ?? 0, 1),
			message: 'The stylesheet cannot be read from here on, so the course would lose its colours.',
			hint: 'Look for a bracket or a semicolon that is missing in this line or the one before.'
		});
		return false;
	}
	for (const node of nodesOf(parsed)) {
		const isRule = node.type === 'Declaration';
		if (node.type === 'Atrule' && node.name === 'import') reportLoad(css, node, report);
		if (isRule && /url\(/i.test(node.value ?? '')) reportLoad(css, node, report);
		if (isRule) checkToken(css, node, tokens, report);
	}
	return true;
}

interface CssNode {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly name?: string;
	readonly property?: string;
	readonly value?: string;
}

/** Every node of a syntax tree, whatever its parser calls the fields that hold others. */
function* nodesOf(tree: unknown): Generator<CssNode> {
	if (typeof tree !== 'object' || tree === null) return;
	if ('type' in tree && 'start' in tree) yield tree as CssNode;
	for (const part of Object.values(tree)) yield* nodesOf(part);
}

function reportLoad(css: string, { start, end }: CssNode, report: Report): void {
	report({
		code: 'theme/loads-something',
		at: placeOf(css, start, end - start),
		message:
			'A theme may not load pictures, fonts or other stylesheets: a package asks nobody for anything.',
		hint: 'Take this line out. A theme sets colours.'
	});
}

function checkToken(css: string, node: CssNode, tokens: Tokens, report: Report): void {
	const { start, property = '', value = '' } = node;
	const name = property.replace(/^--/, '');
	const at = placeOf(css, start, property.length);
	if (tokens.colours.includes(name) && !/^#[0-9a-f]{6}$/i.test(value.trim())) {
		report({
			code: 'theme/not-six-digits',
			at,
			message: `The colour of "${property}" cannot be measured, so nobody knows whether learners can read it.`,
			hint: 'Write it with six digits, such as #0b6e6e.'
		});
	}
	const meant = property.startsWith('--') && !tokens.all.includes(name);
	const guess = meant ? nearest(name, tokens.all) : undefined;
	if (guess === undefined) return;
	report({
		code: 'theme/unknown-token',
		at,
		message: `There is nothing called "${property}", so this line would change nothing.`,
		hint: `Did you mean "--${guess}"?`
	});
}

function checkContrast(
	scheme: string,
	tokens: Readonly<Record<string, string>>,
	css: string,
	report: Report
): void {
	for (const [front, back, least] of pairsToTell) {
		const ratio = contrast(tokens[front] ?? '', tokens[back] ?? '');
		if (ratio >= least) continue;
		const own = [front, back]
			.map((name) => css.search(new RegExp(`--${name}\\s*:`)))
			.find((at) => at >= 0);
		report({
			code: 'theme/low-contrast',
			at: placeOf(css, own ?? 0, 1),
			message: `In ${scheme}, "--${front}" on "--${back}" has a contrast of ${ratio.toFixed(1)}, too little for many learners to read.`,
			hint: `Make it at least ${least}.`
		});
	}
}

function placeOf(css: string, offset: number, length: number): Place {
	const before = css.slice(0, offset).split('\n');
	const rest = css.slice(offset).split('\n')[0] ?? '';
	return {
		line: before.length,
		column: (before.at(-1) ?? '').length + 1,
		length: Math.max(1, Math.min(length, rest.length))
	};
}
