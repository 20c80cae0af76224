import { expect, test } from '@playwright/test';
import { checkLayout } from './check-layout.ts';

const sentence =
	'Two teams wait for what you hand over, and each of them needs another part of it. ';

const planted = [
	['a page wider than its window', '<div style="inline-size: 2000px">x</div>', /2008 px wide/],
	['a bar that sticks', '<p style="position: sticky; inset-block-start: 0">x</p>', /is sticky/],
	['a bar that is fixed', '<p style="position: fixed">x</p>', /is fixed/],
	['long lines', `<p style="inline-size: 70rem">${sentence.repeat(6)}</p>`, /has \d+ characters/],
	['a small button', '<button style="inline-size: 30px; block-size: 30px">x</button>', /30 × 30/],
	['a small option', '<label><input type="radio"> Yes</label>', /can be hit on/],
	[
		'links that touch',
		'<p>See <a href="#a">a</a><a href="#b">b</a> and more words.</p>',
		/within 24 px of/
	]
] as const;

for (const [what, html, fault] of planted) {
	test(`the looks of a page with ${what} are found wanting`, async ({ page }) => {
		await page.setContent(html);
		expect(await checkLayout(page)).toContainEqual(expect.stringMatching(fault));
	});
}

test('the looks of a page without faults are found right', async ({ page }) => {
	await page.setContent(
		`<p style="max-inline-size: 24rem">${sentence.repeat(6)}<a href="#a">One link</a> in it.</p>
		<button style="inline-size: 44px; block-size: 44px">x</button>
		<label style="display: block; min-block-size: 44px"><input type="radio"> Yes</label>`
	);
	expect(await checkLayout(page)).toEqual([]);
});
