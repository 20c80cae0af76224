import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed } from '#lms/kept-text.ts';
import { ScormConnection } from '#lms/scorm-connection.ts';
import { createScormNotes, readNote, writeNote } from '#lms/scorm-notes.ts';
import { scorm2004 } from './strict/values.ts';

const someText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({
		unit: fc.constantFrom(
			'\n',
			'\\',
			'n',
			'u',
			'0',
			'{',
			' ',
			'#',
			't',
			':',
			'1',
			'\u2028',
			'\uD800'
		)
	})
);
const versions = { t1: 3, mc0ffee0: 12 };

describe('a note as a comment', () => {
	test('comes back as it was, on one line that a strict LMS takes', () => {
		fc.assert(
			fc.property(someText, (text) => {
				const comment = writeNote({ text, versions });
				expect(readNote(comment)).toEqual({ text, versions });
				expect(readNote(`{lang=en}${comment}`)).toEqual({ text, versions });
				expect(comment).toMatch(/^\S/);
				expect(scorm2004.localized(4000)(comment)).toBe(true);
			})
		);
	});

	test('that was taken back holds no words', () => {
		expect(writeNote({ text: undefined, versions })).toBe('#t1:3,mc0ffee0:12');
		expect(readNote('#t1:3,mc0ffee0:12')).toEqual({ text: undefined, versions });
		for (const nothing of ['', ' ', '-', '#']) expect(readNote(nothing)).toBeUndefined();
	});

	test('that was cut off gives what is left, older than anything', () => {
		const comment = writeNote({ text: 'One\ntwo', versions });
		expect(readNote(comment.slice(0, 8))).toEqual({ text: 'One\ntwo'.slice(0, 7), versions: {} });
	});

	test('fits with the longest stamp, or is said not to', () => {
		const notes = createScormNotes(new ScormConnection({}, 'scorm-2004'));
		let stamp = {};
		for (let visit = 0; visit < 20; visit++) stamp = changed(stamp, (1.8e12 + visit).toString(36));
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', '\n', '\u0007'), minLength: 600, maxLength: 4100 }),
				(text) => {
					const { length } = writeNote({ text, versions: stamp });
					if (notes.fits(text)) expect(length).toBeLessThanOrEqual(4000);
					else expect(length).toBeGreaterThan(3800);
				}
			)
		);
	});
});
