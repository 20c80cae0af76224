import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The tests that have to notice a mutant: those that stand beside the files that are mutated. */
export default defineConfig({
	...base,
	test: {
		...base.test,
		include: ['src/{course,progress,activities}/**/*.test.ts', 'src/lms/*machine.test.ts'],
		// What authors type is read in tests of their own, which take long and stand far from the machine.
		exclude: ['src/activities/*/read*.test.ts'],
		setupFiles: ['tests/mutation/fewer-runs.ts'],
		runner: 'tests/mutation/strict-runner.ts'
	}
});
