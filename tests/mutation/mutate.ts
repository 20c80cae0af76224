/**
 * `npm run mutate`: changes the code in one place after the other and asks whether a test notices. The exit code is 1
 * when fewer than 80 in 100 changes are noticed. `npm run mutate -- src/progress` does so for a part.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import type { SourceText } from '../architecture/read-imports.ts';
import { root } from '../run-program.ts';
import { filesToMutate } from './files-to-mutate.ts';
import { forgetSurvivors } from './forget-survivors.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		concurrency: { type: 'string', default: '2' },
		/** Tries every mutant anew, also those that nothing has changed for. */
		force: { type: 'boolean', default: false }
	}
});

const parts = positionals.map(pathOf);
const files = filesToMutate(readSource()).filter(
	(path) => parts.length === 0 || parts.some((part) => `${path}/`.startsWith(`${part}/`))
);
if (files.length === 0) {
	console.log(`Nothing in ${parts.join(' or ')} is mutated. Try src/progress.`);
	process.exit(2);
}

// What a copy of the project is made of; installed packages are linked.
const needed = ['src/**', 'tests/mutation/*', '.svelte-kit/tsconfig.json', '*.json', '*.config.ts'];
// Each part remembers its own results, so that the score of one never has another's in it.
const results = `.onramp/mutation/${parts.join('+').replaceAll('/', '-') || 'all'}`;

process.chdir(root);
forgetSurvivors(`${results}.json`);
await new Stryker({
	testRunner: 'vitest',
	vitest: { configFile: 'tests/mutation/vitest.config.ts' },
	plugins: ['@stryker-mutator/vitest-runner'],
	mutate: files,
	ignorePatterns: ['**', ...needed.map((pattern) => `!${pattern}`)],
	tempDirName: '.onramp/mutation/sandbox',
	cleanTempDir: 'always',
	incremental: true,
	incrementalFile: `${results}.json`,
	force: values.force,
	concurrency: Number(values.concurrency),
	// Endless loops are found by counting; a busy machine must not be taken for one.
	timeoutMS: 10_000,
	reporters: ['clear-text', 'html', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
	clearTextReporter: { logTests: false, reportTests: false },
	htmlReporter: { fileName: `${results}.html` },
	thresholds: { high: 90, low: 80, break: 80 }
}).runMutationTest();

function readSource(): SourceText[] {
	return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({ path: pathOf(path), text: readFileSync(path, 'utf8') }));
}

/** From the project's folder, with forward slashes and without one at the end. */
function pathOf(path: string): string {
	return relative(root, path).replaceAll('\\', '/');
}
