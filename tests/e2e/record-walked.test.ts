import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handOff } from '#activities/scenario/scenario.samples.ts';
import { hashChoice, readWalked } from '#cli/walked.ts';
import { recordWalked } from './record-walked.ts';

test('what the browser tests write down is read again, a scenario at a time', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'onramp-walked-'));
	const deep = join(folder, 'deep', 'first-week');
	expect(await readWalked(deep)).toEqual({});

	const other = { ...handOff, id: 'other' };
	const steps = [
		{ scene: 1, choice: 1 },
		{ scene: 3, choice: 2 }
	];
	await recordWalked('first-week', handOff, steps, deep);
	await recordWalked('first-week', other, [], deep);
	const walked = await readWalked(deep);
	expect(walked).toEqual({
		'hand-off': steps.map((step) => hashChoice(handOff, step)).sort(),
		other: []
	});

	await writeFile(join(deep, 'hand-off.json'), '{ "hand-off": 3 }');
	await writeFile(join(deep, 'other.json'), 'no JSON');
	expect(await readWalked(deep)).toEqual({ 'hand-off': [], other: [] });
	await rm(folder, { recursive: true });
});
