import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import { fixChance } from '../keyboard.ts';
import { Learner } from '../learner.ts';
import { auditLog, type Audit } from '../../lms/strict/audit.ts';
import { startLms, type LmsOptions, type TestLms } from './server.ts';

/** A course in an LMS's page. */
export interface Launched {
	readonly page: Page;
	readonly learner: Learner;
	/** Addresses asked for that are not the LMS's own. */
	readonly strangers: readonly string[];
	/** What a strict LMS objects to in all that the course has called so far. */
	objections(audit?: Audit): Promise<readonly string[]>;
}

/** Opens the LMS's page in a browser and waits until the course says how it saves. With `chance` for what is drawn. */
export async function launch(
	context: BrowserContext,
	lms: TestLms,
	chance?: number
): Promise<Launched> {
	const page = await context.newPage();
	if (chance !== undefined) await fixChance(page, chance);
	const strangers: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== lms.origin) strangers.push(request.url());
	});
	await page.goto(lms.address);
	const learner = new Learner(page.frameLocator('iframe'));
	await learner.untilOpened();
	const objections = async (audit: Audit = { ended: false }) => {
		const { calls, problems } = await page.evaluate(() => ({
			calls: window.calls,
			problems: window.problems
		}));
		return [...problems, ...auditLog(calls, audit)];
	};
	return { page, learner, strangers, objections };
}

/** Runs `play` with an LMS and a fresh profile of the browser, and closes both. */
export async function withLms(
	browser: Browser,
	options: LmsOptions,
	play: (lms: TestLms, context: BrowserContext) => Promise<void>
): Promise<void> {
	const lms = await startLms(options);
	const context = await browser.newContext();
	try {
		await play(lms, context);
	} finally {
		await context.close();
		await lms.close();
	}
}
