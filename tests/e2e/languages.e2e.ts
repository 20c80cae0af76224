import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { es as question } from '#activities/question/texts-es.ts';
import { questionTexts } from '#activities/question/texts.ts';
import { en } from '#ui/texts/en.ts';
import { es as pageTexts } from '#ui/texts/es-pages.ts';
import { es as ui } from '#ui/texts/es.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { readExported, translatedId } from './exported.ts';
import type { Place } from './learner.ts';
import { withLms } from './lms/visit.ts';
import { startSite, type TestSite } from './site.ts';

const { course } = readExported(translatedId);
const english = questionTexts.en;
const spanish = question.question;

const part = (place: Place, id: string) => place.locator(`#${id}`);
const switchTo = (place: Place, name: string) =>
	place.getByRole('banner').getByRole('link', { name, exact: true }).press('Enter');
const saveLine = (place: Place) => place.getByRole('contentinfo').getByRole('status');

async function choose(place: Place, id: string, option: string, check: string): Promise<void> {
	await part(place, id).getByRole('radio', { name: option, exact: true }).press('Space');
	await part(place, id).getByRole('button', { name: check, exact: true }).press('Enter');
}

async function type(place: Place, id: string, text: string, check: string): Promise<void> {
	await part(place, id).getByRole('textbox').fill(text);
	await part(place, id).getByRole('button', { name: check, exact: true }).press('Enter');
}

async function open(page: Page, path: string): Promise<TestSite> {
	const site = await startSite(course);
	await page.goto(site.address.replace('index.html', path));
	await expect(saveLine(page)).toHaveText(/\S/);
	return site;
}

async function languageOf(page: Page): Promise<string | null> {
	return page.locator('html').getAttribute('lang');
}

test('an answer given in one language is there in the other, with its feedback, and one goes on there', async ({
	page
}) => {
	const texts: Promise<string>[] = [];
	page.on('response', (response) => texts.push(response.text().catch(() => '')));
	const site = await open(page, 'who-waits/index.html');
	await choose(page, 'who', 'Whoever reads it out of interest', english.check);
	await expect(part(page, 'who')).toContainText('Nothing stops without it.');
	await expect(part(page, 'who').getByRole('status')).toContainText(english.wrong);
	for (const text of await Promise.all(texts)) {
		expect(text).not.toContain('Sin ella no se para nada');
		expect(text).not.toContain(spanish.check);
	}

	await page.evaluate(() => Object.assign(window, { isSame: true }));
	await switchTo(page, 'Español');
	await expect(page.getByRole('heading', { level: 1, name: '¿Quién espera?' })).toBeFocused();
	expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
	expect(await languageOf(page)).toBe('es');
	expect(page.url()).toContain('/es/who-waits/index.html');
	await expect(
		part(page, 'who').getByRole('radio', { name: 'Quien la lee por interés', exact: true })
	).toBeChecked();
	await expect(part(page, 'who')).toContainText('Sin ella no se para nada.');
	await expect(part(page, 'who').getByRole('status')).toContainText(spanish.wrong);
	await expect(saveLine(page)).toHaveText(ui.ui.save.savedDevice);

	await part(page, 'who').getByRole('button', { name: spanish.retry }).press('Enter');
	await choose(page, 'who', 'La planificadora', spanish.check);
	await expect(part(page, 'who').getByRole('status')).toContainText(spanish.right);
	// Accepted in Spanish only, where there is one more.
	await type(page, 'called', 'mi cliente', spanish.check);
	await type(page, 'late', '0,5', spanish.check);
	for (const id of ['called', 'late']) {
		await expect(part(page, id).getByRole('status')).toContainText(spanish.right);
	}
	expect(await findViolations(page)).toEqual([]);

	await page.reload();
	for (const id of ['who', 'called', 'late']) {
		await expect(part(page, id).getByRole('status')).toContainText(spanish.right);
	}
	await page.getByRole('banner').getByRole('link', { name: ui.ui.resultsLink }).press('Enter');
	await expect(
		page.getByRole('heading', { level: 1, name: pageTexts.pages.results.title })
	).toBeFocused();
	await expect(page.getByRole('main')).toContainText('Averiguar quién necesita tu trabajo');
	await expect(page.getByRole('main')).toContainText(pageTexts.pages.results.scoreOf(67, 50));
	expect(await findViolations(page)).toEqual([]);

	await switchTo(page, 'English');
	await expect(page.getByRole('heading', { level: 1, name: 'Your results' })).toBeFocused();
	expect(await languageOf(page)).toBe('en');
	await page.goto(site.address.replace('index.html', 'who-waits/index.html'));
	for (const id of ['who', 'called', 'late']) {
		await expect(part(page, id).getByRole('status')).toContainText(english.right);
	}
	await site.close();
});

