import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Svelte alone, not SvelteKit: unit tests render components, and must not need a course that builds.
	plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		expect: { requireAssertions: true },
		allowOnly: false,
		// Properties of the codec and whole-course checks take seconds on a busy machine with two cores.
		testTimeout: 30_000
	}
});
