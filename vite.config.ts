import { isMainThread } from 'node:worker_threads';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * The course that is built or served. It is not bundled with these settings, since it finds the kinds of activity by
 * name, and it is left out where no course is named (types and formats are checked) and in Kit's worker threads, which
 * read these settings for Svelte's part only.
 */
async function course(): Promise<Plugin | undefined> {
	if (!process.env.ONRAMP_COURSE || !isMainThread) return undefined;
	const file = new URL('./src/cli/course-plugin.ts', import.meta.url).href;
	const module = (await import(file)) as typeof import('./src/cli/course-plugin.ts');
	return module.coursePlugin();
}

export default defineConfig({
	plugins: [course(), sveltekit()]
});
