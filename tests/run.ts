/**
 * `npm test`: everything that must hold. A step that fails does not stop the others.
 * `npm test -- lint unit` runs only those. The last line is always `N passed, N failed`.
 */
import { failure, steps, type Step } from './steps.ts';
import type { Tally } from './read-reports.ts';

interface Row {
	readonly step: string;
	readonly tally: Tally;
	readonly seconds: number;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
	const known = steps.map(({ name }) => name).join(', ');
	console.log(`There is no step called ${unknown.join(' or ')}. The steps are ${known}.`);
	process.exit(2);
}

const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
// Side by side: each of these keeps one core busy, and the others keep all.
const rows = await Promise.all(chosen.filter(({ isSingle }) => isSingle).map(runStep));
for (const step of chosen.filter(({ isSingle }) => !isSingle)) rows.push(await runStep(step));
printSummary(rows);

async function runStep(step: Step): Promise<Row> {
	console.log(`▸ ${step.name}: ${step.what}`);
	const began = performance.now();
	let tally = failure;
	try {
		tally = await step.run();
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
	}
	const seconds = Math.round((performance.now() - began) / 1000);
	console.log(`  ${step.name} ${tally.failed === 0 ? 'passed' : 'FAILED'} after ${seconds} s\n`);
	return { step: step.name, tally, seconds };
}

function printSummary(rows: readonly Row[]): void {
	const line = (...[name = '', ...figures]: readonly (string | number)[]) =>
		console.log(`${String(name).padEnd(8)}${figures.map((it) => String(it).padStart(9)).join('')}`);

	line('step', 'passed', 'failed', 'skipped', 'seconds');
	for (const { step, tally, seconds } of rows) {
		line(step, tally.passed, tally.failed, tally.skipped.length, seconds);
	}
	for (const name of rows.flatMap(({ tally }) => tally.skipped)) console.log(`skipped: ${name}`);

	const passed = rows.reduce((sum, { tally }) => sum + tally.passed, 0);
	const failed = rows.reduce((sum, { tally }) => sum + tally.failed, 0);
	process.exitCode = failed === 0 ? 0 : 1;
	console.log(`${passed} passed, ${failed} failed`);
}
