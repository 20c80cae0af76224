import type { Policy } from '#course/policy.ts';

/** An element of an LMS's data model that the course writes, and when. */
export interface Written {
	/** With `n` for an index: `cmi.interactions.n.id`. */
	readonly elements: readonly string[];
	/** What it can be set to, and when. Without words for values, any that fits. */
	readonly values: readonly Value[];
}

export interface Value {
	/** The word itself; undefined: not one of a few words. */
	readonly word?: string;
	readonly when: string;
}

/** What decides which elements are written. */
export type Facts = Policy & {
	/** A verdict is told, by all that is launched or, of lessons, by some. */
	readonly judged: 'all' | 'some' | 'none';
};

const place = 'the id of the lesson that is open';
const time = 'how long this visit has lasted, with each save';
const progress = 'the progress of the learner, packed, with each save';
const start = 'right after the start, if there is no status yet';
const answers = 'one entry for each answer, at its answer; appended, never changed';
const ofObjectives = 'one entry for each objective, once there is something to tell of it';
const asked = 'a text that the learner asked to have here; taken back, its words are replaced';
const verdicts = {
	passed: 'from the pass mark on',
	failed: 'once no attempt is left and the pass mark is not reached'
};

/** What the course writes in SCORM 1.2. */
export function writtenInScorm12({ judged, ...policy }: Facts): Written[] {
	const isScored = judged !== 'none' && policy.score === 'full';
	const withStatus = 'together with the final status, never before: 0 to 100';
	return [
		{
			elements: ['cmi.core.lesson_status'],
			values: [{ word: 'incomplete', when: start }, ...finalStatuses(judged, policy)]
		},
		...(isScored
			? [
					row(
						['raw', 'min', 'max'].map((leaf) => `cmi.core.score.${leaf}`),
						withStatus
					)
				]
			: []),
		row(['cmi.core.lesson_location'], place),
		row(['cmi.core.session_time'], time),
		exits('cmi.core.exit', policy, '""'),
		row(['cmi.suspend_data'], progress),
		...list(
			'cmi.interactions',
			[
				'id',
				'type',
				'objectives.n.id',
				'time',
				'correct_responses.n.pattern',
				'weighting',
				'student_response',
				'result',
				'latency'
			],
			answers,
			policy.interactions === 'full'
		),
		...list('cmi.objectives', ['id', 'status', ...(isScored ? ['score.raw'] : [])], ofObjectives)
	];
}

function finalStatuses(judged: Facts['judged'], policy: Policy): Value[] {
	if (judged === 'none') return [{ word: 'completed', when: 'once it is completed' }];
	const passed = { word: 'passed', when: `once it is completed, ${verdicts.passed}` };
	const failed = { word: 'failed', when: `once it is completed, ${verdicts.failed}` };
	const aside = 'for a moment before "passed", when a save had to be repeated';
	const completed = {
		word: 'completed',
		when: judged === 'all' ? aside : `once a lesson without a verdict is completed; else ${aside}`
	};
	return [passed, ...(policy.failed === 'final' ? [failed] : []), completed];
}

/** What the course writes in SCORM 2004, 3rd and 4th Edition. */
export function writtenInScorm2004({ judged, ...policy }: Facts): Written[] {
	const isScored = judged !== 'none' && policy.score === 'full';
	const score = ['scaled', 'raw', 'min', 'max'];
	const verdict = 'once it is completed and there is a verdict';
	const completed = {
		all: verdict,
		some: `${verdict}; a lesson without one, once it is completed`,
		none: 'once it is completed'
	}[judged];
	return [
		{
			elements: ['cmi.completion_status'],
			values: [
				{ word: 'incomplete', when: start },
				{ word: 'completed', when: completed }
			]
		},
		...(judged !== 'none' ? [{ elements: ['cmi.success_status'], values: successes(policy) }] : []),
		...(isScored
			? [
					row(
						score.map((leaf) => `cmi.score.${leaf}`),
						scoreWhen(policy)
					)
				]
			: []),
		row(['cmi.progress_measure'], 'the share of the way to completion, 0 to 1, with each save'),
		row(['cmi.location'], place),
		row(['cmi.session_time'], time),
		exits('cmi.exit', policy, 'normal'),
		row(['cmi.suspend_data'], progress),
		...list(
			'cmi.interactions',
			[
				'id',
				'type',
				'objectives.n.id',
				'timestamp',
				'correct_responses.n.pattern',
				'weighting',
				'learner_response',
				'result',
				'latency',
				'description'
			],
			answers,
			policy.interactions === 'full'
		),
		...list(
			'cmi.objectives',
			[
				'id',
				'description',
				'completion_status',
				...(isScored ? score.map((leaf) => `score.${leaf}`) : [])
			],
			ofObjectives
		),
		...list('cmi.comments_from_learner', ['location', 'comment'], asked),
		{
			elements: ['adl.nav.request'],
			values: [
				{
					word: 'suspendAll',
					when: 'when an unfinished course is left by its button "Save and close"'
				}
			]
		}
	];
}

function successes({ failed }: Policy): Value[] {
	const [passed, notPassed] = Object.entries(verdicts).map(([word, when]) => ({ word, when }));
	return [passed, failed === 'final' ? notPassed : undefined].filter((one) => one !== undefined);
}

function scoreWhen({ mastery }: Policy): string {
	const form = 'scaled 0 to 1, raw 0 to 100';
	return mastery
		? `together with the verdict, never before: ${form}`
		: `from the first points on, and never lower than before: ${form}`;
}

function row(elements: readonly string[], when: string): Written {
	return { elements, values: [{ when }] };
}

function exits(element: string, { exit }: Policy, final: string): Written {
	const suspend = 'right after the start, so that nothing is lost if the window dies';
	const over = { word: final, when: 'when a completed course is left: this attempt is over' };
	const values = [{ word: 'suspend', when: suspend }, ...(exit === 'normal' ? [over] : [])];
	return { elements: [element], values };
}

function list(name: string, leaves: readonly string[], when: string, isWritten = true): Written[] {
	return isWritten
		? [
				row(
					leaves.map((leaf) => `${name}.n.${leaf}`),
					when
				)
			]
		: [];
}
