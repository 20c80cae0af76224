import type { Size } from './release.ts';

/** Three numbers and what is behind a hyphen, as semver has them. */
const form = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?$/;

export function isVersion(text: string): boolean {
	return form.test(text);
}

/** Below 0: `a` comes before `b` (semver 2.0.0, section 11). */
export function compareVersions(a: string, b: string): number {
	const [one, other] = [partsOf(a), partsOf(b)];
	for (const [index, number] of one.numbers.entries()) {
		const difference = number - (other.numbers[index] ?? 0);
		if (difference !== 0) return difference;
	}
	// Without anything behind a hyphen it is the finished version, which comes after its drafts.
	if (one.rest === undefined || other.rest === undefined)
		return Number(one.rest === undefined) - Number(other.rest === undefined);
	return compareRests(one.rest.split('.'), other.rest.split('.'));
}

function compareRests(a: readonly string[], b: readonly string[]): number {
	for (const [index, one] of a.entries()) {
		const other = b[index];
		if (other === undefined) return 1;
		const [isNumber, isOther] = [one, other].map((part) => /^\d+$/.test(part));
		if (isNumber && isOther && Number(one) !== Number(other)) return Number(one) - Number(other);
		if (isNumber !== isOther) return isNumber ? -1 : 1;
		if (one !== other && !isNumber) return one < other ? -1 : 1;
	}
	return a.length - b.length;
}

/** The version that follows by an update of that size. What is behind a hyphen is dropped. */
export function nextVersion(version: string, size: Size): string {
	const [major = 0, minor = 0, patch = 0] = partsOf(version).numbers;
	if (size === 'major') return `${major + 1}.0.0`;
	return size === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * The version of a course that has changed since its last release: behind that one and before every one that can still be
 * released, so that no two packages share a number. Letters, digits, dots and hyphens only, which every LMS takes.
 *
 * @param written what its settings say
 */
export function draftVersion(written: string, released: string): string {
	const next = compareVersions(written, released) > 0 ? written : nextVersion(released, 'patch');
	return `${next}-draft`;
}

function partsOf(version: string): {
	readonly numbers: readonly number[];
	readonly rest: string | undefined;
} {
	const [, major, minor, patch, rest] = form.exec(version) ?? [];
	return { numbers: [major, minor, patch].map((part) => Number(part ?? 0)), rest };
}
