import type { Part } from '#activities/author.ts';
import type { Place } from '#course/problem.ts';

/** A rule that is not the same in two languages. */
export interface Difference {
	readonly name: string;
	/** Of the part that it is about; undefined: of none in particular. */
	readonly at: Place | undefined;
}

/**
 * Which rules of an activity differ, in the order in which they stand.
 *
 * @param whole names of rules that are compared as a whole, not looked into
 * @param parts of the second one, numbered by their order among those of their kind
 */
export function findDifferences(
	main: unknown,
	own: unknown,
	whole: Readonly<Record<string, string>>,
	parts: readonly Part[]
): readonly Difference[] {
	const found: Difference[] = [];
	const look = (a: unknown, b: unknown, name: string, at: Place | undefined, below: readonly Part[]) => {
		if (JSON.stringify(a) === JSON.stringify(b)) return;
		const pairs = Object.hasOwn(whole, name) ? undefined : listsOf(a, b);
		if (pairs) {
			for (const [before, one] of pairs) {
				const part = partOf(one, below);
				look(before, one, name, part?.at ?? at, part?.parts ?? below);
			}
		} else if (!Object.hasOwn(whole, name) && isGroup(a) && isGroup(b)) {
			for (const key of Object.keys({ ...a, ...b })) look(a[key], b[key], key, at, below);
		} else {
			found.push({ name, at: at ?? placeOfOther(a, b, below) });
		}
	};
	look(main, own, '', undefined, parts);
	return found;
}

/** Two lists of groups of the same length, one group beside the other. */
function listsOf(a: unknown, b: unknown): readonly (readonly [unknown, unknown])[] | undefined {
	if (!Array.isArray(a) || !Array.isArray(b)) return undefined;
	if (a.length !== b.length || !b.every(isGroup)) return undefined;
	return b.map((one, index) => [a[index] as unknown, one] as const);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part that a group of rules with a number is about. */
function partOf(rules: unknown, parts: readonly Part[]): Part | undefined {
	const number = isGroup(rules) ? rules['number'] : undefined;
	return typeof number === 'number' ? parts[number - 1] : undefined;
}

/** Of lists of numbers, the first part that is in one of them only. */
function placeOfOther(a: unknown, b: unknown, parts: readonly Part[]): Place | undefined {
	if (!Array.isArray(a) || !Array.isArray(b)) return undefined;
	const other: unknown =
		b.find((one) => !a.includes(one)) ?? a.find((one) => !b.includes(one)) ?? undefined;
	return typeof other === 'number' ? parts[other - 1]?.at : undefined;
}
