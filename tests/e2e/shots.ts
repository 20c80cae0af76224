/**
 * `npm run shots`: photographs every page and every state of every machine, in three widths, light and dark, into
 * `shots/`, and holds each against the rules of its looks. Ends with 1 when one is broken.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Course } from '#course/course.ts';
import { projectRoot } from '#cli/project.ts';
import { en } from '#ui/texts/en.ts';
import { chromiumArguments, findChromium } from '../find-chromium.ts';
import { checkLayout } from './check-layout.ts';
import { coursesUnderTest } from './exported.ts';
import exportOnce from './global-setup.ts';
import { prepareStorage } from './hold-storage.ts';
import { fixChance } from './keyboard.ts';
import { Learner } from './learner.ts';
import { startSite } from './site.ts';
import { walkStates } from './walk-states.ts';
import type { Sight } from './walk.ts';
import { chance } from './walks/question.ts';

const widths = [360, 768, 1440];
const schemes = ['light', 'dark'] as const;
const folder = join(projectRoot, 'shots');

const taken = new Map<string, string[]>();
const faults = new Set<string>();

await exportOnce();
await rm(folder, { recursive: true, force: true });
const browser = await chromium.launch({
	executablePath: findChromium().path,
	args: [...chromiumArguments]
});
try {
	for (const course of coursesUnderTest()) {
		const site = await startSite(course);
		const page = await browser.newPage({ reducedMotion: 'reduce' });
		// What tsx compiles calls a helper that pages do not have.
		await page.addInitScript('globalThis.__name = (named) => named');
		await prepareStorage(page);
		await fixChance(page, chance);
		await photographPages(page, course, site.address, 'before');
		await walkStates({
			page,
			course,
			address: site.address,
			look: (sight) => photograph(page, { ...sight, name: `${course.id}/${sight.name}` })
		});
		await photographPages(page, course, site.address, 'after');
		await page.close();
		await site.close();
	}
} finally {
	await browser.close();
}
await writeFile(join(folder, 'index.html'), sheet());

const count = [...taken.values()].reduce((sum, files) => sum + files.length, 0);
console.log(`${count} pictures of ${taken.size} pages and states: ${join(folder, 'index.html')}`);
for (const fault of faults) console.log(fault);
console.log(faults.size === 0 ? 'No rule is broken.' : `${faults.size} rules broken.`);
process.exitCode = faults.size === 0 ? 0 : 1;

async function photographPages(
	page: Page,
	course: Course,
	address: string,
	when: string
): Promise<void> {
	const paths = [
		'',
		...course.lessons.map(({ id }) => `${id}/`),
		'results/',
		'sources/',
		'take-away/'
	];
	for (const path of paths) {
		await page.goto(new URL(`${path}index.html`, address).href);
		await new Learner(page).saveLine().getByText(en.save.savedDevice).waitFor();
		const name = path === '' ? 'overview' : path.slice(0, -1);
		await photograph(page, { name: `${course.id}/page/${name} (${when})`, part: 'body' });
	}
}

async function photograph(page: Page, { name, part }: Sight): Promise<void> {
	if (taken.has(name)) return;
	const files: string[] = [];
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		for (const fault of await checkLayout(page, part)) faults.add(`${width} px, ${name}: ${fault}`);
		for (const colorScheme of schemes) {
			await page.emulateMedia({ colorScheme });
			const file = `${width}-${colorScheme}/${name.replace(/[^a-z0-9/-]+/gi, '-')}.png`;
			const path = join(folder, file);
			await mkdir(dirname(path), { recursive: true });
			if (part === 'body') await page.screenshot({ path, fullPage: true });
			else await page.locator(part).screenshot({ path });
			files.push(file);
		}
	}
	taken.set(name, files);
}

/** One page with all pictures, a row for each page or state. */
function sheet(): string {
	const rows = [...taken].map(([name, files]) => {
		const pictures = files.map(
			(file) =>
				`<a href="${file}"><img src="${file}" alt="${name}, ${dirname(file)}" loading="lazy"></a>`
		);
		return `<h2>${name}</h2>\n<div>${pictures.join('')}</div>`;
	});
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page and state</title>
<style>
body { font: 1rem/1.5 system-ui; margin: 2rem; background: #ddd }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto }
img { inline-size: 15rem; border: 1px solid #888 }
</style>
<h1>Every page and state</h1>
<p>${widths.join(', ')} px wide; ${schemes.join(' and ')}.</p>
${rows.join('\n')}
</html>
`;
}
