import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { contentTypeOf } from './content-types.ts';
import { serve, type Answer, type Asked, type Handler, type Running } from './serve.ts';

export interface FolderOptions {
	/** The path that the folder has on the server: starts and ends with a slash. Default `/`. */
	readonly prefix?: string;
	/** False: an address that ends in a slash is not found, as in many LMSs. Default true. */
	readonly directoryIndex?: boolean;
}

/** Answers with the files of a folder, and of nothing outside of it. */
export function folderHandler(folder: string, options: FolderOptions = {}): Handler {
	return fileHandler(async (path) => {
		try {
			const file = await realpath(join(folder, path));
			if (!file.startsWith((await realpath(folder)) + sep)) return undefined;
			return await readFile(file);
		} catch {
			return undefined; // missing, or a folder
		}
	}, options);
}

/** The same for files in memory, such as those of an unpacked zip. */
export function memoryHandler(
	files: Readonly<Record<string, Uint8Array>>,
	options: FolderOptions = {}
): Handler {
	return fileHandler((path) => (Object.hasOwn(files, path) ? files[path] : undefined), options);
}

function fileHandler(
	find: (path: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined,
	{ prefix = '/', directoryIndex = true }: FolderOptions
): Handler {
	return async ({ method, path }: Asked): Promise<Answer | undefined> => {
		if (!path.startsWith(prefix)) return undefined;
		if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
		const asked = path.slice(prefix.length);
		const isFolder = asked === '' || asked.endsWith('/');
		if (isFolder && !directoryIndex) return undefined;

		const name = isFolder ? `${asked}index.html` : asked;
		const body = await find(name);
		if (body) return { status: 200, type: contentTypeOf(name), body };
		const isPage = directoryIndex && !isFolder && (await find(`${asked}/index.html`));
		return isPage ? { status: 308, location: encodeURI(`${path}/`) } : undefined;
	};
}

/** Serves one folder on this machine until it is closed. Port 0, the default, takes any free one. */
export function serveFolder(
	folder: string,
	{ port = 0, ...options }: FolderOptions & { readonly port?: number } = {}
): Promise<Running> {
	return serve([folderHandler(folder, options)], port);
}
