import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSpan, readSeconds, sayDuration } from './session-time.ts';

const runTimes = ['scorm-1.2', 'scorm-2004'] as const;

test.each(runTimes)('a span of %s that is written reads the same', (runTime) => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 35_999_999 }), (hundredths) => {
			const span = formatSpan(runTime, hundredths / 100);
			expect(readSeconds(runTime, span)).toBeCloseTo(hundredths / 100, 2);
		})
	);
});

test('spans have the forms that every LMS accepts', () => {
	expect(formatSpan('scorm-1.2', 3723.456)).toBe('0001:02:03.46');
	expect(formatSpan('scorm-2004', 3723.456)).toBe('PT1H2M3.46S');
	expect(formatSpan('scorm-1.2', 59.999)).toBe('0000:01:00.00');
});

test('what is no span counts as no time', () => {
	for (const runTime of runTimes) {
		for (const text of [undefined, '', 'P', 'abc', '1:2'])
			expect(readSeconds(runTime, text)).toBe(0);
	}
});

test('people read hours, minutes and seconds', () => {
	expect(sayDuration(3723.4)).toBe('1 h 2 min 3 s');
	expect(sayDuration(120)).toBe('2 min');
	expect(sayDuration(0.2)).toBe('0 s');
});
