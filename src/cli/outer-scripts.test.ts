import { expect, test } from 'vitest';
import { moveScriptsOut } from './outer-scripts.ts';

const page = (up: string) => `<!doctype html>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-abc='; style-src 'self' 'sha256-def='">
<script type="application/json" data-words="/one">{"a":"import(\\"../x\\")"}</script>
<div><script>
	{
		const element = document.currentScript.parentElement;
		Promise.all([import("${up}_app/immutable/entry/start.A1.js"), import("${up}_app/immutable/entry/app.B2.js")]);
	}
</script></div>`;

test('a page loads the script that stood in it from a file, and no other may stand in it', () => {
	const { html, files } = moveScriptsOut(page('../'));
	expect(html.match(/<script[^>]*>/g)).toEqual([
		'<script type="application/json" data-words="/one">',
		expect.stringMatching(/^<script src="\.\.\/_app\/immutable\/entry\/begin\.[\w-]{8}\.js">$/)
	]);
	expect(html).toContain("script-src 'self'; style-src 'self' 'sha256-def='");
	expect([...files.values()][0]).toContain('import("./start.A1.js"), import("./app.B2.js")');
});

test('pages at the same depth share the file', () => {
	const path = (up: string) => [...moveScriptsOut(page(up)).files.keys()];
	expect(path('../')).toEqual(path('../'));
	expect(moveScriptsOut('<p>No script.</p>')).toEqual({
		html: '<p>No script.</p>',
		files: new Map()
	});
});

test('a script that is none of ours is not moved in silence', () => {
	expect(() => moveScriptsOut('<script>alert(1)</script>')).toThrow('does not start it');
});
