import { expect, test } from 'vitest';
import { filesToMutate } from './files-to-mutate.ts';

const mutated = (files: Readonly<Record<string, string>>) =>
	filesToMutate(Object.entries(files).map(([path, text]) => ({ path, text })));

test('all of course and progress is mutated, but for tests and their data', () => {
	expect(
		mutated({
			'src/course/course.ts': '',
			'src/course/course.test.ts': '',
			'src/course/deeper/rule.ts': '',
			'src/progress/sample-progress.ts': '',
			'src/progress/log.samples.ts': '',
			'src/progress/log.ts': '',
			'src/package/zip.ts': ''
		})
	).toEqual(['src/course/course.ts', 'src/course/deeper/rule.ts', 'src/progress/log.ts']);
});

test('of a kind of activity it is what machine and learner stand on, however far away in its folder or beside the kinds', () => {
	expect(
		mutated({
			'src/activities/learner.ts': '',
			'src/activities/poll/learner.ts':
				'import { a } from "./poll.ts";\nimport type { b } from "./words.ts";',
			'src/activities/poll/machine.ts':
				'import { a } from "./learner.ts";\nimport { c } from "#activities/learner.ts";',
			'src/activities/poll/poll.ts': 'export { d } from "./forms/one.ts";',
			'src/activities/poll/forms/one.ts': 'import { a } from "../poll.ts";',
			'src/activities/poll/words.ts': '',
			'src/activities/poll/read.ts': 'import { a } from "./poll.ts";',
			'src/activities/poll/use-poll.svelte.ts': ''
		})
	).toEqual([
		'src/activities/learner.ts',
		'src/activities/poll/forms/one.ts',
		'src/activities/poll/learner.ts',
		'src/activities/poll/machine.ts',
		'src/activities/poll/poll.ts'
	]);
});

test('of the LMS folder it is machines and what they stand on', () => {
	expect(
		mutated({
			'src/lms/session-machine.ts': 'import { a } from "./session-events.ts";',
			'src/lms/session-events.ts': 'import { b } from "#course/course.ts";',
			'src/lms/live-session.ts': 'import { sessionMachine } from "./session-machine.ts";'
		})
	).toEqual(['src/lms/session-events.ts', 'src/lms/session-machine.ts']);
});
