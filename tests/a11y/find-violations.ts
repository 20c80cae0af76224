import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

/** WCAG 2.0, 2.1 and 2.2 at levels A and AA. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
	runOnly: { type: 'tag', values: tags },
	// Off unless asked for, since it came with 2.2.
	rules: { 'target-size': { enabled: true } },
	resultTypes: ['violations'],
	preload: false
};

/** In dark only what depends on colours: the rest is the same page. */
const optionsIn: Readonly<Record<'light' | 'dark', RunOptions>> = {
	light: options,
	dark: { ...options, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
};

/**
 * Everything that axe finds wrong on a page as it is now, or in one part of it, in light and in dark: rule, element, and
 * what it says. The page is left in light.
 */
export async function findViolations(
	page: Page,
	frame: Page | Frame = page,
	part = 'html'
): Promise<string[]> {
	await frame.evaluate(`typeof axe === 'object' || (() => { ${source} })()`);
	const found: string[] = [];
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// Colours that are on their way are neither the one nor the other. One that is called off has ended too.
		await frame.evaluate(async () => {
			await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
		});
		const { violations } = await frame.evaluate<AxeResults, { part: string; options: RunOptions }>(
			({ part, options }) => (window as unknown as { axe: typeof axe }).axe.run(part, options),
			{ part, options: optionsIn[colorScheme] }
		);
		for (const { id, nodes } of violations) {
			for (const { target, failureSummary } of nodes) {
				found.push(`${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`);
			}
		}
	}
	return found;
}
