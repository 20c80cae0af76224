import { expect, test } from 'vitest';
import { plainMarkdown, quoteMarkdown } from './plain-markdown.ts';

test('what a learner wrote is no Markdown, whatever it looks like', () => {
	expect(plainMarkdown(' # [a](b)  *c* <i> ')).toBe('\\# \\[a\\](b) \\*c\\* \\<i\\>');
});

test('a text of several lines is a quote of as many', () => {
	expect(quoteMarkdown('One.\nTwo.\n\nThree.\n')).toBe('> One.\\\n> Two.\n>\n> Three.');
	expect(quoteMarkdown('1\r\n2')).toBe('> 1\\\n> 2');
	expect(quoteMarkdown(' \n ')).toBe('');
});
