import { describe, expect, test } from 'vitest';
import { checkCommand } from './check-command.ts';

describe('the command that checks a course', () => {
	test.each([
		['first-week', undefined, 'npm run check -- first-week'],
		['first-week', 'my/courses', 'npm run check -- first-week --content my/courses'],
		['größe', 'C:\\Kurse', 'npm run check -- größe --content C:\\Kurse'],
		['my first week', 'our courses', 'npm run check -- "my first week" --content "our courses"'],
		["it's $5", undefined, `npm run check -- 'it'\\''s $5'`]
	])('for "%s" in %s can be typed', (id, folder, command) => {
		expect(checkCommand(id, folder)).toBe(command);
	});
});
