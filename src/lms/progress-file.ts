import { checksum } from '#progress/codec.ts';
import { asObject } from './json.ts';
import type { Waiting } from './mirror.ts';

/** What a learner can take along in a file of their own, to go on in another browser or to have it in any case. */
export interface ProgressFile {
	readonly format: 'onramp-progress';
	readonly version: 1;
	/** The course's id. */
	readonly course: string;
	/** The course's release that wrote it. */
	readonly release: number;
	/** The progress string. */
	readonly progress: string;
	/** Interactions that no LMS was seen to have. */
	readonly interactions: readonly Waiting[];
	/** By activity number: only where the learner asked for them to be in it. */
	readonly texts?: Readonly<Record<number, string>>;
}

/** The file, with a checksum at its end that tells damage. */
export function writeProgressFile(file: ProgressFile): string {
	return `${JSON.stringify({ ...file, checksum: checksumOf(file) }, undefined, '\t')}\n`;
}

/** Eight hexadecimal digits over all that the file says, however it is laid out. */
export function checksumOf(file: ProgressFile): string {
	const bytes = checksum(new TextEncoder().encode(JSON.stringify(file, inOrder)));
	return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of `JSON.stringify`: names of an object by the alphabet. */
function inOrder(_name: string, value: unknown): unknown {
	const fields = asObject(value);
	return fields
		? Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;
}
