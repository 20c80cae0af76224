import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFiles, readFolder } from './folder-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('all files below a folder come sorted, with slashes in their paths', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'onramp-files-'));
	await mkdir(join(folder, 'b/c'), { recursive: true });
	await writeFile(join(folder, 'b/c/2.txt'), 'two');
	await writeFile(join(folder, 'a.txt'), 'one');
	expect((await readFolder(folder)).map(({ path }) => path)).toEqual(['a.txt', 'b/c/2.txt']);
	expect(await readFolder(join(folder, 'missing'))).toEqual([]);
	await rm(folder, { recursive: true });
});

test('the hash changes with a name, with a byte, and when bytes move to another file', () => {
	const hash = hashFiles([
		{ path: 'a', bytes: bytes('12') },
		{ path: 'b', bytes: bytes('3') }
	]);
	const others = [
		[
			{ path: 'a', bytes: bytes('1') },
			{ path: 'b', bytes: bytes('23') }
		],
		[
			{ path: 'a', bytes: bytes('12') },
			{ path: 'c', bytes: bytes('3') }
		],
		[{ path: 'a', bytes: bytes('12b3') }]
	];
	for (const files of others) expect(hashFiles(files)).not.toBe(hash);
});
