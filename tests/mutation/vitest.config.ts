import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The tests that have to notice a mutant: those that stand beside the files that are mutated. */
export default defineConfig({
	...base,
	test: {
		...base.test,
		include: ['src/{course,progress,activities}/**/*.test.ts', 'src/lms/*machine.test.ts'],
		// What authors type is read in tests of their own, which take long and stand far from the machine.
		// So are proofs and the author's map, and a passage has nothing that is mutated.
		exclude: [
			'src/activities/**/read*.test.ts',
			'src/activities/scenario/{prove,draw,lay-out,story,settle,count,report}*.test.ts',
			'src/activities/scenario/wrap-text.test.ts',
			'src/activities/{example,figure,myth,perspectives,recording,term}/**'
		],
		setupFiles: ['tests/mutation/fewer-runs.ts'],
		runner: 'tests/mutation/strict-runner.ts'
	}
});
