import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, test } from 'vitest';
import { explainTerms, type GlossaryTerm } from './glossary.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { textOfHtml } from './render-page.samples.ts';

function term(word: string, ...forms: readonly string[]): GlossaryTerm {
	return { word, forms, is: `What "${word}" & <it> mean.`, styles: undefined };
}

const terms = [
	term('customer'),
	term('internal customer', 'internal customers'),
	term('Übergabe'),
	term('C++')
];

function marked(root: Root): readonly { readonly word: string; readonly within: readonly string[] }[] {
	const found: { word: string; within: string[] }[] = [];
	visitParents(root, 'html', ({ value }, ancestors) => {
		const button = /^<button [^>]+>(.*?)<\/button>/s.exec(value)?.[1];
		if (button === undefined) return;
		found.push({ word: textOfHtml(button), within: ancestors.map(({ type }) => type) });
	});
	return found;
}

function words(source: string, language = 'en', given = terms): readonly string[] {
	return marked(explainTerms(parseMarkdown(source), given, language).root).map(({ word }) => word);
}

/** With every note away, and the words that open them as text. */
function readerText(root: Root): string {
	const tree = structuredClone(root);
	visitParents(tree, 'html', (node) => {
		const shown = node.value.replace(/<span popover[\s\S]*?<\/span>/, '');
		if (shown !== node.value) Object.assign(node, { type: 'text', value: textOfHtml(shown) });
	});
	return toString(tree).replace(/\s+/g, ' ');
}

describe('a term', () => {
	test('is explained by a note that the browser opens, beside the word', () => {
		const { root, used } = explainTerms(parseMarkdown('A customer waits.'), terms, 'en');
		expect(used).toEqual([terms[0]]);
		expect(root.children[0]).toMatchObject({
			type: 'paragraph',
			children: [
				{ type: 'text', value: 'A ' },
				{
					type: 'html',
					value:
						'<button type="button" class="term" popovertarget="term:1">customer</button>' +
						'<span popover="auto" id="term:1" class="term-note">What &#34;customer&#34; &#38; &#60;it&#62; mean.</span>'
				},
				{ type: 'text', value: ' waits.' }
			]
		});
	});

	test.each([
		['Customer first, customer later.', ['Customer']],
		['Customers, customers.', []],
		['Two internal customers, and an internal\ncustomer.', ['internal customers']],
		['An internal customer is a customer.', ['internal customer', 'customer']],
		['The **customer** and ~~internal customer~~.', ['customer', 'internal customer']],
		['- A customer\n- Another customer', ['customer']],
		['> A customer', ['customer']],
		['| A |\n|---|\n| customer |', ['customer']],
		['We write C++, not C.', ['C++']],
		['CUSTOMER and customer2 and _customer', []],
		['# A customer\n\n## A customer\n\nText.', []],
		['[A customer](https://example.com), `customer` and https://customer.example', []],
		['    customer', []],
		['![customer](media/x.svg)', []],
		[':::note\nA customer.\n:::\n\n::note[customer]', []]
	])('%j is explained at: %j', (source, expected) => {
		expect(words(source)).toEqual(expected);
	});

	test('is explained once in each section, and again in the next', () => {
		const source =
			'A customer.\n\n### Deeper\n\nA customer.\n\n## Two\n\nA customer, a customer.\n\n## Three\n\nCustomer.';
		expect(words(source)).toEqual(['customer', 'customer', 'Customer']);
	});

	test('begins with a capital or not, as its language has it', () => {
		expect(words('Die übergabe und die Übergabe.', 'de')).toEqual(['übergabe']);
		expect(words('ılık', 'tr', [term('Ilık')])).toEqual(['ılık']);
	});

	test('is found where words are written without spaces', () => {
		expect(words('社内の顧客を大切にする。', 'ja', [term('顧客')])).toEqual(['顧客']);
	});
});

describe('whatever is written', () => {
	const piece = fc.constantFrom(
		'customer',
		'Internal customers',
		'[customer](#a)',
		'`customer`',
		'*an internal customer*',
		'**customer**',
		'{x} <3 &',
		'[^guide]',
		'\n\n## customer\n\n',
		'\n\n- customer\n\n',
		'\n\n> customer\n\n',
		'\n\n'
	);
	const source = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

	test('a reader reads the same text, and the tree that was given is left alone', () => {
		fc.assert(
			fc.property(source, (markdown) => {
				const before = parseMarkdown(markdown);
				const { root } = explainTerms(before, terms, 'en');
				expect(readerText(root)).toBe(readerText(before));
				expect(before).toEqual(parseMarkdown(markdown));
			})
		);
	});

	test('no note stands in a heading, a link or code, and no two share an id', () => {
		fc.assert(
			fc.property(source, (markdown) => {
				const { root, used } = explainTerms(parseMarkdown(markdown), terms, 'en');
				const found = marked(root);
				expect(found).toHaveLength(used.length);
				for (const { within } of found) expect(within).not.toContain('heading');
				for (const { within } of found) expect(within).not.toContain('link');
				const ids = [...JSON.stringify(root).matchAll(/ id=\\"(term:\d+)/g)].map(([, id]) => id);
				expect(new Set(ids).size).toBe(used.length);
			})
		);
	});
});
