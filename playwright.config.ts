import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/find-chromium.ts';

// Workers load this file again: the environment tells them what the first process found.
process.env.ONRAMP_CHROMIUM ??= findChromium().path;

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	globalSetup: './tests/e2e/global-setup.ts',
	globalTeardown: './tests/e2e/global-teardown.ts',
	outputDir: 'test-results',
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		browserName: 'chromium',
		launchOptions: {
			executablePath: process.env.ONRAMP_CHROMIUM,
			args: [...chromiumArguments]
		},
		trace: 'off',
		video: 'off',
		screenshot: 'off'
	}
});
