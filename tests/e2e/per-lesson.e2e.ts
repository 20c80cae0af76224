import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext } from '@playwright/test';
import { unzipSync } from 'fflate';
import { questionTexts } from '#activities/question/texts.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { exportCourses } from '#cli/export.ts';
import { projectRoot } from '#cli/project.ts';
import { policyOf } from '#course/policy.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { es } from '#ui/texts/es.ts';
import { findViolations } from '../a11y/find-violations.ts';
import { exportFolder, translatedId } from './exported.ts';
import type { TestLms } from './lms/server.ts';
import { launch, withLms, type Launched } from './lms/visit.ts';

const standards = ['scorm12', 'scorm2004-4'] as const;

/** The sample of two lessons, one with a score, in packages of one SCO a lesson. */
const packages = new Map<string, Readonly<Record<string, Uint8Array>>>();
let folder: string;

test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'onramp-per-lesson-'));
	const exported = await exportCourses({
		content: join(projectRoot, 'tests/samples'),
		courses: [translatedId],
		out: join(exportFolder, 'site'),
		packages: folder,
		to: standards,
		cut: 'lesson',
		refreshers: false,
		force: false,
		log: () => undefined
	});
	for (const { standard, file } of exported) {
		packages.set(standard, unzipSync(new Uint8Array(await readFile(file))));
	}
});

test.afterAll(() => rm(folder, { recursive: true }));

/** Where the manifest says that SCOs begin, in its order. */
function scosOf(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
	const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
	return [...manifest.matchAll(/<resource [^>]*"sco" href="([^"]*)"/g)].map(
		([, href]) => href ?? ''
	);
}

async function open(context: BrowserContext, lms: TestLms, sco: string): Promise<Launched> {
	lms.sco = sco;
	return launch(context, lms);
}

const part = ({ learner }: Launched, id: string) => learner.place.locator(`#${id}`);

/** All questions of the first lesson, right. */
async function answerFirst(launched: Launched): Promise<void> {
	const check = questionTexts.en.check;
	const option = part(launched, 'who').getByRole('radio', { name: 'The planner', exact: true });
	await option.press('Space');
	for (const [id, text] of [
		['called', 'internal customer'],
		['late', '0.5']
	] as const) {
		await part(launched, id).getByRole('textbox').fill(text);
	}
	for (const id of ['who', 'called', 'late']) {
		await part(launched, id).getByRole('button', { name: check, exact: true }).press('Enter');
		await expect(part(launched, id).getByRole('status')).toContainText(questionTexts.en.right);
	}
}

async function leave({ learner }: Launched): Promise<void> {
	await learner.place
		.getByRole('contentinfo')
		.getByRole('button', { name: en.save.exit })
		.press('Enter');
	await expect(learner.saveLine()).toHaveText(en.save.closed);
}

