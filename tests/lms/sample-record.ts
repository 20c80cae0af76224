import type { Interaction } from '#course/interaction.ts';
import type { LmsRecord } from '#lms/lms.ts';

export const singleChoice: Interaction = {
	id: 'leads-1',
	type: 'choice',
	description: 'Who is the internal customer?',
	objective: 'tell',
	response: ['a'],
	correct: ['b'],
	result: 'incorrect',
	weighting: 1,
	at: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
	seconds: 12.345
};

export const multipleChoice: Interaction = {
	...singleChoice,
	id: 'leads-2',
	response: ['a', 'c2', 'b'],
	correct: ['a', 'c2'],
	result: 'correct'
};

export const route: Interaction = {
	...singleChoice,
	id: 'hand-off-1',
	type: 'sequencing',
	response: ['c', 'd2', 'c'],
	correct: [],
	result: 'neutral',
	weighting: 0,
	objective: undefined
};

export const longText: Interaction = {
	...singleChoice,
	id: 'plan-1',
	type: 'long-fill-in',
	description: '{When}\r\nI …\u2028then "what"? <b>',
	response: [`{lang=xx}\nFirst [,] line\n\n${'😀 wörds '.repeat(1000)}`],
	correct: [],
	result: 'neutral'
};

/** Through more choices than SCORM 1.2 has characters for. */
export const longRoute: Interaction = {
	...route,
	id: 'hand-off-2',
	response: Array.from({ length: 50 }, (_, index) => `c${index}`)
};

/** A place on a scale. */
export const opinion: Interaction = {
	...route,
	id: 'stance-1',
	type: 'likert',
	description: 'Colleagues can be my customers. a = 1 (Not at all), j = 10 (Completely)',
	response: ['g']
};

export const empty: Interaction = { ...singleChoice, id: 'nothing-1', response: [], correct: [] };

export const pairs: Interaction = {
	...singleChoice,
	id: 'sort-1',
	type: 'matching',
	response: ['a.b', 'c.b', 'a2.c', 'a.b'],
	correct: ['a.b', 'c.a', 'a2.c']
};

/** More things to match than SCORM 1.2 has characters for. */
export const manyPairs: Interaction = {
	...pairs,
	id: 'sort-2',
	response: Array.from({ length: 50 }, (_, index) => `s${index}.t${index}`),
	correct: []
};

export const shortText: Interaction = {
	...singleChoice,
	id: 'word-1',
	type: 'fill-in',
	response: [`{x} one[,]two\n${'long '.repeat(100)}`],
	correct: ['internal', 'the internal customer'],
	result: 'incorrect'
};

export const number: Interaction = {
	...singleChoice,
	id: 'hours-1',
	type: 'numeric',
	response: ['-0.00000012'],
	correct: ['4']
};

export const numberInRange: Interaction = {
	...number,
	id: 'hours-2',
	response: ['4.50'],
	correct: ['2:8.25'],
	result: 'correct'
};

export const openRange: Interaction = {
	...number,
	id: 'hours-3',
	response: ['1e3'],
	correct: ['8:']
};

export const noNumber: Interaction = {
	...number,
	id: 'hours-4',
	response: ['a few'],
	correct: ['x']
};

export const scale: Interaction = {
	...singleChoice,
	id: 'poll-1',
	type: 'likert',
	response: ['10'],
	correct: [],
	result: 'neutral'
};

export const scaleById: Interaction = { ...scale, id: 'poll-2', response: ['d2'] };

/** Nothing done yet, in a course with a score. */
export const begun: LmsRecord = {
	suspended: 'p1AAAA0',
	place: 'who-counts',
	completed: false,
	passed: undefined,
	score: 0,
	measure: 0,
	objectives: [
		{ id: 'tell', description: 'Tell one from the other', done: false, score: 0 },
		{ id: 'act', description: 'Act on it\n{now}', done: false, score: undefined }
	],
	interactions: [],
	notes: new Map(),
	seconds: 3
};

export const halfWay: LmsRecord = {
	...begun,
	suspended: 'p1AAAA1',
	score: 1 / 3,
	measure: 0.5,
	objectives: [
		{ id: 'tell', description: 'Tell one from the other', done: true, score: 1 / 3 },
		{ id: 'act', description: 'Act on it\n{now}', done: false, score: undefined }
	],
	interactions: [singleChoice, multipleChoice],
	seconds: 63.5
};

export const finished: LmsRecord = {
	...halfWay,
	suspended: 'p1AAAA2',
	place: 'check',
	completed: true,
	passed: true,
	score: 5 / 6,
	measure: 1,
	objectives: [
		{ id: 'tell', description: 'Tell one from the other', done: true, score: 5 / 6 },
		{ id: 'act', description: 'Act on it\n{now}', done: true, score: undefined }
	],
	interactions: [
		singleChoice,
		multipleChoice,
		route,
		longText,
		empty,
		longRoute,
		pairs,
		manyPairs,
		shortText,
		number,
		numberInRange,
		openRange,
		noNumber,
		scale,
		scaleById,
		opinion
	],
	seconds: 3723.45
};
