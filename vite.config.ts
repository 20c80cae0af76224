import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { coursePlugin } from './src/cli/course-plugin.ts';

export default defineConfig({
	plugins: [coursePlugin(), sveltekit()]
});
