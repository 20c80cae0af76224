import { blockFormsOf, type BlockForm, type BlockForms, type Part } from '#activities/author.ts';

/** The simplest kind there can be, for tests of everything around kinds: each list item is an option. */
const quiz: BlockForm = {
	name: 'question',
	form: 'container',
	id: 'own',
	attributes: { objective: 'What it gives evidence for.', tries: 'How often.' },
	read(block, context) {
		const list = block.children.find((child) => child.type === 'list');
		const items = list?.type === 'list' ? list.children : [];
		const parts: Part[] = items.map((item) => {
			const text = context.text(item.children[0] ?? item);
			const id = /\{#([a-z0-9-]+)\}$/.exec(text);
			return {
				kind: 'option',
				id: id?.[1],
				text: text.replace(/\s*\{#[a-z0-9-]+\}$/, ''),
				at: context.place(item),
				parts: []
			};
		});
		const stem = block.children.filter((child) => child.type === 'paragraph');
		return {
			objective: block.attributes['objective'],
			points: 1,
			optional: false,
			title: context.text(stem),
			meaning: {
				text: context.text(stem),
				key: parts
					.filter((_, i) => items[i]?.checked)
					.map(({ text }) => text)
					.join(' ')
			},
			parts,
			build: (numberOf: (part: Part) => number) => ({
				rules: { options: parts.map(numberOf) },
				words: { stem: context.html(stem) }
			}),
			effort: { words: 10, seconds: 30 }
		};
	}
};

export const fakeKinds: BlockForms = blockFormsOf([
	{ kind: 'question', blocks: [quiz] },
	{ kind: 'scenario', blocks: [{ ...quiz, name: 'scenario' }] }
]);
