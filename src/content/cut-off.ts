import { isMap, isNode, isPair, isScalar, type Document, type Pair } from 'yaml';
import type { ProblemInFile } from '#course/problem.ts';
import type { PlaceOf } from './places.ts';

/** Settings, and groups of settings, that hold whatever an author wants to say. */
const texts = ['title', 'description', 'licence', 'houseTerm', 'author'];
const groups = ['objectives', 'roles'];

/** A text that ends at a `#`: what follows is a remark for YAML, and was meant for learners. */
export function findCutOff(
	document: Document,
	text: string,
	place: PlaceOf,
	start: number
): { readonly keys: ReadonlySet<string>; readonly problems: readonly ProblemInFile[] } {
	const problems: ProblemInFile[] = [];
	const keys = new Set<string>();
	for (const { key, pair } of textsIn(document)) {
		const { value } = pair;
		if (!isScalar(value) || !value.range || (value.type !== 'PLAIN' && value.value !== null)) continue;
		const rest = text.slice(value.range[1]);
		const [, blank = '', remark] = /^([ \t]*)(#[^\r\n]*)/.exec(rest) ?? [];
		// After nothing at all, only what cannot be a remark is taken for text.
		if (remark === undefined || (value.value === null && /^#(\s|$)/.test(remark))) continue;
		if (value.value === null) keys.add(key);
		const from = start + value.range[1] + blank.length;
		const at = place(from, from + remark.trimEnd().length);
		problems.push(cutOff(key, text.slice(value.range[0], value.range[1]).trim(), remark.trimEnd(), at));
	}
	return { keys, problems };
}

function* textsIn({ contents }: Document): Generator<{ key: string; pair: Pair }> {
	for (const { key, pair } of pairsOf(contents)) {
		if (texts.includes(key)) yield { key, pair };
		for (const inner of pairsOf(pair.value)) {
			if (groups.includes(key)) yield { key: `${key}.${inner.key}`, pair: inner.pair };
			for (const part of pairsOf(inner.pair.value)) {
				if (texts.includes(part.key)) yield { key: `${key}.${inner.key}.${part.key}`, pair: part.pair };
			}
		}
	}
}

function pairsOf(node: unknown): { key: string; pair: Pair }[] {
	if (!isNode(node) || !isMap(node)) return [];
	return node.items.flatMap((pair) =>
		isPair(pair) && isScalar(pair.key) ? [{ key: String(pair.key.value), pair }] : []
	);
}

function cutOff(name: string, kept: string, remark: string, at: ProblemInFile['at']): ProblemInFile {
	const whole = kept === '' ? remark : `${kept} ${remark}`;
	const key = name.slice(name.lastIndexOf('.') + 1);
	const quoted = whole.includes('"') ? `'${whole.replaceAll("'", "''")}'` : `"${whole}"`;
	return {
		code: 'front-matter/cut-off',
		severity: /^#\s/.test(remark) ? 'warning' : 'error',
		at,
		message: `After a blank, # begins a remark that nobody sees, so learners would read ${kept === '' ? 'nothing here' : `only "${kept}"`}.`,
		hint: `If it belongs to the text, put quotes around it: ${key}: ${quoted}`
	};
}
