import { createHash } from 'node:crypto';

/**
 * A name made of `a-z 0-9 . -` for manifests and files. It is the id itself where that is possible; else
 * what remains of it, and a short hash, so that two ids never share a name.
 */
export function slug(id: string): string {
	const plain = id
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '')
		.slice(0, 60);
	if (plain === id && plain !== '') return plain;
	const hash = createHash('sha256').update(id).digest('hex').slice(0, 8);
	return plain === '' ? hash : `${plain}-${hash}`;
}

/** An xs:ID: an NCName, so it may not start with a digit and holds no colon. */
export function identifier(
	kind: 'course' | 'organization' | 'item' | 'resource',
	id: string
): string {
	return `${kind}-${slug(id)}`;
}
