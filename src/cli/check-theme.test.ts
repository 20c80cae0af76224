import { describe, expect, test } from 'vitest';
import { checkTheme } from './check-theme.ts';

const dark = (css: string) => `@media (prefers-color-scheme: dark) {\n:root { ${css} }\n}`;

describe('a theme', () => {
	test('of legible colours has no problem', async () => {
		const css = `:root { --line: #0b4a8a; --wash: #e4eef8; }\n${dark('--line: #7db8f0; --wash: #14283c;')}`;
		expect(await checkTheme(css, 'theme.css')).toEqual([]);
	});

	test.each([
		['is not CSS', ':root { --line: #0b4a8a;', 'theme/unreadable', 1],
		[
			'loads a stylesheet',
			'@import url(https://fonts.example/a.css);\n:root {}',
			'theme/loads-something',
			1
		],
		[
			'loads a picture',
			':root {}\nbody { background: url(media/cup.svg) }',
			'theme/loads-something',
			2
		],
		['misspells a colour', ':root {\n\t--lien: #0b4a8a;\n}', 'theme/unknown-token', 2],
		['is hard to read', ':root {\n\t--soft: #aaaaaa;\n}', 'theme/low-contrast', 2],
		[
			'names a colour by a word',
			':root {\n\t--paper: #ffffff;\n\t--ink: black;\n}',
			'theme/not-six-digits',
			3
		],
		['forgets the dark', ':root {\n\t--line: #0b4a8a;\n}', 'theme/low-contrast', 2],
		['is hard to read in the dark', dark('--ink: #333333;'), 'theme/low-contrast', 2]
	])('that %s is an error at its line', async (_what, css, code, line) => {
		const problems = await checkTheme(css, 'theme.css');
		expect(problems[0]).toMatchObject({ code, severity: 'error', at: { line } });
	});
});
