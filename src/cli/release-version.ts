import type { Release, Size } from '#course/release.ts';
import { compareVersions, isVersion, nextVersion } from '#course/version.ts';
import { UserError } from './user-error.ts';

/** What somebody said of the next version; undefined: nothing. */
export type Wish = { readonly version: string } | { readonly size: Size } | undefined;

/**
 * The version of a release. Throws a {@link UserError} for one that was released before, or that comes before the last.
 *
 * @param written what course.md says; undefined: nothing
 * @param needed the size of what has changed
 */
export function chooseVersion(
	wish: Wish,
	written: string | undefined,
	releases: readonly Release[],
	needed: Size
): string {
	const last = releases.at(-1)?.version;
	const version = wanted(wish, written, last, needed);
	if (!isVersion(version)) {
		throw new UserError(
			`"${version}" is no version.`,
			'Write three numbers, such as --version 1.1.0.'
		);
	}
	const taken = releases.find((one) => one.version === version);
	const next = last && nextVersion(last, needed);
	if (taken) {
		throw new UserError(
			`Version ${version} was released on ${taken.date}. Two packages of one number could not be told apart.`,
			`Take another one: --version ${next}`
		);
	}
	if (last !== undefined && compareVersions(version, last) < 0) {
		throw new UserError(
			`Version ${version} comes before ${last}, which is released. An administrator would take the newer package for the older.`,
			`Take a later one: --version ${next}`
		);
	}
	return version;
}

function wanted(
	wish: Wish,
	written: string | undefined,
	last: string | undefined,
	needed: Size
): string {
	if (wish && 'version' in wish) return wish.version;
	if (last === undefined)
		return wish ? nextVersion(written ?? '0.0.0', wish.size) : (written ?? '1.0.0');
	if (wish) return nextVersion(last, wish.size);
	// The author has chosen one already.
	if (written !== undefined && compareVersions(written, last) > 0) return written;
	return nextVersion(last, needed);
}

/** True: the number says less than has changed, as 1.0.1 does after 1.0.0 where results mean something else. */
export function isModest(version: string, last: string | undefined, needed: Size): boolean {
	return last !== undefined && compareVersions(version, nextVersion(last, needed)) < 0;
}
