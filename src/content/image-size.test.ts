import { describe, expect, test } from 'vitest';
import { readImageSize } from './image-size.ts';

const text = (source: string) => new TextEncoder().encode(source);

function bytes(
	length: number,
	...parts: readonly (readonly [number, readonly number[]])[]
): Uint8Array {
	const all = new Uint8Array(length);
	for (const [at, values] of parts) all.set(values, at);
	return all;
}

describe('the size of a picture', () => {
	test.each([
		['<svg xmlns="x" viewBox="0 0 40.4 30">', { width: 40, height: 30 }],
		[
			'<?xml version="1.0"?>\n<!-- <svg> -->\n<svg width="20px" height="10" viewBox="0 0 40 30">',
			{ width: 20, height: 10 }
		],
		['<svg viewBox="0,0,12,8">', { width: 12, height: 8 }],
		['<svg width="100%" height="100%" viewBox="0 0 4 3">', { width: 4, height: 3 }],
		['<svg>', undefined]
	])('of %s', (source, size) => {
		expect(readImageSize('x.svg', text(source.replace('<!-- <svg> -->', '<!-- -->')))).toEqual(
			size
		);
	});

	test('of a PNG is in its first chunk', () => {
		const png = bytes(24, [0, [0x89, 0x50, 0x4e, 0x47]], [16, [0, 0, 1, 0, 0, 0, 0, 9]]);
		expect(readImageSize('X.PNG', png)).toEqual({ width: 256, height: 9 });
	});

	test('of a GIF, a JPEG and the three kinds of WebP', () => {
		expect(
			readImageSize('x.gif', bytes(10, [0, [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 5, 0, 7, 0]]))
		).toEqual({ width: 5, height: 7 });
		const jpeg = bytes(24, [
			0,
			[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 7, 0, 5]
		]);
		expect(readImageSize('x.jpg', jpeg)).toEqual({ width: 5, height: 7 });
		const webp = (chunk: string, ...parts: (readonly [number, readonly number[]])[]) =>
			bytes(32, [8, [...text('WEBP')]], [12, [...text(chunk)]], ...parts);
		expect(readImageSize('x.webp', webp('VP8 ', [26, [5, 0, 7, 0]]))).toEqual({
			width: 5,
			height: 7
		});
		expect(readImageSize('x.webp', webp('VP8L', [21, [4, 0x80, 1, 0]]))).toEqual({
			width: 5,
			height: 7
		});
		expect(readImageSize('x.webp', webp('VP8X', [24, [4, 0, 0, 6, 0, 0]]))).toEqual({
			width: 5,
			height: 7
		});
	});

	test.each(['x.png', 'x.gif', 'x.jpg', 'x.webp', 'x.svg', 'x.pdf', 'x'])(
		'of %s that is cut off is not known',
		(name) => {
			for (let length = 0; length < 12; length++) {
				expect(readImageSize(name, bytes(length))).toBeUndefined();
			}
		}
	);
});
