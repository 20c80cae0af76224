import { expect, test } from 'vitest';
import { outlineOf, type Activity, type Course, type Lesson } from './course.ts';

const activity: Activity = {
	kind: 'question',
	id: 'leads',
	number: 4,
	objective: 'tell',
	points: 2,
	optional: false,
	title: 'Which sentence leads?',
	rules: { right: [1] },
	words: { stem: '<p>Which sentence leads?</p>' }
};

const lesson: Lesson = {
	number: 3,
	id: 'greeting',
	title: 'Greeting',
	kind: 'lesson',
	objectives: ['tell'],
	sources: [],
	minutes: { least: 2, most: 4 },
	testout: [],
	sections: [{ id: 'first', title: 'First' }],
	activities: [activity],
	views: []
};

const course: Course = {
	id: 'sample',
	title: 'Sample',
	description: undefined,
	language: 'en',
	version: '1.0.0',
	release: 2,
	licence: undefined,
	objectives: [{ id: 'tell', text: 'Tell one from the other' }],
	sources: [],
	pass: { mark: 75, every: false },
	completion: 'objectives',
	report: 'passed-failed',
	houseTerm: undefined,
	theme: 'theme.css',
	terms: [],
	lessons: [lesson]
};

test('an outline is the course without its theme and the text of its activities', () => {
	const { theme: _theme, terms: _terms, ...rest } = course;
	const { title: _title, words: _words, ...rules } = activity;
	const { views: _views, ...bare } = lesson;
	expect(outlineOf(course)).toStrictEqual({
		...rest,
		lessons: [{ ...bare, activities: [rules] }]
	});
});
