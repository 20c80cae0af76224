import { describe, expect, test } from 'vitest';
import { withVersion } from './version-line.ts';

describe('another version in course.md', () => {
	test.each([
		['plain', '---\ntitle: A\nversion: 1.0.0\n---\n\nversion: 1.0.0', 'version: 2.1.0\n---\n\nversion: 1.0.0'],
		['with a comment', '---\nversion:  1.0.0  # as agreed\nlanguage: en\n---\n', 'version:  2.1.0  # as agreed\nlanguage'],
		['in quotes', '---\nversion: "1.0.0"\n---\n', 'version: "2.1.0"\n'],
		['in single quotes', "---\nversion: '1.0.0' # x\n---\n", "version: '2.1.0' # x\n"],
		['with the line ends of Windows', '---\r\nversion: 1.0.0\r\nlanguage: en\r\n---\r\n', 'version: 2.1.0\r\nlanguage'],
		['empty', '---\nversion:\nlanguage: en\n---\n', undefined],
		['absent', '---\nlanguage: en # BCP 47\ntitle: A\n---\n', 'language: en # BCP 47\nversion: 2.1.0\ntitle']
	])('%s', (_title, source, part) => {
		const text = withVersion(source, '2.1.0');
		if (part === undefined) expect(text).toBeUndefined();
		else {
			expect(text).toContain(part);
			// Nothing else is touched.
			expect(text?.replace('2.1.0', '')).toHaveLength(
				source.replace('1.0.0', '').length + (source.includes('1.0.0') ? 0 : 'version: \n'.length)
			);
		}
	});

	test('is not written into a file without settings', () => {
		expect(withVersion('# A course\n', '1.0.0')).toBeUndefined();
	});
});
