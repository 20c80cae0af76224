import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './serve-folder.ts';
import type { Running } from './serve.ts';

let root: string;
let plain: Running;
let strict: Running;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'onramp-serve-'));
	await mkdir(join(root, 'site/lesson'), { recursive: true });
	await writeFile(join(root, 'secret.txt'), 'secret');
	await writeFile(join(root, 'site/index.html'), 'home');
	await writeFile(join(root, 'site/lesson/index.html'), 'lesson');
	await writeFile(join(root, 'site/a.js'), 'export {}');
	await symlink(join(root, 'secret.txt'), join(root, 'site/link.txt'));
	plain = await serveFolder(join(root, 'site'));
	strict = await serveFolder(join(root, 'site'), {
		prefix: '/deep/course/',
		directoryIndex: false
	});
});

afterAll(async () => {
	await Promise.all([plain.close(), strict.close()]);
	await rm(root, { recursive: true });
});

/** As typed: `fetch` would tidy the path first. */
function status(port: number, path: string, headers: Record<string, string> = {}): Promise<number> {
	return new Promise((done, fail) => {
		request({ host: '127.0.0.1', port, path, headers }, (response) => {
			response.resume();
			done(response.statusCode ?? 0);
		})
			.on('error', fail)
			.end();
	});
}

/** "" where the connection is refused. */
function body(port: number, path: string): Promise<string> {
	return new Promise((done) => {
		request({ host: '127.0.0.1', port, path }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => done(text));
		})
			.on('error', () => done(''))
			.end();
	});
}

test('a file comes with its content type and may be cached only after asking', async () => {
	const response = await fetch(`${plain.origin}/a.js?launch=1`);
	expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
	expect(response.headers.get('cache-control')).toBe('no-cache');
	expect(await response.text()).toBe('export {}');
});

test('with a directory index a folder answers with its page', async () => {
	expect(await (await fetch(`${plain.origin}/lesson`)).text()).toBe('lesson');
	expect(await (await fetch(`${plain.origin}/`)).text()).toBe('home');
});

test('without a directory index only files answer, and only under the prefix', async () => {
	expect(await status(strict.port, '/deep/course/lesson/index.html')).toBe(200);
	expect(await status(strict.port, '/deep/course/lesson/')).toBe(404);
	expect(await status(strict.port, '/deep/course/lesson')).toBe(404);
	expect(await status(strict.port, '/deep/course/')).toBe(404);
	expect(await status(strict.port, '/index.html')).toBe(404);
});

test.each([
	'/../secret.txt',
	'/%2e%2e/secret.txt',
	'/lesson/..%2f..%2fsecret.txt',
	'/..%5csecret.txt',
	'/link.txt',
	'/a.js%00',
	'/%',
	'/%252e%252e/secret.txt',
	'/%c0%ae%c0%ae/secret.txt',
	'/....//secret.txt',
	'//localhost/secret.txt',
	'/C:/secret.txt',
	'/c|/secret.txt',
	'/%5c%5clocalhost%5cc$%5csecret.txt',
	'/~/secret.txt',
	'/file:///etc/hosts'
])('the address %s does not leave the folder', async (path) => {
	expect(await status(plain.port, path)).toBe(404);
});

test('however an address is put together, it does not leave the folder', async () => {
	const piece = fc.constantFrom(
		...['..', '.', '%2e%2e', '%2E.', '%252e', '/', '//', '%2f', '%5c', '\\', '%00', ';', '?', '#'],
		...['secret.txt', root, encodeURIComponent(root), 'lesson', 'link.txt', 'C:', '%', 'ü']
	);
	const address = fc.array(piece, { minLength: 1, maxLength: 8 }).map((all) => `/${all.join('')}`);
	await fc.assert(
		fc.asyncProperty(address, async (path) => {
			expect(await body(plain.port, encodeURI(path).replaceAll('%25', '%'))).not.toContain(
				'secret'
			);
		}),
		{ numRuns: 300 }
	);
});

test('a request under the name of another host is not answered', async () => {
	expect(await status(plain.port, '/a.js', { host: 'example.org' })).toBe(404);
});

test('a request that a page elsewhere sends is not answered', async () => {
	expect(await status(plain.port, '/a.js', { origin: 'https://example.org' })).toBe(404);
});

test('a part of a file can be asked for', async () => {
	const response = await fetch(`${plain.origin}/a.js`, { headers: { range: 'bytes=2-4' } });
	expect(response.status).toBe(206);
	expect(response.headers.get('content-range')).toBe('bytes 2-4/9');
	expect(await response.text()).toBe('por');
});

test('a port that is taken is told in a sentence', async () => {
	await expect(serveFolder(root, { port: plain.port })).rejects.toThrow(
		`Port ${plain.port} is in use by another program.`
	);
});
