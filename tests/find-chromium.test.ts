import { describe, expect, test } from 'vitest';
import { lookForChromium } from './find-chromium.ts';

describe('looking for a Chromium', () => {
	test('takes the one that an environment variable names, if it starts', () => {
		// Anything that answers `--version` will do.
		const found = lookForChromium({ ONRAMP_CHROMIUM: process.execPath });
		expect(found).toEqual({
			path: process.execPath,
			from: 'the environment variable ONRAMP_CHROMIUM'
		});
	});

	test('hears CHROME_PATH too', () => {
		const found = lookForChromium({ CHROME_PATH: process.execPath });
		expect(found?.from).toBe('the environment variable CHROME_PATH');
	});

	test('does not take another one in silence when that one does not start', () => {
		expect(() => lookForChromium({ ONRAMP_CHROMIUM: '/no/such/browser' })).toThrow(
			'ONRAMP_CHROMIUM is set to "/no/such/browser", but no browser starts there. Correct it, or unset it to have one found.'
		);
	});
});
