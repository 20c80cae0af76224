import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '#progress/codec.ts';
import { writeProgressFile, type ProgressFile } from './progress-file.ts';
import { mostCharacters, readProgressFile } from './read-progress-file.ts';

const progress = encode({
	stored: { place: 3, visited: [3], activities: new Map([[1, [4]]]) },
	release: 2,
	counter: 9
});

const file: ProgressFile = {
	format: 'onramp-progress',
	version: 1,
	course: 'sample',
	release: 2,
	progress,
	interactions: [
		{
			counter: 4,
			interaction: {
				id: 'leads-1',
				type: 'choice',
				description: 'Who – "is" it?',
				objective: undefined,
				response: ['a'],
				correct: ['b'],
				result: 'incorrect',
				weighting: 1,
				at: 1_700_000_000_000,
				seconds: 3.25
			}
		}
	],
	texts: { 3: 'Mine.\n\u2028 <b>', 20: 'wörds 😀' }
};
const written = writeProgressFile(file);
const read = (text: string) => readProgressFile(text, 'sample');

describe('a file of progress', () => {
	test('is read as it was written, however an editor laid it out', () => {
		expect(read(written)).toEqual(file);
		expect(read(`\uFEFF${JSON.stringify(JSON.parse(written))}`)).toEqual(file);
		expect(read(written.replaceAll('\n', '\r\n'))).toEqual(file);
		const { texts: _texts, ...without } = file;
		expect(read(writeProgressFile(without))).toEqual(without);
	});

	const again = (change: Record<string, unknown>) => writeProgressFile({ ...file, ...change });
	const [waiting] = file.interactions;

	test.each([
		['nothing at all', '', 'not-progress'],
		['no JSON', 'p1AAAA', 'not-progress'],
		['a number', '7', 'not-progress'],
		['null', 'null', 'not-progress'],
		['a list', '[1]', 'not-progress'],
		['endless brackets', '['.repeat(mostCharacters), 'not-progress'],
		['more than anybody has', ' '.repeat(mostCharacters + 1), 'too-large'],
		['some other file', '{"format":"other"}', 'not-progress'],
		['no version', again({ version: undefined }), 'not-progress'],
		['a later form', again({ version: 2, surprise: true }), 'newer'],
		['another course', again({ course: 'other' }), 'other-course'],
		['no course', again({ course: 7 }), 'damaged'],
		['a progress string that cannot be read', again({ progress: 'p1AAAA' }), 'damaged'],
		['no release', again({ release: -1 }), 'damaged'],
		['interactions that are none', again({ interactions: [1] }), 'damaged'],
		['too many interactions', again({ interactions: Array(251).fill(waiting) }), 'damaged'],
		[
			'an interaction of no known type',
			again({
				interactions: [{ counter: 1, interaction: { ...waiting?.interaction, type: 'x' } }]
			}),
			'damaged'
		],
		[
			'an interaction with more in it',
			again({ interactions: [{ counter: 1, interaction: { ...waiting?.interaction, x: 1 } }] }),
			'damaged'
		],
		['texts of no activity', again({ texts: { constructor: 'x' } }), 'damaged'],
		['texts that are none', again({ texts: [1] }), 'damaged'],
		['a text that is none', again({ texts: { 3: 7 } }), 'damaged'],
		['no checksum', JSON.stringify(file), 'damaged']
	])('with %s is refused', (_what, text, fault) => {
		expect(read(text)).toBe(fault);
	});

	test('that was changed anywhere is refused, or says the same', () => {
		fc.assert(
			fc.property(
				fc.nat(written.length - 1),
				fc.string({ maxLength: 3 }),
				fc.nat(5),
				(at, put, cut) => {
					const changed = written.slice(0, at) + put + written.slice(at + cut);
					const now = read(changed);
					if (typeof now === 'object') expect(now).toEqual(file);
				}
			),
			{ numRuns: 2000 }
		);
	});

	test('of any JSON is read or refused, and never breaks the page', () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom(...Object.keys(file)), (json, key) => {
				const text = JSON.stringify({ ...file, [key]: JSON.parse(json) as unknown });
				expect(typeof read(text)).toBe('string');
			})
		);
	});
});
