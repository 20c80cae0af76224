import type { FakeCmi5Lms } from './fake-cmi5-lms.ts';
import type { Answer, FakeLrs } from './fake-lrs.ts';

export interface SiteRequest {
	readonly method: string;
	readonly url: URL;
	readonly headers: Headers;
	readonly body: string;
}

/** Below it are the resources of the store, at a server that has other things too. */
export const endpointPath = '/tenant/north/lrs/';

/** What a store, or a cmi5 LMS in front of one, answers at its addresses. Undefined: the address is none of its. */
export function answerOf(server: FakeLrs | FakeCmi5Lms, request: SiteRequest): Answer | undefined {
	const { method, url, headers, body } = request;
	if (url.pathname === '/token' && 'token' in server) {
		return server.token(Number(url.searchParams.get('launch')), method);
	}
	if (!url.pathname.startsWith(endpointPath)) return undefined;
	const resource = url.pathname.slice(endpointPath.length);
	return server.answer({ method, resource, query: url.searchParams, headers, body });
}
