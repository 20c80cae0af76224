import type { Probe } from './lms.ts';
import { shown } from './call-log.ts';
import type { ScormConnection } from './scorm-connection.ts';
import type { Dialect } from './scorm-dialect.ts';
import { suspendData } from './scorm-suspend-data.ts';

/** Elements that an LMS may do without, and what decides how a result is counted. All of them may be read. */
const asked = {
	'scorm-1.2': [
		'cmi.core._children',
		'cmi.core.entry',
		'cmi.core.lesson_status',
		'cmi.core.score._children',
		'cmi.core.score.raw',
		'cmi.core.total_time',
		'cmi.suspend_data',
		'cmi.launch_data',
		'cmi.student_data._children',
		'cmi.student_data.mastery_score',
		'cmi.student_preference._children',
		'cmi.interactions._children',
		'cmi.interactions._count',
		'cmi.objectives._children',
		'cmi.objectives._count'
	],
	'scorm-2004': [
		'cmi._version',
		'cmi.entry',
		'cmi.completion_status',
		'cmi.success_status',
		'cmi.score._children',
		'cmi.score.scaled',
		'cmi.progress_measure',
		'cmi.total_time',
		'cmi.suspend_data',
		'cmi.launch_data',
		'cmi.scaled_passing_score',
		'cmi.completion_threshold',
		'cmi.max_time_allowed',
		'cmi.learner_preference._children',
		'cmi.interactions._children',
		'cmi.interactions._count',
		'cmi.objectives._children',
		'cmi.objectives._count',
		'cmi.comments_from_learner._children',
		'cmi.comments_from_learner._count'
	]
} as const;

/** What may be done in this launch. */
export interface ProbeState {
	/** A session is open. */
	readonly open: boolean;
	/** Something may be written: neither looking back nor without credit. */
	readonly writes: boolean;
	/** The progress string that the LMS was given last; undefined before the first. */
	readonly sent: string | undefined;
}

/**
 * Reads what the LMS knows, then writes the progress it has once more as it is, and reads it back: whatever happens to
 * this page meanwhile, the record is the same as before.
 */
export function probeScorm(
	connection: ScormConnection,
	{ standard, elements }: Pick<Dialect, 'standard' | 'elements'>,
	{ open, writes, sent }: ProbeState
): Probe {
	const lines: string[] = [];
	if (!open) lines.push('no session is open, so nothing was asked');
	else {
		const present = (element: string) => (connection.read(element) === '' ? 'empty' : 'present');
		lines.push(
			`learner id: ${present(elements.learnerId)}, name: ${present(elements.learnerName)}`,
			`mode: ${shown(elements.mode, connection.read(elements.mode))}, ` +
				`credit: ${shown(elements.credit, connection.read(elements.credit))}`,
			...asked[standard].map((element) => `${element}: ${look(connection, element)}`)
		);
	}
	const keeps = open && writes ? readBack(connection, sent) : 'untried';
	const commits = open && writes ? (connection.commit() ? 'yes' : 'no') : 'untried';
	return { keeps, commits, lines, calls: connection.log.calls };
}

function look(connection: ScormConnection, element: string): string {
	const value = connection.read(element);
	const supported = value !== '' || connection.supports(element);
	return supported ? shown(element, value) : 'not supported';
}

function readBack(connection: ScormConnection, sent: string | undefined): Probe['keeps'] {
	const before = connection.read(suspendData);
	// Cut off, or gone.
	if (sent !== undefined && sent !== before) return 'no';
	if (before === '') return 'untried';
	connection.forget(suspendData);
	const taken = connection.put(suspendData, before);
	const after = connection.read(suspendData);
	if (taken && after === before) return 'yes';
	// The next save sends it again.
	connection.forget(suspendData);
	return 'no';
}
