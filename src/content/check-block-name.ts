import type { BlockForms } from '#activities/author.ts';
import { formsOf, openingColons, openingLine, openingPlace, type BlockSearch } from './block-search.ts';
import { suggest } from './nearest.ts';
import type { Directive } from './read-blocks.ts';

/** Reports a block of a name that nobody knows, or one with too many or too few colons for its name. */
export function reportUnknownForm(node: Directive, search: BlockSearch): void {
	const forms = formsOf(search, node.name);
	if (forms?.container) reportTwoColons(node, search);
	else if (forms?.leaf) reportThreeColons(node, search);
	else if (outersOf(node.name, search.forms).length > 0) reportOutside(node, search);
	else reportUnknownName(node, search);
}

/** Names of the blocks that hold blocks of this name. */
export function outersOf(name: string, forms: BlockForms): readonly string[] {
	return Object.keys(forms).filter((outer) =>
		Object.hasOwn(forms[outer]?.container?.inner ?? {}, name)
	);
}

function reportOutside(node: Directive, search: BlockSearch): void {
	const [outer = ''] = outersOf(node.name, search.forms);
	const colons = openingColons(openingLine(search, node), 1);
	search.report({
		code: 'block/outside',
		severity: 'error',
		at: openingPlace(node, search),
		message: `A ${node.name} is a part of a block called ${outer}, and this one stands on its own, so learners would not get it.`,
		hint: `Put a line ${':'.repeat(colons + 1)}${outer} above it, and a line "${':'.repeat(colons + 1)}" below the last ${node.name}.`
	});
}

function reportTwoColons(node: Directive, search: BlockSearch): void {
	search.report({
		code: 'block/two-colons',
		severity: 'error',
		at: openingPlace(node, search),
		message: `A ${node.name} begins with three colons; with two, everything below it is plain text and learners see no ${node.name}.`,
		hint: `Write :${openingLine(search, node)} and close it with a line ":::".`
	});
}

function reportThreeColons(node: Directive, search: BlockSearch): void {
	const line = openingLine(search, node);
	search.report({
		code: 'block/three-colons',
		severity: 'error',
		at: openingPlace(node, search),
		message: `A ${node.name} is one line with two colons and holds no text. With three, what follows belongs to it, and learners would not see that.`,
		hint: `Write ${line.replace(/^:+/, '::')} and delete the line ":::" that closes it.`
	});
}

function reportUnknownName(node: Directive, search: BlockSearch): void {
	const at = openingPlace(node, search);
	const colons = openingColons(search.lines[at.line - 1] ?? '', at.column);
	search.report({
		code: 'block/unknown-name',
		severity: 'error',
		at: { ...at, column: at.column + colons, length: node.name.length },
		message: `There is no block called "${node.name}", so learners would not get what is written in it.`,
		hint: suggest(node.name, Object.keys(search.forms), 'The blocks are')
	});
}
