import { describe, expect, test } from 'vitest';
import { contradictionsIn, policyFor, sayPreset, type PolicyChoice } from './policy-choice.ts';
import { presets, type Preset } from './presets.ts';
import { sampleCourse } from './sample.test-data.ts';
import { standards } from './standard.ts';

const presetOf = (id: string): Preset => {
	const preset = presets.find((one) => one.id === id);
	if (!preset) throw new Error(`There is no preset "${id}".`);
	return preset;
};

describe('an LMS that is named', () => {
	const course = sampleCourse();
	const moodle: PolicyChoice = { to: ['scorm12'], preset: presetOf('moodle') };

	test('gets what it needs, with its standard alone', () => {
		expect(policyFor(course, 'scorm12', moodle).exit).toBe('normal');
		expect(policyFor(course, 'scorm2004-4', moodle).exit).toBe('suspend');
		const edx = { to: ['scorm12'], preset: presetOf('open-edx') } as const;
		expect(policyFor(course, 'scorm12', edx).interactions).toBe('off');
	});

	test('gives way to what was typed', () => {
		const typed = { ...moodle, policy: { exit: 'suspend', report: undefined } as const };
		expect(policyFor(course, 'scorm12', typed).exit).toBe('suspend');
		expect(sayPreset(typed).join('\n')).toContain('--exit as you chose, and not normal: ');
	});

	test('is answered with what was chosen, why, and where that comes from', () => {
		const said = sayPreset(moodle).join('\n');
		expect(said).toMatch(/^For Moodle:\n {2}SCORM 1\.2: .*\(source: exelearning\/iteexe#465\)/);
		expect(said).toContain('--exit normal: ');
		expect(said).toContain('"Mastery score overrides status"');
		expect(sayPreset({ ...moodle, to: ['scorm2004-3'] }).join('\n')).toContain(
			'SCORM 2004 3rd Edition, as you chose. Better: SCORM 1.2: '
		);
		expect(sayPreset({ to: ['web'] })).toEqual([]);
	});
});

test('what makes no sense is said once, however many standards it is for', () => {
	const choice = { to: standards, policy: { mastery: true } } as const;
	expect(contradictionsIn(sampleCourse(), choice)).toEqual([
		expect.stringContaining('"--mastery" writes the pass mark')
	]);
});
