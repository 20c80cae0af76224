import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from './user-error.ts';

/** What a browser asks for. `path` is decoded, starts with a slash and has no `.` or `..` in it. */
export interface Asked {
	readonly method: string;
	readonly path: string;
	/** The whole body as text; rejects above 4 MB. */
	body(): Promise<string>;
}

export interface Answer {
	readonly status: number;
	readonly type?: string;
	readonly location?: string;
	readonly body?: Uint8Array | string;
}

/** Answers, or leaves it to the next handler. */
export type Handler = (asked: Asked) => Promise<Answer | undefined> | Answer | undefined;

export interface Running {
	readonly port: number;
	/** Such as `http://localhost:4173`, without a slash at the end. */
	readonly origin: string;
	close(): Promise<void>;
}

/**
 * Serves on this machine alone (127.0.0.1). Port 0, the default, takes any free one; a port that is taken
 * is a {@link UserError}.
 */
export async function serve(handlers: readonly Handler[], port = 0): Promise<Running> {
	const server = createServer((request, response) => {
		answer(handlers, request)
			.catch(() => ({ status: 500, type: 'text/plain', body: 'The server failed on this.' }))
			.then(
				(found) => send(request, response, found),
				() => response.destroy()
			);
	});
	await listen(server, port);
	const { port: actual } = server.address() as AddressInfo;
	return {
		port: actual,
		origin: `http://localhost:${actual}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((done, fail) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const taken = error.code === 'EADDRINUSE';
			fail(
				taken
					? new UserError(
							`Port ${port} is in use by another program.`,
							'Name another one: --port 4300'
						)
					: error
			);
		});
		server.listen(port, '127.0.0.1', done);
	});
}

async function answer(handlers: readonly Handler[], request: IncomingMessage): Promise<Answer> {
	const path = pathOf(request.url ?? '/');
	if (path === undefined || !isLocal(request)) return notFound;
	const asked = { method: request.method ?? 'GET', path, body: () => read(request) };
	for (const handler of handlers) {
		const found = await handler(asked);
		if (found) return found;
	}
	return notFound;
}

const notFound: Answer = {
	status: 404,
	type: 'text/html; charset=utf-8',
	body: '<!doctype html><html lang="en"><title>Not found</title><h1>There is nothing here.</h1></html>'
};

/** Undefined for an address that no page of ours has, such as one that climbs out of its folder. */
function pathOf(url: string): string | undefined {
	try {
		const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
		const climbs = path.split('/').some((part) => part === '..' || part === '.');
		return !path.startsWith('/') || climbs || /[\0\\]/.test(path) ? undefined : path;
	} catch {
		return undefined;
	}
}

/**
 * A page elsewhere can make a name of its own point to this machine, or send a form here: the host gives
 * the first away, the origin the second.
 */
function isLocal({ headers }: IncomingMessage): boolean {
	const host = headers.host ?? '';
	const origin = headers.origin ?? `http://${host}`;
	return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) && origin === `http://${host}`;
}

async function read(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > 4_000_000) throw new Error('The body is too long.');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function send(request: IncomingMessage, response: ServerResponse, found: Answer): void {
	const body = Buffer.from(found.body ?? '');
	const part = found.status === 200 ? partOf(request.headers.range, body.length) : undefined;
	response.writeHead(part ? 206 : found.status, {
		'content-type': found.type ?? 'text/plain; charset=utf-8',
		'content-length': part ? part.end - part.start : body.length,
		'cache-control': 'no-cache',
		'accept-ranges': 'bytes',
		...(part && { 'content-range': `bytes ${part.start}-${part.end - 1}/${body.length}` }),
		...(found.location && { location: found.location })
	});
	response.end(request.method === 'HEAD' ? undefined : body.subarray(part?.start, part?.end));
}

/** Players of sound and video ask for parts; Safari plays nothing from a server that cannot. */
function partOf(range: string | undefined, length: number) {
	const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
	if (from === '') return undefined;
	const start = Number(from);
	const end = to === '' ? length : Math.min(length, Number(to) + 1);
	return start < end ? { start, end } : undefined;
}
