import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A browser to run, and in words where it comes from. */
export interface FoundBrowser {
	readonly path: string;
	readonly from: string;
}

/** What every Chromium of the tests is started with: no sandbox (tests often run as root), no calls home. */
export const chromiumArguments: readonly string[] = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-domain-reliability',
	'--disable-sync',
	'--metrics-recording-only',
	'--no-default-browser-check',
	'--no-first-run'
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const systemFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

const otherSystems = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * Finds a Chromium without changing the machine: an environment variable, then the system's, then
 * Playwright's own. Throws when a variable names something that does not start.
 */
export function lookForChromium(environment = process.env): FoundBrowser | undefined {
	for (const name of ['ONRAMP_CHROMIUM', 'CHROME_PATH']) {
		const path = environment[name];
		if (!path) continue;
		// A wish is not overruled: tests in another browser than the one asked for would mislead.
		if (!canRun(path)) {
			throw new Error(
				`${name} is set to "${path}", but no browser starts there. Correct it, or unset it to have one found.`
			);
		}
		return { path, from: `the environment variable ${name}` };
	}

	const folders = [...(environment.PATH ?? '').split(delimiter).filter(Boolean), ...systemFolders];
	const candidates = [
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		...otherSystems
	];
	const system = candidates.find(canRun);
	if (system) return { path: system, from: 'this system' };

	const own = chromium.executablePath();
	return canRun(own) ? { path: own, from: 'Playwright' } : undefined;
}

/**
 * Finds a Chromium, or installs one: Playwright's download first, then Debian's package. Throws with
 * every way out when nothing works. `say` hears what it does meanwhile.
 */
export function findChromium(say: (line: string) => void = console.error): FoundBrowser {
	const found = lookForChromium();
	if (found) return found;

	for (const { what, commands } of installers()) {
		say(`No Chromium on this machine. Installing ${what} …`);
		if (!commands.every(runs)) continue;
		const installed = lookForChromium();
		if (installed) return installed;
	}

	throw new Error(
		[
			'The browser tests need a Chromium, and none could be found or installed here.',
			'Any one of these helps:',
			'  - name one that is there: ONRAMP_CHROMIUM=/path/to/chromium npm test',
			'  - let Playwright fetch its own: npx playwright install --with-deps chromium',
			'  - on Debian or Ubuntu: sudo apt-get install chromium',
			'  - leave the browser tests out: npm test -- types lint content unit'
		].join('\n')
	);
}

function installers() {
	// `npx playwright` would ask the registry if it were not installed; this is the installed one.
	const playwright = ['npx', '--no-install', 'playwright', 'install', 'chromium'];
	const admin = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
	const debian = existsSync('/usr/bin/apt-get');
	return [
		{ what: "Playwright's own", commands: [playwright] },
		...(debian
			? [
					{
						what: "Debian's package",
						commands: [
							[...admin, 'apt-get', 'update'],
							[...admin, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
						]
					}
				]
			: [])
	];
}

/** Standard output belongs to whoever called us (a JSON report, a list), so what a program says goes to the other one. */
function runs([program = '', ...rest]: readonly string[]): boolean {
	const { status } = spawnSync(program, rest, {
		stdio: ['ignore', 2, 2],
		timeout: 10 * 60_000,
		shell: process.platform === 'win32'
	});
	return status === 0;
}

/** Also starts it: Ubuntu's `chromium-browser` may be a note about snap, and a download may lack libraries. */
function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		if (!statSync(path).isFile()) return false;
	} catch {
		return false;
	}
	// On Windows `--version` opens a window instead of answering.
	if (process.platform === 'win32') return true;
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
