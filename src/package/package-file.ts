/** A file of a package: `path` from the package's root, with `/` between folders. */
export interface PackageFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** By code unit, so that the order is the same in every language of the machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
