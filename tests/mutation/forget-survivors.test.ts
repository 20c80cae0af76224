import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { forgetSurvivors } from './forget-survivors.ts';

const folder = mkdtempSync(join(tmpdir(), 'onramp-mutation-'));
const path = join(folder, 'all.json');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('of earlier results only killed mutants are kept, and nothing else is touched', () => {
	const mutants = ['Killed', 'Survived', 'NoCoverage', 'Timeout', 'Killed'].map((status, id) => ({
		id,
		status
	}));
	const results = (kept: readonly object[]) => ({
		schemaVersion: '1',
		files: { 'src/a.ts': { source: 'a();', mutants: kept } }
	});
	writeFileSync(path, JSON.stringify(results(mutants)));
	forgetSurvivors(path);
	expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(
		results(mutants.filter(({ id }) => id === 0 || id === 4))
	);
});

test('without earlier results there is nothing to forget', () => {
	expect(() => forgetSurvivors(path)).not.toThrow();
});
