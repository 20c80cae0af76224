import type { z } from 'zod';
import type { ProblemInFile } from '#course/problem.ts';
import type { SettingPlaces } from './front-matter.ts';

/** Settings that were meant as parts of the group above them, and begin at the margin. */
export interface Unindented {
	/** The group, and what was meant to be in it: nothing else is said of them. */
	readonly keys: ReadonlySet<string>;
	readonly problems: readonly ProblemInFile[];
}

/** Finds `objectives:` with nothing in it, followed by a setting that does not exist. */
export function findUnindented(
	issues: readonly z.core.$ZodIssue[],
	raw: unknown,
	groups: readonly string[],
	places: SettingPlaces
): Unindented {
	const keys = new Set<string>();
	const problems: ProblemInFile[] = [];
	const unknown = new Set(
		issues.flatMap((issue) =>
			issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []
		)
	);
	let group: string | undefined;
	for (const [key, value] of Object.entries(Object(raw) as object)) {
		if (value === null && groups.includes(key)) {
			group = key;
		} else if (group === undefined || !unknown.has(key)) {
			group = undefined;
		} else {
			if (!keys.has(group)) problems.push(notIndented(key, group, places.placeOfKey([key])));
			keys.add(group).add(key);
		}
	}
	return { keys, problems };
}

function notIndented(key: string, group: string, at: ProblemInFile['at']): ProblemInFile {
	return {
		code: 'front-matter/indentation',
		severity: 'error',
		at,
		message: `"${key}" is not indented, so it does not belong to "${group}" above it, and learners would get nothing of it.`,
		hint: `Write two blanks before it, and before every other line that belongs to "${group}".`
	};
}
