import { expect, test } from 'vitest';
import { describeRecord } from './describe-record.ts';

test('nothing reported reads as nothing, not as an error', () => {
	expect(describeRecord('scorm-1.2', {})).toEqual({
		completion: 'Not started',
		success: 'Not judged',
		score: 'None yet',
		progress: undefined,
		place: 'None yet',
		time: '0 s',
		next: 'The next launch goes on from here.',
		objectives: [],
		answers: [],
		suspended: { text: '', limit: 4096 }
	});
});

test.each([
	['passed', 'Completed', 'Passed'],
	['failed', 'Completed', 'Not passed'],
	['completed', 'Completed', 'Not judged'],
	['incomplete', 'In progress', 'Not judged'],
	['browsed', 'Looked at only', 'Not judged']
])('the status %s of SCORM 1.2 says two things', (status, completion, success) => {
	const view = describeRecord('scorm-1.2', { 'cmi.core.lesson_status': status });
	expect(view).toMatchObject({ completion, success });
});

test('SCORM 2004 reports completion, success, score and progress apart', () => {
	const view = describeRecord('scorm-2004', {
		'cmi.completion_status': 'incomplete',
		'cmi.success_status': 'passed',
		'cmi.score.raw': '40',
		'cmi.score.max': '50',
		'cmi.progress_measure': '0.25',
		'cmi.total_time': 'PT1M',
		'cmi.session_time': 'PT5S'
	});
	expect(view).toMatchObject({
		completion: 'In progress',
		success: 'Passed',
		score: '40 of 50',
		progress: '25 %',
		time: '1 min 5 s',
		next: 'The next launch starts a new attempt.'
	});
});

test('answers come in the order of their numbers, with several choices told apart', () => {
	const { answers } = describeRecord('scorm-2004', {
		'cmi.interactions.10.id': 'last',
		'cmi.interactions.2.id': 'leads-1',
		'cmi.interactions.2.description': 'Who is it?',
		'cmi.interactions.2.learner_response': 'a[,]c',
		'cmi.interactions.2.correct_responses.0.pattern': 'b',
		'cmi.interactions.2.result': 'incorrect',
		'cmi.interactions.2.latency': 'PT12S'
	});
	expect(answers.map(({ id }) => id)).toEqual(['leads-1', 'last']);
	expect(answers[0]).toEqual({
		id: 'leads-1',
		question: 'Who is it?',
		answer: 'a, c',
		right: 'b',
		result: 'Not right',
		time: '12 s'
	});
});

test('objectives read the same in both standards', () => {
	expect(
		describeRecord('scorm-1.2', {
			'cmi.objectives.0.id': 'classify',
			'cmi.objectives.0.status': 'passed'
		}).objectives
	).toEqual([{ id: 'classify', status: 'Completed, Passed', score: 'None yet' }]);
	expect(
		describeRecord('scorm-2004', {
			'cmi.objectives.0.id': 'classify',
			'cmi.objectives.0.description': 'Tell one',
			'cmi.objectives.0.completion_status': 'completed',
			'cmi.objectives.0.score.raw': '100'
		}).objectives
	).toEqual([{ id: 'Tell one', status: 'Completed', score: '100 of 100' }]);
});
