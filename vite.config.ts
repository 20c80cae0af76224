import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import type * as coursePluginModule from './src/cli/course-plugin.ts';

/**
 * The course that is built or served. It is not bundled with these settings, since it finds the kinds of activity by
 * name, and it is left out where no course is named (types and formats are checked) and in Kit's worker threads, which
 * read these settings for Svelte's part only.
 */
async function course(): Promise<Plugin | undefined> {
	if (!process.env.ONRAMP_COURSE || !isMainThread) return undefined;
	const file = new URL('./src/cli/course-plugin.ts', import.meta.url).href;
	const module = (await import(file)) as typeof coursePluginModule;
	return module.coursePlugin();
}

/**
 * Two changes to Kit's client, both in the build only. It listens to `beforeunload`, which keeps a page out of the
 * browser's back/forward cache, never comes on a phone, and confuses an LMS that watches it: `pagehide` serves as well.
 * And it takes all that Svelte exports to use four functions of it, so that nothing of Svelte could be left out.
 */
const leanKit: Plugin = {
	name: 'onramp-lean-kit',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('kit/src/runtime/client/client.js')) return undefined;
		const names = ['onMount', 'tick', 'untrack', 'settled'];
		const changes = [
			["addEventListener('beforeunload', ", "addEventListener('pagehide', "],
			[
				"import * as svelte from 'svelte';",
				[
					`import { ${names.map((name) => `${name} as _${name}`).join(', ')} } from 'svelte';`,
					`const svelte = { ${names.map((name) => `${name}: _${name}`).join(', ')} };`
				].join(' ')
			]
		] as const;
		return changes.reduce((text, [before, after]) => {
			if (!text.includes(before)) this.error(`Kit's client no longer has: ${before}`);
			return text.replace(before, after);
		}, code);
	}
};

/** What every page needs is one file: it compresses better than its parts, and a page asks for less. */
const core = [
	/node_modules\/(svelte|@sveltejs|esm-env|xstate)\//,
	/src\/(course|progress)\//,
	/src\/lms\/(?!scorm|xapi\/|call-log|check\/|restore|read-progress-file)/,
	/src\/activities\/(host|use-activity\.svelte)\.ts/,
	/src\/routes\/learner\.svelte\.ts/,
	/src\/ui\/(texts|texts\/en|use-actor\.svelte)\.ts/,
	/src\/ui\/(Html|Icon|Notices|SaveLine|Station)\.svelte/
];

/** What every kind of activity keeps, and how it is replayed: needed wherever a course is opened. */
const replay = filesReachedFrom(
	readdirSync('src/activities', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => resolve('src/activities', name, 'learner.ts'))
		.filter((file) => existsSync(file))
);

/** Files of `src/activities` that these import, directly or not, and they themselves. */
function filesReachedFrom(entries: readonly string[]): ReadonlySet<string> {
	const found = new Set(entries);
	for (const file of found) {
		const text = readFileSync(file, 'utf8');
		for (const [, name = ''] of text.matchAll(
			/^(?:import|export) (?!type)[^;]*? from '(\.[^']+)';/gm
		)) {
			found.add(resolve(dirname(file), name));
		}
	}
	return found;
}

export default defineConfig({
	plugins: [course(), leanKit, sveltekit()],
	environments: {
		client: {
			build: {
				// What a learner downloads is counted to the byte; this takes longer and gives less.
				minify: 'terser',
				terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
				rolldownOptions: {
					output: {
						codeSplitting: {
							groups: [
								{ name: 'core', test: (id) => core.some((part) => part.test(id)) },
								{ name: 'replay', test: (id) => replay.has(id) }
							]
						}
					}
				}
			}
		}
	}
});
