import type { Course, Lesson } from '#course/course.ts';
import type { PackageFile } from './package-file.ts';

/** A course as small as can be, for tests. */
export function sampleCourse(changes: Partial<Course> = {}): Course {
	return {
		id: 'internal-customers',
		title: 'Internal customers',
		description: undefined,
		language: 'en',
		version: '1.0.0',
		release: 0,
		licence: undefined,
		objectives: [],
		sources: [],
		terms: [],
		pass: undefined,
		completion: 'objectives',
		report: 'completed-only',
		houseTerm: undefined,
		theme: undefined,
		lessons: [],
		...changes
	};
}

/** A lesson with one question of one point. */
export function sampleLesson(
	number: number,
	title: string,
	id = title,
	kind: Lesson['kind'] = 'lesson'
): Lesson {
	const activity = {
		kind: 'question',
		id: 'q',
		number: number * 10,
		objective: undefined,
		points: 1,
		optional: false,
		title: 'A question',
		rules: {},
		words: {}
	};
	return {
		number,
		id,
		title,
		kind,
		objectives: [],
		sources: [],
		minutes: { least: 1, most: 2 },
		testout: [],
		sections: [],
		activities: [activity],
		views: []
	};
}

/** A built site as small as can be, for tests: paths and texts. */
export function sampleSite(changes: Readonly<Record<string, string>> = {}): PackageFile[] {
	const texts: Record<string, string> = {
		'index.html': '<!doctype html><title>Course</title><a href="https://example.org/">A source</a>',
		'who-counts/index.html': '<!doctype html><title>Lesson</title>',
		'_app/immutable/entry/start.Ab1_-x.js': 'export const start = 1;',
		'media/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
		'onramp.json': '{"standard":"web"}',
		...changes
	};
	const encoder = new TextEncoder();
	return Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}
