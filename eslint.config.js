import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const noFocusedTests = {
	selector:
		'MemberExpression[property.name="only"][object.name=/^(test|it|describe)$/], MemberExpression[property.name="only"][object.property.name="describe"]',
	message: 'A focused test hides all the others. Run one file instead: npx vitest run path/to/it.'
};

const noDefaultExports = [
	{
		selector: 'ExportDefaultDeclaration',
		message: 'A default export has a different name in each file that imports it. Name it.'
	},
	{
		selector: 'ExportSpecifier[exported.name="default"]',
		message: 'A default export has a different name in each file that imports it. Name it.'
	}
];

export default ts.config(
	{
		ignores: [
			'**/node_modules',
			'.svelte-kit',
			'.onramp',
			'build',
			'out',
			'packages',
			'shots',
			'tests/samples'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		rules: {
			'no-restricted-syntax': ['error', noFocusedTests, ...noDefaultExports],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				// `const { words: _words, ...rest }` is how a field is left out.
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }
			],
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',

			// Off: TypeScript itself reports names that do not exist, and knows about ambient types.
			'no-undef': 'off',
			// Off: a port's method returns a promise in every adapter, also in those with nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			// Off: a package runs in whatever folder an LMS unpacks it to, so its links are relative and end
			// in index.html; `resolve()` writes absolute ones.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// The one place where built HTML, made safe at build, enters a page.
		files: ['src/ui/Html.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		// Svelte components are default exports, and what the tools load has to be.
		files: [
			'**/*.svelte',
			'*.config.js',
			'**/*.config.ts',
			'tests/e2e/global-setup.ts',
			'tests/e2e/global-teardown.ts',
			'tests/mutation/strict-runner.ts'
		],
		rules: { 'no-restricted-syntax': ['error', noFocusedTests] }
	},
	{
		// Off in components: the typed rules see `any` where Svelte's own parser gives no types for markup.
		files: ['**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		// Off: plain JavaScript has no types to check by.
		files: ['**/*.js'],
		...ts.configs.disableTypeChecked
	}
);
