import { expect, test } from 'vitest';
import { VarintReader, writeVarint } from './varint.ts';

function written(...numbers: readonly number[]): number[] {
	const bytes: number[] = [];
	for (const number of numbers) writeVarint(bytes, number);
	return bytes;
}

test.each([
	[0, [0]],
	[127, [127]],
	[128, [128, 1]],
	[300, [172, 2]],
	[2 ** 32, [128, 128, 128, 128, 16]],
	[Number.MAX_SAFE_INTEGER, [255, 255, 255, 255, 255, 255, 255, 15]]
])('%d takes the fewest bytes and comes back', (number, bytes) => {
	expect(written(number)).toEqual(bytes);
	const reader = new VarintReader(bytes);
	expect(reader.next()).toBe(number);
	expect(reader).toMatchObject({ ended: true, failed: false });
});

test('numbers follow each other, and so do lists', () => {
	const reader = new VarintReader(written(5, 2, 300, 7, 0, 1));
	expect(reader.next()).toBe(5);
	expect(reader.list()).toEqual([300, 7]);
	expect(reader.list()).toEqual([]);
	expect(reader.ended).toBe(false);
	expect(reader.next()).toBe(1);
	expect(reader).toMatchObject({ ended: true, failed: false });
});

test.each([
	['ends in the middle of a number', [128]],
	['has a number that is too big', [128, 128, 128, 128, 128, 128, 128, 16, 5]],
	['has nothing left', []]
])('what %s fails, and then for good', (_what, bytes) => {
	const reader = new VarintReader(bytes);
	expect(reader.next()).toBe(0);
	expect(reader).toMatchObject({ ended: true, failed: true });
	expect(reader.next()).toBe(0);
	expect(reader.list()).toEqual([]);
});

test('a list that is longer than the rest fails', () => {
	const reader = new VarintReader(written(3, 1));
	reader.list();
	expect(reader.failed).toBe(true);
});
