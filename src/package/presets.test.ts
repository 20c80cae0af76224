import { expect, test } from 'vitest';
import { decidePolicy } from './decide-policy.ts';
import { presetOptions, presets, sourced } from './presets.ts';
import { sampleCourse } from './sample.test-data.ts';

test('there is a preset for each LMS that administrators ask for', () => {
	expect(presets.map(({ id }) => id)).toEqual([
		'moodle',
		'canvas',
		'blackboard',
		'successfactors',
		'cornerstone',
		'docebo',
		'talentlms',
		'scorm-cloud',
		'open-edx',
		'ilias'
	]);
});

test('whatever has no source says so', () => {
	expect(sourced({ text: 'It does.', source: undefined })).toBe('It does. (not verified)');
	expect(sourced({ text: 'It does.', source: 'a page' })).toBe('It does. (source: a page)');
	for (const { because, policy, notes } of presets) {
		expect(notes.length).toBeGreaterThan(0);
		for (const { text, source } of [because, ...policy, ...notes]) {
			expect(text).toMatch(/\.$/);
			expect(source).not.toBe('');
		}
	}
});

test.each(presets)('the preset for $name contradicts itself in no course', (preset) => {
	const options = presetOptions(preset, preset.standard);
	for (const course of [
		sampleCourse(),
		sampleCourse({ pass: { mark: 80, every: true }, report: 'passed-failed' })
	]) {
		expect(decidePolicy(course, options).contradictions).toEqual([]);
	}
	expect(presetOptions(preset, 'web')).toEqual({});
});
