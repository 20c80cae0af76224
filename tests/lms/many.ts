/**
 * `npm run faults` and `npm run fuzz`: the tests of that name alone, with as many runs as are wanted; 1,000 and 100,000 unless
 * told otherwise, as in `npm test`. `npm run faults -- 50 --seed 7` runs 50 from seed 7 on: a seed that failed fails again.
 */
import { parseArgs } from 'node:util';
import { runProgram } from '../run-program.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string', default: '1' } }
});
const [what = 'faults', runs = what === 'fuzz' ? '100000' : '1000'] = positionals;
const { code } = await runProgram(['vitest', 'run', `tests/lms/${what}.test.ts`], {
	output: 'shown',
	environment: { ONRAMP_RUNS: runs, ONRAMP_SEED: values.seed }
});
process.exitCode = code ?? 1;
