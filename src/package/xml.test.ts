import fc from 'fast-check';
import { expect, test } from 'vitest';
import { el, escapeAttribute, escapeText, writeDocument } from './xml.ts';

test('text and attributes with every special character are escaped', () => {
	expect(el('title', { note: `"a"\t'b'\n<&>` }, `A & B <"'> ünï 漢字`).xml).toBe(
		`<title note="&quot;a&quot;&#9;&apos;b&apos;&#10;&lt;&amp;&gt;">A &amp; B &lt;"'&gt; ünï 漢字</title>`
	);
});

test('what XML cannot hold becomes a replacement character', () => {
	expect(escapeText('a\u0007b\uD800c\uFFFEd😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd😀');
	expect(escapeAttribute('\u0000')).toBe('\uFFFD');
});

test('elements inside an element stand on lines of their own', () => {
	const tree = el('a', { x: '1', y: undefined }, el('b', {}, el('c')), el('d', {}, 'text'));
	expect(writeDocument(tree)).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<a x="1">\n\t<b>\n\t\t<c/>\n\t</b>\n\t<d>text</d>\n</a>\n'
	);
});

test('whatever the text, no sign of it can open a tag or end an attribute', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(escapeText(text)).not.toMatch(/[<>\r\n]/);
			expect(escapeAttribute(text)).not.toMatch(/[<>"'\t\r\n]/);
		})
	);
});
