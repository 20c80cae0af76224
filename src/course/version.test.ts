import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, draftVersion, isVersion, nextVersion } from './version.ts';

const ordered = [
	'0.1.0',
	'0.9.10',
	'0.10.2',
	'1.0.0-1',
	'1.0.0-2',
	'1.0.0-10',
	'1.0.0-alpha',
	'1.0.0-alpha.1',
	'1.0.0-alpha.beta',
	'1.0.0-draft',
	'1.0.0',
	'1.0.1-draft',
	'1.0.1',
	'2.0.0'
];

test('versions have the order of semver', () => {
	for (const [index, a] of ordered.entries()) {
		for (const [other, b] of ordered.entries()) {
			expect(Math.sign(compareVersions(a, b)), `${a} and ${b}`).toBe(Math.sign(index - other));
		}
	}
});

test.each([
	['1.2.3', true],
	['1.2.3-beta.1', true],
	['1.2', false],
	['v1.2.3', false],
	['1.2.3+build', false]
])('%s is a version: %s', (text, expected) => {
	expect(isVersion(text)).toBe(expected);
});

test.each([
	['1.2.3', 'patch', '1.2.4'],
	['1.2.3', 'minor', '1.3.0'],
	['1.2.3', 'major', '2.0.0'],
	['1.2.3-beta', 'patch', '1.2.4']
] as const)('after %s, a %s change makes %s', (version, size, next) => {
	expect(nextVersion(version, size)).toBe(next);
});

describe('a draft', () => {
	const versions = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((numbers) => numbers.join('.'));

	test('comes after what was released and before all that can still be', () => {
		fc.assert(
			fc.property(versions, versions, (written, released) => {
				const draft = draftVersion(written, released);
				expect(isVersion(draft)).toBe(true);
				expect(compareVersions(draft, released)).toBeGreaterThan(0);
				expect(compareVersions(draft, nextVersion(released, 'major'))).toBeLessThan(
					compareVersions(written, released) > 0 ? Infinity : 0
				);
				if (compareVersions(written, released) > 0)
					expect(compareVersions(draft, written)).toBeLessThan(0);
			})
		);
	});

	test('is called after the version that the author has written, if that is a later one', () => {
		expect(draftVersion('2.0.0', '1.0.0')).toBe('2.0.0-draft');
		expect(draftVersion('1.0.0', '1.0.0')).toBe('1.0.1-draft');
	});
});
