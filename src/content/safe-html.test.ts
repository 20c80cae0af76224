import { describe, expect, test } from 'vitest';
import type { CourseMap } from './course-map.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { safeHtml } from './safe-html.ts';

const map: CourseMap = {
	houseTerm: undefined,
	objectives: [],
	roles: new Map(),
	blocks: new Map(),
	sources: [
		{ id: 'guide', title: 'A "quick" <guide>', author: undefined, date: undefined, url: undefined }
	],
	pages: new Map([['2-next.md', { id: 'next', anchors: new Set(['part']) }]]),
	media: new Map([['media/desk.svg', { width: 40, height: 30 }]])
};

const html = (markdown: string) => safeHtml(parseMarkdown(markdown).children, map, '1-a.md');

describe('text inside an activity', () => {
	test.each([
		[
			'A *b* **c** `{d}` ~~e~~ <kbd title="k">F</kbd> {g} 1 < 2 & "h"',
			'<p>A <em>b</em> <strong>c</strong> <code>{d}</code> <del>e</del> <kbd title="k">F</kbd> {g} 1 &lt; 2 &amp; "h"</p>'
		],
		[
			'So they say.[^guide]',
			'<p>So they say.<sup class="cite"><a href="../sources/index.html#guide" aria-label="1. A &quot;quick&quot; <guide>">1</a></sup></p>'
		],
		[
			'[on](2-next.md#part) [out](https://example.com/?a=1&b=2)',
			'<p><a href="../next/index.html#part">on</a> <a href="https://example.com/?a=1&amp;b=2">out</a></p>'
		],
		[
			'![A desk](media/desk.svg "Old")',
			'<p><img src="../media/desk.svg" alt="A desk" title="Old" width="40" height="30" loading="lazy"></p>'
		],
		['one<br>two\\\nthree', '<p>one<br>two<br>\nthree</p>'],
		['<b>a <i>b</i> c</b>', '<p><b>a <i>b</i> c</b></p>']
	])('%j', (markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});

	test.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'a <b onclick="alert(1)">b</b>',
		'a <span style="color:red">b</span>',
		'[a](javascript:alert(1))',
		'<iframe src="https://example.com"></iframe>',
		'a <svg onload=alert(1)> b',
		'<style>p { display: none }</style>'
	])('%s does no harm', (markdown) => {
		expect(html(markdown)).not.toMatch(/script|onerror|onclick|style|iframe|svg|onload/);
	});
});
