import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { projectRoot } from '../project.ts';

/**
 * The script and style of the launch page with the run-time (scorm-again) in it, made when the server
 * starts. By the names they have on the server: `page.js`, `page.css`, chunks and fonts.
 */
export async function bundlePage(): Promise<Readonly<Record<string, Uint8Array>>> {
	const result = await build({
		configFile: false,
		root: projectRoot,
		base: './',
		logLevel: 'error',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		publicDir: false,
		build: {
			write: false,
			minify: false,
			assetsInlineLimit: 0,
			cssCodeSplit: false,
			rollupOptions: {
				input: join(projectRoot, 'src/cli/lms/page/main.ts'),
				output: {
					entryFileNames: 'page.js',
					chunkFileNames: '[name]-[hash].js',
					assetFileNames: ({ names }) =>
						names.some((name) => name.endsWith('.css')) ? 'page.css' : '[name]-[hash][extname]'
				}
			}
		}
	});
	const outputs = Array.isArray(result) ? result : [result];
	const encoder = new TextEncoder();
	const files: Record<string, Uint8Array> = {};
	for (const output of outputs) {
		if (!('output' in output)) continue;
		for (const file of output.output) {
			const content = file.type === 'chunk' ? file.code : file.source;
			files[file.fileName] = typeof content === 'string' ? encoder.encode(content) : content;
		}
	}
	return files;
}
