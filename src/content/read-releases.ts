import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Release } from '#course/release.ts';
import { compareVersions } from '#course/version.ts';
import type { Problem } from '#course/problem.ts';
import { readRelease } from './release-record.ts';

/** In the course folder: what was released, `1.0.0.json`, and what an administrator was told of it, `1.0.0.txt`. */
export const releasesFolder = 'releases';

/** All releases of a course, the last one last; reports files that cannot be read. */
export async function readReleases(
	folder: string,
	report: (problem: Problem) => void
): Promise<readonly Release[]> {
	const names = await readdir(join(folder, releasesFolder)).catch(() => []);
	const releases: Release[] = [];
	for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
		const release = readRelease(await readFile(join(folder, releasesFolder, name), 'utf8'));
		if (release) releases.push(release);
		else report(unreadable(posix.join(releasesFolder, name)));
	}
	// Two branches may each have released something: the higher version is the later one then.
	return releases.sort((a, b) => a.number - b.number || compareVersions(a.version, b.version));
}

function unreadable(file: string): Problem {
	return {
		code: 'release/unreadable',
		severity: 'error',
		file,
		at: { line: 1, column: 1, length: 1 },
		message:
			'This file says what was released under that version, and it cannot be read. Without it nobody knows what an update does to learners who are half-way.',
		hint: `Take ${file} from the last version of the course in Git. It is never changed by hand.`
	};
}
