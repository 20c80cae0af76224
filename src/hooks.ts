import type { Reroute } from '@sveltejs/kit';

/** An LMS launches `…/index.html`, and links name it too, since some servers have no directory index. */
export const reroute: Reroute = ({ url }) =>
	url.pathname.endsWith('/index.html') ? url.pathname.slice(0, -'index.html'.length) : undefined;
