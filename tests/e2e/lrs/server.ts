import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryHandler } from '#cli/serve-folder.ts';
import { serve } from '#cli/serve.ts';
import { createPackage } from '#package/create-package.ts';
import { actor, FakeCmi5Lms, type Cmi5Options } from '../../lms/lrs/fake-cmi5-lms.ts';
import { FakeLrs, type Answer } from '../../lms/lrs/fake-lrs.ts';
import { answerOf, endpointPath } from '../../lms/lrs/site-of.ts';
import { readExported, unpackExported } from '../exported.ts';

export type Kind = 'cmi5' | 'xapi' | 'lrs';

export interface LrsOptions extends Cmi5Options {
	readonly courseId?: string;
}

/** A course on one server, and its LMS or LRS on another. */
export interface TestLrs {
	readonly lrs: FakeLrs;
	/** Of cmi5 only. */
	readonly lms: FakeCmi5Lms | undefined;
	/** The first page of a new launch, with its parameters. */
	launch(): string;
	/** A page of the LMS with that launch in a frame. */
	launchFramed(): string;
	/** Where a learner goes back to. */
	readonly back: string;
	readonly origins: readonly string[];
	/** False: the LRS drops every connection. */
	isUp: boolean;
	close(): Promise<void>;
}

export const auth = 'Basic d3JpdGU6b25seQ==';
const activity = 'https://onramp.invalid/course/launched';
const prefix = '/some/folder/';

/** Serves an exported package; its LMS or LRS answers on a port, and so an origin, of its own. */
export async function startLrs(kind: Kind, options: LrsOptions = {}): Promise<TestLrs> {
	let isUp = true;
	const framed = new Map<string, string>();
	const server = createServer((request, response) => {
		if (!isUp) request.socket.destroy();
		else void answer(request, response);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const back = `${origin}/back`;
	const lms = kind === 'cmi5' ? new FakeCmi5Lms({ returnUrl: back, ...options }) : undefined;
	const lrs = lms?.lrs ?? new FakeLrs({ auth, isWriteOnly: kind === 'lrs', ...options });

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', origin);
		const { method = 'GET' } = request;
		const headers = new Headers(
			Object.entries(request.headers).map(
				([name, value]) => [name, String(value)] satisfies [string, string]
			)
		);
		const body = await bodyOf(request);
		const found =
			method === 'OPTIONS'
				? { status: 204 }
				: (answerOf(lms ?? lrs, { method, url, headers, body }) ?? pageAt(url, framed));
		response.writeHead(found.status, { ...shared, ...found.headers }).end(found.body);
	}

	const files = filesOf(kind, `${origin}${endpointPath}`, options.courseId);
	const site = await serve([memoryHandler(files, { prefix, directoryIndex: false })]);
	const launch = () => `${site.origin}${prefix}index.html?${queryOf(lms, origin, kind)}`;
	return {
		lrs,
		lms,
		launch,
		launchFramed() {
			const path = `/course/${framed.size}`;
			framed.set(path, launch());
			return `${origin}${path}`;
		},
		back,
		origins: [origin, site.origin],
		get isUp() {
			return isUp;
		},
		set isUp(up) {
			isUp = up;
		},
		async close() {
			server.closeAllConnections();
			await Promise.all([site.close(), new Promise((done) => server.close(done))]);
		}
	};
}

/** As an LRS for browsers has it. */
const shared = {
	'access-control-allow-origin': '*',
	'access-control-allow-methods': 'GET, PUT, POST, DELETE',
	'access-control-allow-headers':
		'authorization, content-type, if-match, if-none-match, x-experience-api-version',
	'access-control-expose-headers': 'etag, x-experience-api-version',
	'access-control-max-age': '600',
	'content-type': 'text/html; charset=utf-8'
};

function pageAt({ pathname }: URL, framed: ReadonlyMap<string, string>): Answer {
	const page = (body: string) => `<!doctype html><html lang="en"><title>LMS</title>${body}</html>`;
	if (pathname === '/back') return { status: 200, body: page('<h1>Back in the LMS</h1>') };
	const launch = framed.get(pathname);
	if (launch === undefined) return { status: 404, body: page('<h1>Nothing here</h1>') };
	const frame = `<iframe title="Course" src="${launch.replaceAll('&', '&amp;')}"></iframe>`;
	const style = '<style>iframe { border: 0; inline-size: 100%; block-size: 95vh }</style>';
	return { status: 200, body: page(`${style}<h1>A course</h1>${frame}`) };
}

function queryOf(lms: FakeCmi5Lms | undefined, origin: string, kind: Kind): URLSearchParams {
	if (lms) return lms.launch(origin);
	if (kind === 'lrs') return new URLSearchParams();
	return new URLSearchParams({
		endpoint: `${origin}${endpointPath}`,
		auth,
		actor: JSON.stringify(actor),
		activity_id: activity
	});
}

/** The zip's files; of a website, with an LRS that only now has an address. */
function filesOf(kind: Kind, endpoint: string, courseId: string | undefined) {
	if (kind !== 'lrs') return unpackExported(kind, courseId);
	const site = Object.entries(unpackExported('web', courseId)).map(([path, bytes]) => ({
		path,
		bytes
	}));
	const { course } = readExported(courseId);
	const packed = createPackage({ ...course, lrs: endpoint }, site, 'web', [], { lrsAuth: auth });
	return Object.fromEntries(packed.map(({ path, bytes }) => [path, bytes]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
}
