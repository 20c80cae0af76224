import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '#cli/project.ts';

interface Dev {
	readonly address: string;
	/** A lesson's file, in a copy of the course. */
	readonly lesson: string;
	/** A lesson with a scenario. */
	readonly story: string;
	close(): Promise<void>;
}

/** `npm run dev` on a copy of the course, at a port of its own. */
async function startDev(): Promise<Dev> {
	const content = await mkdtemp(join(tmpdir(), 'onramp-dev-'));
	await cp(
		join(projectRoot, 'content', 'internal-customers'),
		join(content, 'internal-customers'),
		{
			recursive: true
		}
	);
	const args = ['--import', 'tsx', 'src/cli/main.ts', 'dev', '--content', content, '--port', '0'];
	const server = spawn(process.execPath, args, {
		cwd: projectRoot,
		// Some shells say so for everything that they start.
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return {
		address: await addressOf(server),
		lesson: join(content, 'internal-customers', '2-who-counts.md'),
		story: join(content, 'internal-customers', '8-make-it-work.md'),
		close: async () => {
			const closed = new Promise((done) => server.once('exit', done));
			server.kill('SIGTERM');
			await closed;
			await rm(content, { recursive: true });
		}
	};
}

function addressOf(server: ChildProcess): Promise<string> {
	return new Promise((found, fail) => {
		let said = '';
		server.stdout?.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			const address = /http:\/\/[^\s/]+\//.exec(said)?.[0];
			if (address) found(address);
		});
		server.once('exit', () => fail(new Error(`The development server ended:\n${said}`)));
	});
}

let dev: Dev | undefined;

test.afterEach(() => dev?.close());

test('three mistakes in a lesson show at once while it is written, and go when they are mended', async ({
	page
}) => {
	dev = await startDev();
	await page.goto(`${dev.address}who-counts/index.html`);
	const heading = page.getByRole('heading', { level: 2, name: 'The classic question' });
	await expect(heading).toBeVisible();
	// The page follows the file from here on.
	await expect(page.getByRole('contentinfo').getByText('Saved on this device')).toBeVisible();

	const good = await readFile(dev.lesson, 'utf8');
	const broken = good
		.replace('objective=define', 'objective=defin')
		.replace('[^quick-guide]', '[^quick-gide]')
		.replace('partial}', 'partiall}');
	await writeFile(dev.lesson, broken);
	const overlay = page.locator('vite-error-overlay');
	await expect(overlay).toContainText('There are 3 mistakes in the course.');
	const line = good.split('\n').findIndex((text) => text.includes('objective=define')) + 1;
	for (const text of ['"define"?', '"quick-guide"?', '"partial"?', `2-who-counts.md:${line}`]) {
		await expect(overlay).toContainText(text);
	}

	await page.reload();
	await expect(overlay).toContainText('There are 3 mistakes in the course.');

	await writeFile(dev.lesson, good.replace('## The classic question', '## A classic'));
	await expect(page.getByRole('heading', { level: 2, name: 'A classic' })).toBeVisible();
	await expect(overlay).toHaveCount(0);
});

test('the map opens the line of a scene in the editor, and follows the file', async ({ page }) => {
	dev = await startDev();
	// Which editor there is depends on the computer, so that nothing is opened here.
	const opened: string[] = [];
	await page.route('**/__open-in-editor?**', (route) => {
		opened.push(new URL(route.request().url()).searchParams.get('file') ?? '');
		return route.fulfill({ status: 200 });
	});
	await page.goto(`${dev.address}@map`);
	await expect(page.getByRole('heading', { level: 1, name: /^Map of / })).toBeVisible();
	await expect(page.getByRole('img', { name: 'Monday, nine o’clock' })).toBeVisible();

	const text = await readFile(dev.story, 'utf8');
	const line = text.split('\n').indexOf('### Over coffee') + 1;
	const requested = page.waitForRequest(/__open-in-editor/);
	const list = page.getByRole('listitem');
	const scene = list.filter({ hasText: 'Add both questions' }).first();
	await scene.getByRole('link', { name: 'Over coffee' }).first().press('Enter');
	await requested;
	expect(opened).toEqual([`${dev.story}:${line}:1`]);
	await expect(page).toHaveURL(`${dev.address}@map`);

	await writeFile(dev.story, text.replace('[Add both questions', '[Add all questions'));
	await expect(list.getByRole('link', { name: /^Add all questions/ })).toBeVisible();
});

test('the check lists what could be better, opens its line in the editor, and shows the blueprint', async ({
	page
}) => {
	dev = await startDev();
	const opened: string[] = [];
	await page.route('**/__open-in-editor?**', (route) => {
		opened.push(new URL(route.request().url()).searchParams.get('file') ?? '');
		return route.fulfill({ status: 200 });
	});
	const text = await readFile(dev.lesson, 'utf8');
	const stem = 'Which of these is an internal customer?';
	const line = text.split('\n').indexOf(stem) + 1;
	await writeFile(dev.lesson, text.replace(stem, 'Which of these is not an internal customer?'));
	await page.goto(`${dev.address}@check`);
	const item = page.getByRole('listitem').filter({ hasText: 'question/negative-stem' });
	await expect(item).toContainText('The question turns on the word "not".');
	const requested = page.waitForRequest(/__open-in-editor/);
	await item.getByRole('link').press('Enter');
	await requested;
	expect(opened).toEqual([`${dev.lesson}:${line}:1`]);

	const items = page.getByRole('region', { name: 'Items' }).getByRole('row');
	await expect(items.filter({ hasText: 'noise-officer' })).toContainText('●');
	await expect(page.getByRole('rowheader', { name: '2-who-counts.md' })).toBeVisible();

	await writeFile(dev.lesson, text);
	await expect(item).toHaveCount(0);
});
