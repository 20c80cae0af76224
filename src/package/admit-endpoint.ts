import type { PackageFile } from './package-file.ts';
import type { Standard } from './standard.ts';

// Over https, or on the computer itself while somebody tries it out: as the run-time takes endpoints too.
const anyEndpoint = 'https: http://localhost:* http://127.0.0.1:*';

/** Where a package may send what learners do, besides its own server. "" for nowhere. */
export function endpointsOf(standard: Standard, lrs?: string): string {
	if (standard === 'cmi5' || standard === 'xapi') return anyEndpoint;
	return standard === 'web' && lrs !== undefined ? new URL(lrs).origin : '';
}

/**
 * The pages of a site, their policy naming these as the only servers besides the course's own that a script may connect to.
 * Nothing else in it changes. Throws where a page has a policy without a word on that, since it would keep the course
 * from its LMS.
 */
export function admitEndpoints(
	site: readonly PackageFile[],
	endpoints: string
): readonly PackageFile[] {
	return site.map((file) => (file.path.endsWith('.html') ? admit(file, endpoints) : file));
}

const policy = /connect-src 'self'[^;"]*/;

function admit(file: PackageFile, endpoints: string): PackageFile {
	const page = new TextDecoder().decode(file.bytes);
	if (!policy.test(page)) {
		if (endpoints === '' || !/content-security-policy/i.test(page)) return file;
		throw new Error(`The policy of ${file.path} does not say where it connects to.`);
	}
	const admitted = page.replace(policy, `connect-src 'self' ${endpoints}`.trimEnd());
	return { path: file.path, bytes: new TextEncoder().encode(admitted) };
}
