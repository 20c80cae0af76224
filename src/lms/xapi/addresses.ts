/**
 * An address that statements and a learner's name may be sent to: encrypted, on the course's own server, or on this very
 * computer. Undefined for any other; launch addresses are hostile text.
 */
export function safeEndpoint(text: string | null, here: string): URL | undefined {
	const url = webAddress(text);
	if (!url || url.username !== '' || url.password !== '') return undefined;
	const isOwn = url.origin === new URL(here).origin;
	const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
	return url.protocol === 'https:' || isOwn || isLoopback ? url : undefined;
}

/** A page of the web, whoever's it is. Undefined for a script in an address, and for anything else. */
export function webAddress(text: unknown): URL | undefined {
	if (typeof text !== 'string') return undefined;
	try {
		const url = new URL(text);
		return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Whose server it is, for what is kept in this browser: one server can have many tenants. Its query is left out, which
 * may change with every launch.
 */
export function placeOf(endpoint: string): string {
	const { origin, pathname } = new URL(endpoint);
	return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** Where a resource is: below the endpoint, whether that ends in a slash or not, its own query kept. */
export function resourceUrl(
	endpoint: string,
	resource: string,
	query: Readonly<Record<string, string | undefined>> = {}
): string {
	const url = new URL(endpoint);
	url.hash = '';
	url.pathname = `${url.pathname.replace(/\/+$/, '')}/${resource}`;
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) url.searchParams.set(name, value);
	}
	return url.href;
}
