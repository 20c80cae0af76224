import { componentFile } from '#activities/kinds.ts';
import type { Directive } from './read-blocks.ts';
import type { ReadActivity } from './read-activities.ts';
import { hideBraces } from './safe-markdown.ts';

/** What a page shows in the place of a block. */
export interface ShownBlock {
	readonly node: Directive;
	/** Stands in the Markdown while mdsvex reads it: a component's tag, or a name for `html`. */
	readonly tag: string;
	/** What the tag is in the finished page, where it is no component. */
	readonly html: string | undefined;
	/** Lines of the page's script. */
	readonly imports: readonly string[];
}

/** Components take their activity, or their view, by its place among those of the page. */
export function showBlocks(blocks: readonly ReadActivity[]): readonly ShownBlock[] {
	let activities = 0;
	let views = 0;
	return blocks.flatMap(({ found: { node, form }, draft, taken, whole }, index): ShownBlock | readonly ShownBlock[] => {
		if (whole) return component(node, whole.kind, componentFile(whole.kind), `activity={activities[${activities++}]}`);
		if (taken || draft?.is === 'piece') return [];
		if (draft?.is === 'wrap') return wrap(node, form.kind, draft.component, `view={views[${views++}]}`);
		if (draft?.is === 'passage') return passage(node, form.kind, draft, `Passage${index}`);
		const isView = draft?.is === 'view';
		const file = draft?.component ?? componentFile(form.kind);
		const given = isView ? `view={views[${views++}]}` : `activity={activities[${activities++}]}`;
		return component(node, form.kind, file, given);
	});
}

function component(node: Directive, kind: string, file: string, given: string): ShownBlock {
	const name = file.replace('.svelte', '');
	return {
		node,
		tag: `<${name} ${given} />`,
		html: undefined,
		imports: [`import ${name} from '#activities/${kind}/${file}';`]
	};
}

/** Its opening tag stands where the block begins, its closing tag where it ends. */
function wrap(node: Directive, kind: string, file: string, given: string): readonly ShownBlock[] {
	const opening = component(node, kind, file, given);
	const end = node.type === 'containerDirective' ? node.data?.end : undefined;
	if (!end) throw new Error(`"${node.name}" was not taken apart.`);
	const name = file.replace('.svelte', '');
	return [
		{ ...opening, tag: `<${name} ${given}>` },
		{ node: end, tag: `</${name}>`, html: undefined, imports: [] }
	];
}

function passage(
	node: Directive,
	kind: string,
	{ html, styles }: { readonly html: string; readonly styles: string | undefined },
	name: string
): ShownBlock {
	return {
		node,
		tag: `<${name} />`,
		html: hideBraces(html),
		imports: styles === undefined ? [] : [`import '#activities/${kind}/${styles}';`]
	};
}
