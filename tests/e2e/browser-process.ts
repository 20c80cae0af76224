import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../find-chromium.ts';

/** A browser in a process group of its own, with a profile that outlives it. */
export interface BrowserProcess {
	/** Its first page. */
	readonly page: Page;
	/** Ends the whole group at once, as a power cut would: nothing in it gets to do anything more. */
	kill(): Promise<void>;
}

/** Starts a browser on a profile folder. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
	const child = spawn(
		findChromium().path,
		[
			...chromiumArguments,
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'about:blank'
		],
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const browser = await chromium.connectOverCDP(await addressOf(child));
	const [context] = browser.contexts();
	const page = context?.pages()[0] ?? (await context?.newPage());
	if (!page) throw new Error('The browser came up without a page.');
	return {
		page,
		async kill() {
			if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
				const ended = once(child, 'exit');
				process.kill(-child.pid, 'SIGKILL');
				await ended;
			}
			await browser.close().catch(() => undefined);
		}
	};
}

/** Chromium prints where it listens once it does. */
function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
			if (address) resolve(address);
		});
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`The browser ended at once:\n${said}`)));
	});
}
