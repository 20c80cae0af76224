/** The run-time that a package looks for; the values of `standard` in its `onramp.json`. */
export type RunTime = 'scorm-1.2' | 'scorm-2004';

/** What the two standards call the same things (SCORM 1.2 RTE 3.4; SCORM 2004 RTE 4.2). */
export const elements = {
	'scorm-1.2': {
		learnerId: 'cmi.core.student_id',
		learnerName: 'cmi.core.student_name',
		mode: 'cmi.core.lesson_mode',
		credit: 'cmi.core.credit',
		entry: 'cmi.core.entry',
		exit: 'cmi.core.exit',
		location: 'cmi.core.lesson_location',
		suspendData: 'cmi.suspend_data',
		sessionTime: 'cmi.core.session_time',
		totalTime: 'cmi.core.total_time',
		score: 'cmi.core.score.raw',
		maximum: 'cmi.core.score.max'
	},
	'scorm-2004': {
		learnerId: 'cmi.learner_id',
		learnerName: 'cmi.learner_name',
		mode: 'cmi.mode',
		credit: 'cmi.credit',
		entry: 'cmi.entry',
		exit: 'cmi.exit',
		location: 'cmi.location',
		suspendData: 'cmi.suspend_data',
		sessionTime: 'cmi.session_time',
		totalTime: 'cmi.total_time',
		score: 'cmi.score.raw',
		maximum: 'cmi.score.max'
	}
} as const satisfies Record<RunTime, Record<string, string>>;

/** Characters of suspend data that every LMS keeps (SCORM 1.2: CMIString4096; 2004: the SPM). */
export const suspendLimits = { 'scorm-1.2': 4096, 'scorm-2004': 64_000 } as const;

/** What the standards call the calls of the API that a course looks for. */
export const apiNames = { 'scorm-1.2': 'API', 'scorm-2004': 'API_1484_11' } as const;
