import { elements, suspendLimits, type RunTime } from './run-time.ts';
import { readSeconds, sayDuration } from './session-time.ts';

type Values = Readonly<Record<string, string>>;

/** A record in plain words, for people who do not know the names of a standard. */
export interface RecordView {
	readonly completion: string;
	readonly success: string;
	readonly score: string;
	/** Undefined where the course reports none; SCORM 1.2 has no place for it. */
	readonly progress: string | undefined;
	readonly place: string;
	readonly time: string;
	/** What the LMS will do with the data at the next launch. */
	readonly next: string;
	readonly objectives: readonly ObjectiveView[];
	readonly answers: readonly AnswerView[];
	readonly suspended: { readonly text: string; readonly limit: number };
}

export interface ObjectiveView {
	readonly id: string;
	readonly status: string;
	readonly score: string;
}

export interface AnswerView {
	readonly id: string;
	readonly question: string;
	readonly answer: string;
	readonly right: string;
	readonly result: string;
	readonly time: string;
}

const completions: Readonly<Record<string, string>> = {
	passed: 'Completed',
	failed: 'Completed',
	completed: 'Completed',
	incomplete: 'In progress',
	browsed: 'Looked at only',
	'not attempted': 'Not started',
	unknown: 'Not known'
};

const successes: Readonly<Record<string, string>> = { passed: 'Passed', failed: 'Not passed' };

const results: Readonly<Record<string, string>> = {
	correct: 'Right',
	incorrect: 'Not right',
	wrong: 'Not right',
	neutral: 'Not judged',
	unanticipated: 'Not expected'
};

export function describeRecord(runTime: RunTime, values: Values): RecordView {
	const names = elements[runTime];
	const suspended = values[names.exit] === 'suspend';
	const measure = values['cmi.progress_measure'];
	const total =
		readSeconds(runTime, values[names.totalTime]) + readSeconds(runTime, values[names.sessionTime]);
	return {
		...statusOf(runTime, values),
		score: scoreOf(values[names.score], values[names.maximum]),
		progress: measure === undefined ? undefined : `${Math.round(Number(measure) * 100)} %`,
		place: values[names.location] || 'None yet',
		time: sayDuration(total),
		next:
			suspended || runTime === 'scorm-1.2'
				? 'The next launch goes on from here.'
				: 'The next launch starts a new attempt.',
		objectives: group(values, 'cmi.objectives').map(viewObjective),
		answers: group(values, 'cmi.interactions').map((answer) => viewAnswer(runTime, answer)),
		suspended: { text: values[names.suspendData] ?? '', limit: suspendLimits[runTime] }
	};
}

/** One line for a list of attempts, such as "Completed, passed, 80 of 100". */
export function describeOutcome(runTime: RunTime, values: Values): string {
	const { completion, success } = statusOf(runTime, values);
	const score = values[elements[runTime].score];
	return [
		completion,
		success.toLowerCase(),
		...(score ? [scoreOf(score, values[elements[runTime].maximum])] : [])
	].join(', ');
}

function statusOf(runTime: RunTime, values: Values): { completion: string; success: string } {
	const old = runTime === 'scorm-1.2';
	const completion = values[old ? 'cmi.core.lesson_status' : 'cmi.completion_status'] ?? '';
	const success = values[old ? 'cmi.core.lesson_status' : 'cmi.success_status'] ?? '';
	return {
		completion: completions[completion] ?? 'Not started',
		success: successes[success] ?? 'Not judged'
	};
}

function scoreOf(raw: string | undefined, maximum: string | undefined): string {
	return raw ? `${raw} of ${maximum || '100'}` : 'None yet';
}

/** The members of a numbered list such as `cmi.interactions.3.type`, in order. */
function group(values: Values, list: string): Values[] {
	const members: Record<string, string>[] = [];
	for (const [name, value] of Object.entries(values)) {
		if (!name.startsWith(`${list}.`)) continue;
		const [index = '', ...rest] = name.slice(list.length + 1).split('.');
		(members[Number(index)] ??= {})[rest.join('.')] = value;
	}
	return members.filter((member) => member !== undefined);
}

function viewObjective(objective: Values): ObjectiveView {
	const { status = '', completion_status = '', success_status = '' } = objective;
	const words = [
		completions[completion_status || status],
		successes[success_status || status]
	].filter((word) => word !== undefined);
	return {
		id: objective.description || objective.id || '',
		status: words.join(', ') || 'Not started',
		score: scoreOf(objective['score.raw'], objective['score.max'])
	};
}

function viewAnswer(runTime: RunTime, answer: Values): AnswerView {
	const latency = answer.latency;
	return {
		id: answer.id ?? '',
		question: answer.description || answer.id || '',
		answer: (answer.student_response ?? answer.learner_response ?? '').replaceAll('[,]', ', '),
		right: (answer['correct_responses.0.pattern'] ?? '').replaceAll('[,]', ', '),
		result: results[answer.result ?? ''] ?? answer.result ?? '',
		time: latency ? sayDuration(readSeconds(runTime, latency)) : ''
	};
}
