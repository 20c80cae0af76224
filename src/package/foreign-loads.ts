import type { PackageFile } from './package-file.ts';

const origin = String.raw`(?:https?:|wss?:)?//[^"'\`\s<>)\\]+`;

const tag = /<([a-z][\w-]*)((?:\s[^<>]*)?)>/gi;
const attribute = new RegExp(
	String.raw`\s(?:src|srcset|href|xlink:href|data|poster|background|action|formaction)\s*=\s*\\?["']?\s*(${origin})`,
	'gi'
);
const inStyle = new RegExp(String.raw`(?:url\(\s*|@import\s+)\\?["']?\s*(${origin})`, 'gi');
const inScript = new RegExp(
	String.raw`(?:\bimport\s*\(?\s*|\bfrom\s*|\b(?:fetch|sendBeacon|importScripts|Worker|WebSocket|EventSource)\s*\(\s*|\.(?:src|href|action)\s*=\s*)["'\`](${origin})`,
	'gi'
);

/** What only names an address, and loads nothing until a learner asks for it. */
const harmless = /^(?:a|area)$/i;
const harmlessRel = /\brel\s*=\s*\\?["']?(?:canonical|license|author|alternate)\b/i;

/**
 * Addresses of other origins that a file of a package would load from by itself. Links that a learner
 * follows are no such thing. Scripts are searched for plain addresses and for HTML inside their texts.
 */
export function findForeignLoads({ path, bytes }: PackageFile): readonly string[] {
	const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
	if (!['html', 'htm', 'css', 'js', 'mjs', 'svg'].includes(extension)) return [];
	const text = new TextDecoder().decode(bytes);
	const found = [...matches(text, inStyle)];
	if (extension !== 'css') found.push(...inTags(text), ...matches(text, inScript));
	return [...new Set(found)];
}

function inTags(text: string): string[] {
	return [...text.matchAll(tag)].flatMap(([, name = '', attributes = '']) =>
		harmless.test(name) || harmlessRel.test(attributes) ? [] : matches(attributes, attribute)
	);
}

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, url = '']) => url);
}
