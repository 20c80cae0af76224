import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { readPlaywrightReport, readVitestReport, type Tally } from './read-reports.ts';
import { runProgram } from './run-program.ts';

/** One step of `npm test`. */
export interface Step {
	readonly name: string;
	readonly what: string;
	/** True: it keeps one core busy, and prints nothing before it ends. */
	readonly isSingle?: true;
	/** Rejects when the step itself breaks, which counts as a failure. */
	run(): Promise<Tally>;
}

export const failure: Tally = { passed: 0, failed: 1, skipped: [] };

/** All steps, in the order of what they cost. */
export const steps: readonly Step[] = [
	{
		name: 'types',
		what: 'svelte-check and tsc',
		isSingle: true,
		run: () =>
			asOne(
				['svelte-kit', 'sync'],
				['svelte-check', '--fail-on-warnings', '--output', 'human'],
				['tsc', '--noEmit']
			)
	},
	{
		name: 'lint',
		what: 'eslint and prettier',
		isSingle: true,
		run: () =>
			asOne(
				['eslint', '--max-warnings', '0', '.'],
				['prettier', '--check', '--log-level', 'warn', '.']
			)
	},
	{
		name: 'content',
		what: 'the courses in content/',
		isSingle: true,
		run: () => asOne(['tsx', 'src/cli/main.ts', 'check'])
	},
	{
		name: 'unit',
		what: 'vitest',
		run: () =>
			counted(readVitestReport, (report) =>
				runProgram(
					['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
					{ output: 'shown' }
				)
			)
	},
	{ name: 'browser', what: 'playwright', run: runBrowserTests }
];

function runBrowserTests(): Promise<Tally> {
	const { path, from } = findChromium(console.log);
	console.log(`  in ${path} (from ${from})`);
	return counted(readPlaywrightReport, (report) =>
		runProgram(['playwright', 'test', '--reporter=list,json'], {
			output: 'shown',
			environment: { ONRAMP_CHROMIUM: path, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
		})
	);
}

/** Runs commands until one fails, whose output is then shown in full. All of them count as one test. */
async function asOne(...commands: readonly (readonly string[])[]): Promise<Tally> {
	for (const command of commands) {
		const { code, output } = await runProgram(command, { output: 'kept' });
		if (code === 0) continue;
		console.log(`$ ${command.join(' ')}\n${output.trimEnd()}`);
		return failure;
	}
	return { passed: 1, failed: 0, skipped: [] };
}

/** Runs a program that writes a report, and reads that. */
async function counted(
	read: (json: string) => Tally,
	run: (report: string) => Promise<{ readonly code: number | null }>
): Promise<Tally> {
	const folder = mkdtempSync(join(tmpdir(), 'onramp-report-'));
	try {
		const report = join(folder, 'report.json');
		const { code } = await run(report);
		if (!existsSync(report)) throw new Error('It ended before it could write its report.');
		const tally = read(readFileSync(report, 'utf8'));
		// It ended badly although no test did: what it broke on is above.
		return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