test('a story begun in one language goes on in the other, with its numbers under their own names', async ({
	page
}) => {
	const site = await open(page, 'the-talk/index.html');
	await page.getByRole('button', { name: 'Say that you were busy' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Silence' })).toBeFocused();
	await switchTo(page, 'Español');
	await expect(page.getByRole('heading', { name: 'Silencio' })).toBeVisible();
	await page.getByRole('button', { name: 'Preguntarle a pesar de todo' }).press('Enter');
	await page.getByRole('button', { name: 'Decir que ya verás' }).press('Enter');
	await page.getByRole('button', { name: 'Prometerle el jueves a pesar de todo' }).press('Enter');
	await expect(part(page, 'ask')).toContainText('Desde ahora tiene la lista el jueves.');
	await expect(part(page, 'ask')).toContainText(/confianza/);
	await expect(part(page, 'ask')).not.toContainText(/trust/);
	expect(await findViolations(page)).toEqual([]);
	await site.close();
});

test('who comes back is taken to the language last used, and who comes first to that of the browser', async ({
	browser
}) => {
	const site = await startSite(course);
	const home = (context: BrowserContext) =>
		context.newPage().then(async (page) => {
			await page.goto(site.address);
			await expect(saveLine(page)).toHaveText(/\S/);
			return page;
		});
	await test.step('a Mexican browser', async () => {
		const context = await browser.newContext({ locale: 'es-MX' });
		const page = await home(context);
		await expect(page.getByRole('heading', { level: 1, name: 'Quién te espera' })).toBeVisible();
		await switchTo(page, 'English');
		await expect(page.getByRole('heading', { level: 1, name: course.title })).toBeFocused();
		const again = await home(context);
		await expect(again.getByRole('link', { name: 'Español' })).toBeVisible();
		await expect(again.getByRole('heading', { level: 1, name: course.title })).toBeVisible();
		await context.close();
	});
	await test.step('an Italian one, which reads the main language and then chooses', async () => {
		const context = await browser.newContext({ locale: 'it' });
		const page = await home(context);
		await expect(page.getByRole('heading', { level: 1, name: course.title })).toBeVisible();
		await switchTo(page, 'Español');
		await expect(page.getByRole('heading', { level: 1, name: 'Quién te espera' })).toBeFocused();
		const again = await home(context);
		await expect(again.getByRole('heading', { level: 1, name: 'Quién te espera' })).toBeVisible();
		await context.close();
	});
	await site.close();
});

test('every page names its language and its other one, also before a script runs', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const site = await startSite(course);
	for (const path of ['', 'who-waits/', 'results/', 'sources/']) {
		for (const [language, folder] of [
			['en', ''],
			['es', 'es/']
		] as const) {
			await page.goto(site.address.replace('index.html', `${folder}${path}index.html`));
			expect(await languageOf(page)).toBe(language);
			const alternates = page.locator('link[rel=alternate]');
			await expect(alternates).toHaveCount(2);
			const other = page.getByRole('banner').locator('a[hreflang]');
			await expect(other).toHaveAttribute('lang', language === 'en' ? 'es' : 'en');
			await other.press('Enter');
			expect(await languageOf(page)).not.toBe(language);
		}
	}
	await page.goto(site.address.replace('index.html', 'es/who-waits/index.html'));
	await expect(page.getByRole('img', { name: 'Una lista de camino' })).toHaveAttribute(
		'src',
		'../../es/media/list.svg'
	);
	await expect(page.getByRole('img', { name: 'Dos mesas' })).toHaveAttribute(
		'src',
		'../../media/desks.svg'
	);
	await context.close();
	await site.close();
});

test('an LMS is told the same whatever language was read, and opens the course in it again', async ({
	browser
}) => {
	await withLms(
		browser,
		{ standard: 'scorm2004-4', courseId: translatedId },
		async (lms, context) => {
			const page = await context.newPage();
			await page.goto(lms.address);
			const place = page.frameLocator('iframe');
			await expect(saveLine(place)).toHaveText(en.save.savedLms);
			await place.getByRole('link', { name: 'Who waits?' }).first().press('Enter');
			await choose(place, 'who', 'The planner', english.check);
			await expect(part(place, 'who').getByRole('status')).toContainText(english.right);
			await switchTo(place, 'Español');
			await expect(part(place, 'who').getByRole('status')).toContainText(spanish.right);
			await type(place, 'called', 'cliente interno', spanish.check);
			await expect(part(place, 'called').getByRole('status')).toContainText(spanish.right);
			await expect(saveLine(place)).toHaveText(ui.ui.save.savedLms);
			expect(lms.values['cmi.interactions.1.description']).toBe(
				'What do you call a colleague who waits for your work?'
			);
			expect(lms.values['cmi.interactions.1.result']).toBe('correct');
			expect(lms.values['cmi.objectives.0.description']).toBe('Find out who needs your work');
			await page.close();

			await test.step('in a fresh browser, in the language that the LMS knows of', async () => {
				lms.change({ 'cmi.learner_preference.language': 'es-ES' });
				const fresh = await browser.newContext();
				const other = await fresh.newPage();
				await other.goto(lms.address);
				await expect(
					other.frameLocator('iframe').getByRole('heading', { level: 1, name: '¿Quién espera?' })
				).toBeVisible();
				await fresh.close();
				lms.change({ 'cmi.learner_preference.language': '' });
			});

			const again = await context.newPage();
			await again.goto(lms.address);
			const back = again.frameLocator('iframe');
			await expect(back.getByRole('heading', { level: 1, name: '¿Quién espera?' })).toBeVisible();
			await expect(part(back, 'called').getByRole('status')).toContainText(spanish.right);
		}
	);
});
