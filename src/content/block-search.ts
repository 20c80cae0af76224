import type { Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { BlockForms, KnownForm } from '#activities/author.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { offsetsOf, type PlaceOf } from './places.ts';

/** What everybody needs who looks at the blocks of one file. */
export interface BlockSearch {
	readonly source: string;
	readonly lines: readonly string[];
	readonly forms: BlockForms;
	readonly placeOf: PlaceOf;
	report(problem: ProblemInFile): void;
}

/** How a block of this name is written; undefined for a name that nobody knows. */
export function formsOf({ forms }: BlockSearch, name: string): BlockForms[string] | undefined {
	return Object.hasOwn(forms, name) ? forms[name] : undefined;
}

/** The way of writing that a directive stands for, where there is one. */
export function formOf(
	search: BlockSearch,
	{ name, type }: ContainerDirective | LeafDirective
): KnownForm | undefined {
	return formsOf(search, name)?.[type === 'leafDirective' ? 'leaf' : 'container'];
}

/** Whether a block of this form may have one of that name in it. */
export function mayHold(outer: KnownForm | undefined, name: string, search: BlockSearch): boolean {
	const form = formsOf(search, name)?.container;
	if (outer?.wraps) return form !== undefined && !form.wraps;
	return Object.hasOwn(outer?.inner ?? {}, name);
}

/** The line that opens a block, from its first colon on. */
export function openingLine({ lines }: BlockSearch, node: Nodes): string {
	const { line = 1, column = 1 } = node.position?.start ?? {};
	return (lines[line - 1] ?? '').slice(column - 1).trimEnd();
}

export function openingPlace(node: Nodes, search: BlockSearch): Place {
	const { start } = offsetsOf(node);
	return search.placeOf(start, start + openingLine(search, node).length);
}

/** How many colons a line begins with. */
export function openingColons(line: string, column: number): number {
	return /^:*/.exec(line.slice(column - 1))?.[0].length ?? 0;
}
