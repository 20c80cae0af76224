import { zipSync, type Zippable } from 'fflate';
import { byPath, type PackageFile } from './package-file.ts';

/** Compressed already: deflating them again costs time and gains nothing. */
const stored = /\.(avif|gif|jpe?g|m4a|mp3|mp4|ogg|png|webm|webp|woff2?|zip)$/i;

/**
 * A zip archive whose bytes depend on the files alone: entries sorted, one date for all. The date is a local
 * one, since a zip has no time zone and an absolute date would come out differently elsewhere.
 */
export function writeZip(files: readonly PackageFile[]): Uint8Array {
	const entries: Zippable = {};
	for (const { path, bytes } of files.toSorted(byPath)) {
		entries[path] = [bytes, { level: stored.test(path) ? 0 : 9 }];
	}
	return zipSync(entries, { mtime: new Date(1980, 0, 1), os: 0 });
}
