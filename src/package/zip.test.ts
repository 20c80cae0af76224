import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sampleSite } from './sample.test-data.ts';
import { writeZip } from './zip.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the order in which files come makes no difference', () => {
	expect(writeZip(sampleSite().reverse())).toEqual(writeZip(sampleSite()));
});

test('a zip gives back every byte, sorted by path', () => {
	const files = sampleSite({ 'media/a.png': 'stored '.repeat(50), 'B.txt': 'text' });
	const entries = unzipSync(writeZip(files));
	expect(Object.keys(entries)).toEqual(Object.keys(entries).toSorted());
	for (const { path, bytes } of files) expect(entries[path]).toEqual(bytes);
});

test('pictures are stored as they are, text is compressed', () => {
	const text = 'again and again '.repeat(500);
	const one = (path: string) => writeZip([{ path, bytes: new TextEncoder().encode(text) }]).length;
	expect(one('a.png')).toBeGreaterThan(text.length);
	expect(one('a.css')).toBeLessThan(500);
});

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
	'the bytes are the same in %s',
	(TZ) => {
		const script = `
		const { writeZip } = await import('./zip.ts');
		const { sampleSite } = await import('./sample.test-data.ts');
		const { createHash } = await import('node:crypto');
		process.stdout.write(createHash('sha256').update(writeZip(sampleSite())).digest('hex'));`;
		const hash = execFileSync(
			process.execPath,
			['--import', 'tsx', '--input-type=module', '--eval', script],
			{
				env: { ...process.env, TZ },
				cwd: fileURLToPath(new URL('.', import.meta.url)),
				encoding: 'utf8'
			}
		);
		expect(hash).toBe(sha256(writeZip(sampleSite())));
	}
);

test('a name outside ASCII is marked as UTF-8', () => {
	const zip = writeZip([{ path: 'ü.txt', bytes: new Uint8Array([1]) }]);
	expect(new DataView(zip.buffer, zip.byteOffset).getUint16(6, true) & 0x800).toBe(0x800);
});
