import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import type { Component } from 'svelte';

/** What compiled pages import; it has no types of its own. */
const internal: string = 'svelte/internal/server';
const server: unknown = await import(/* @vite-ignore */ internal);

/**
 * Compiles a finished page as the site's build does, and renders it to HTML on the server. Every component
 * it imports stands as `[name of its activity]`.
 */
export function renderPage(svelte: string, activities: readonly string[] = []): string {
	const { js } = compile(svelte, { generate: 'server', runes: true });
	const body = js.code
		.replace(/import \* as \$ from 'svelte\/internal\/server';/, '')
		.replace(/import '[^']+\.css';/g, '')
		.replace(/import \{ base \} from '\$app\/paths';/, "const base = '..';")
		.replace(
			/import (\w+) from ['"][^'"]+['"];/g,
			'const $1 = (renderer, props) => renderer.push(`[${props.activity}]`);'
		)
		.replace(/export default function/, 'return function');
	// The compiler's own output, from text of ours: a module would need a file.
	// eslint-disable-next-line @typescript-eslint/no-implied-eval
	const create = new Function('$', body) as ($: unknown) => Component<{ activities: unknown }>;
	return render(create(server), { props: { activities } }).body;
}

/** What a learner reads: tags away, character references resolved, white space folded. */
export function textOfHtml(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<\/?[a-z](?:"[^"]*"|[^>"])*>/g, ' ')
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();
}
