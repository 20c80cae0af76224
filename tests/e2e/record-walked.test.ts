import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handOff } from '#activities/scenario/scenario.samples.ts';
import { hashChoice, readWalked } from '#cli/walked.ts';
import { recordWalked } from './record-walked.ts';

test('what the browser tests write down is read again, a scenario at a time', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'onramp-walked-'));
	const file = join(folder, 'deep', 'first-week.json');
	expect(await readWalked(file)).toEqual({});

	const other = { ...handOff, id: 'other' };
	const steps = [
		{ scene: 1, choice: 1 },
		{ scene: 3, choice: 2 }
	];
	await recordWalked('first-week', handOff, steps, file);
	await recordWalked('first-week', other, [], file);
	const walked = await readWalked(file);
	expect(walked).toEqual({
		'hand-off': steps.map((step) => hashChoice(handOff, step)).sort(),
		other: []
	});

	await writeFile(file, '{ "hand-off": 3 }');
	expect(await readWalked(file)).toEqual({});
	await writeFile(file, 'no JSON');
	expect(await readWalked(file)).toEqual({});
	await rm(folder, { recursive: true });
});