for (const standard of standards) {
	test(`a package of one SCO a lesson, SCO by SCO, in an LMS of ${standard}`, async ({
		browser
	}) => {
		const files = packages.get(standard) ?? {};
		const [first = '', second = ''] = scosOf(files);
		expect([first, second]).toEqual(['who-waits/index.html', 'the-talk/index.html']);
		await withLms(browser, { standard, files }, async (lms, context) => {
			const is12 = standard === 'scorm12';
			const status = () => ({
				completion: lms.values[is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status'],
				success: lms.values['cmi.success_status'],
				raw: lms.values[is12 ? 'cmi.core.score.raw' : 'cmi.score.raw']
			});

			await test.step('the first lesson is passed, and leads to no other', async () => {
				const launched = await open(context, lms, first);
				const main = launched.learner.place.getByRole('main');
				await expect(launched.learner.saveLine()).toHaveText(en.save.savedLms);
				await expect(main).toContainText(en.openNext('The talk'));
				await expect(main.getByRole('link', { name: en.goOn('The talk') })).toHaveCount(0);
				await answerFirst(launched);
				await launched.learner.goToResults();
				await expect(main).toContainText(enPages.results.lessonPassed);
				expect(await findViolations(launched.page)).toEqual([]);
				await launched.learner.goToOverview();
				await expect(main).toContainText(en.openedByLms);
				await expect(main.getByRole('listitem').getByRole('link')).toHaveText([
					'Who waits?',
					en.resultsLink
				]);
				expect(await findViolations(launched.page)).toEqual([]);
				await leave(launched);
				expect(status()).toEqual(
					is12
						? { completion: 'passed', success: undefined, raw: '100' }
						: { completion: 'completed', success: 'passed', raw: '100' }
				);
				expect(await launched.objections({ ended: true })).toEqual([]);
				expect(launched.strangers).toEqual([]);
				await launched.page.close();
			});

			await test.step('the second one knows of it, and tells its own status alone', async () => {
				const launched = await open(context, lms, second);
				const { learner } = launched;
				await learner.goToOverview();
				await expect(
					learner.place.getByRole('listitem').filter({ hasText: 'Who waits?' })
				).toContainText(en.done);
				await learner.place
					.getByRole('listitem')
					.getByRole('link', { name: 'The talk' })
					.press('Enter');
				const decline = { name: reflectionTexts.en.decline, exact: true };
				await part(launched, 'step').getByRole('button', decline).press('Enter');
				await expect(part(launched, 'step')).toHaveAttribute('data-state', 'declined');
				await expect(learner.saveLine()).toHaveText(en.save.savedLms);
				await leave(launched);
				expect(status()).toEqual({ completion: 'completed', success: undefined, raw: undefined });
				const answers = Object.keys(lms.values).filter((name) =>
					/interactions\.\d+\.id/.test(name)
				);
				expect(answers.map((name) => lms.values[name])).not.toContain('who-1');
				expect(await launched.objections({ ended: true })).toEqual([]);
				await launched.page.close();
			});

			await test.step('the first one again, from another browser, has its answers', async () => {
				const fresh = await browser.newContext({ locale: 'es' });
				const again = await open(fresh, lms, first);
				await expect(again.learner.heading('¿Quién espera?')).toBeVisible();
				await expect(again.learner.place.getByRole('main')).toContainText(
					es.ui.openNext('La conversación')
				);
				await expect(
					part(again, 'who').getByRole('radio', { name: 'La planificadora', exact: true })
				).toBeChecked();
				expect(status().raw).toBe('100');
				await fresh.close();
			});
		});
	});
}

test('a look into another lesson says where that counts, and a reload stays in the launched one', async ({
	browser
}) => {
	const files = packages.get('scorm12') ?? {};
	await withLms(browser, { standard: 'scorm12', files }, async (lms, context) => {
		const launched = await open(context, lms, 'who-waits/index.html');
		const { learner, page } = launched;
		await learner.place.getByRole('main').getByRole('link', { name: 'the talk' }).press('Enter');
		await expect(learner.heading('The talk')).toBeVisible();
		await expect(learner.place.getByRole('main')).toContainText(en.elsewhere);
		const [, frame] = page.frames();
		await frame?.evaluate(() => location.reload());
		await expect(learner.place.getByRole('main')).toContainText(en.elsewhere);
		await learner.goToOverview();
		await expect(
			learner.place.getByRole('listitem').getByRole('link', { name: 'Who waits?' })
		).toBeVisible();
		expect(lms.values['cmi.core.lesson_status']).toBe('incomplete');
	});
});

test('a package says in onramp.json what was decided', () => {
	const marker = JSON.parse(
		new TextDecoder().decode(packages.get('scorm12')?.['onramp.json'])
	) as Record<string, unknown>;
	expect(marker).toMatchObject({
		sco: 'per-lesson',
		policy: policyOf({ completion: 'objectives', report: 'passed-failed' })
	});
});
