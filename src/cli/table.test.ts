import { expect, test } from 'vitest';
import { formatSize, formatTable } from './table.ts';

test('names stand left, figures right', () => {
	expect(
		formatTable([
			['Package', 'Size', 'Files'],
			['a.zip', '12.3 kB', '7'],
			['longer.zip', '1.0 kB', '100']
		])
	).toBe(
		['Package        Size  Files', 'a.zip       12.3 kB      7', 'longer.zip   1.0 kB    100'].join(
			'\n'
		)
	);
});

test('sizes are in thousands of bytes, large ones in millions', () => {
	expect(formatSize(250_049)).toBe('250.0 kB');
	expect(formatSize(12_340_000)).toBe('12.3 MB');
});
