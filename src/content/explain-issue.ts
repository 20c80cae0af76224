import type { z } from 'zod';
import type { ProblemInFile } from '#course/problem.ts';
import { betterKey } from './better-id.ts';
import type { SettingPlaces, SettingsSchema } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { suggestValue } from './suggest-value.ts';
import { findUnindented } from './unindented.ts';

type Explained = Omit<SettingsSchema<unknown>, 'schema'>;

/** Zod's findings in the author's words. The schema's own error texts say what a value must be. */
export function explainIssues(
	issues: readonly z.core.$ZodIssue[],
	raw: unknown,
	explained: Explained,
	places: SettingPlaces
): ProblemInFile[] {
	const { keys, problems } = findUnindented(issues, raw, explained.groups ?? [], places);
	const left = issues.map((issue) =>
		issue.code === 'unrecognized_keys' && issue.path.length === 0
			? { ...issue, keys: issue.keys.filter((key) => !keys.has(key)) }
			: issue
	);
	const meant = new Set([...left.flatMap((issue) => misspelt(issue, explained)), ...keys]);
	const explainedIssues = left
		.filter((issue) => !meant.has(issue.path.map(String).join('.')))
		.flatMap((issue) => explainIssue(issue, raw, explained, places));
	return [...problems, ...explainedIssues];
}

/** What unknown keys were probably meant to be: that those are missing is the same mistake. */
function misspelt(issue: z.core.$ZodIssue, { keys }: Explained): string[] {
	if (issue.code !== 'unrecognized_keys') return [];
	const known = lookUp(issue.path, keys) ?? [];
	return issue.keys.flatMap((key) => {
		const meant = nearest(key, known);
		return meant === undefined ? [] : [[...issue.path, meant].map(String).join('.')];
	});
}

function explainIssue(
	issue: z.core.$ZodIssue,
	raw: unknown,
	explained: Explained,
	places: SettingPlaces
): ProblemInFile[] {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => unknownKey([...issue.path, key], explained, places));
	}
	const value = valueAt(raw, issue.path);
	const name = issue.path.map(String).join('.');
	if (value === undefined || value === null) return [missingKey(issue.path, explained, places)];
	if (issue.code === 'invalid_key') {
		return [
			{
				code: 'front-matter/malformed-id',
				severity: 'error',
				at: places.placeOfKey(issue.path),
				message: `"${String(issue.path.at(-1))}" cannot be an id. Results in an LMS are kept under it, so it begins with a letter and is made of the letters a to z, digits and hyphens.`,
				hint: `Write something like ${betterKey(String(issue.path.at(-1))) || 'an-id'}`
			}
		];
	}
	return [
		{
			code: 'front-matter/wrong-value',
			severity: 'error',
			at: places.placeOf(issue.path),
			message:
				issue.path.length === 0
					? 'The front matter must be a list of settings, each on a line of its own: "key: value".'
					: `"${name}" must be ${issue.message}; here it is ${describe(value, places.written(issue.path))}. ${reason(issue.path, explained.why)}`.trim(),
			...hintFor(issue, value, explained, places)
		}
	];
}

function hintFor(
	{ path, message }: z.core.$ZodIssue,
	value: unknown,
	{ example }: Explained,
	places: SettingPlaces
): { hint?: string } {
	if (typeof value === 'number' && message === 'a text') {
		return { hint: `Put quotes around it: "${places.written(path) ?? value}"` };
	}
	const better = suggestValue(path, value);
	if (better !== undefined) return { hint: better };
	const like = lookUp(path, example);
	return like === undefined ? {} : { hint: `Write something like ${like}` };
}

function unknownKey(
	path: PropertyKey[],
	{ keys }: Explained,
	places: SettingPlaces
): ProblemInFile {
	const key = String(path.at(-1));
	const known = lookUp(path.slice(0, -1), keys) ?? [];
	const meant = nearest(key, known);
	return {
		code: 'front-matter/unknown-key',
		severity: 'error',
		at: places.placeOfKey(path),
		message: `There is no setting called "${key}"${path.length > 1 ? ` in "${path.slice(0, -1).map(String).join('.')}"` : ''}, so it would have no effect on what learners see.`,
		hint:
			meant === undefined
				? `The settings here are ${known.join(', ')}.`
				: `Did you mean "${meant}"?`
	};
}

function missingKey(
	path: readonly PropertyKey[],
	{ why, example }: Explained,
	places: SettingPlaces
): ProblemInFile {
	const name = path.map(String).join('.');
	const hint = lookUp(path, example);
	return {
		code: 'front-matter/missing-key',
		severity: 'error',
		at: places.placeOf(path),
		message: `The setting "${name}" is missing. ${reason(path, why)}`.trim(),
		...(hint === undefined ? {} : { hint: `Write ${hint}` })
	};
}

function reason(path: readonly PropertyKey[], why: Readonly<Record<string, string>>): string {
	return lookUp(path, why) ?? '';
}

/** By the path itself, or with `*` in place of an id or a position. */
function lookUp<Value>(
	path: readonly PropertyKey[],
	table: Readonly<Record<string, Value>>
): Value | undefined {
	const name = path.map(String).join('.');
	const starred = path.map((part, i) => (i === 1 ? '*' : String(part))).join('.');
	return table[name] ?? table[starred];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
	let value = raw;
	for (const part of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = Reflect.get(value, part);
	}
	return value;
}

function describe(value: unknown, written: string | undefined): string {
	if (Array.isArray(value)) return 'a list of bare values';
	if (typeof value === 'object') return 'a group of settings';
	if (typeof value === 'string') return value === '' ? 'empty' : `"${value}"`;
	return typeof value === 'number'
		? `the number ${written ?? value}`
		: (written ?? JSON.stringify(value));
}
