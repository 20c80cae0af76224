import type { Policy } from '#course/policy.ts';
import type { ScormApi } from './find-api.ts';
import type { Lms, LmsRecord } from './lms.ts';
import { ScormConnection } from './scorm-connection.ts';
import type { Dialect } from './scorm-dialect.ts';
import { decimal, duration, shareOf } from './scorm-format.ts';
import { createInteractionList, createObjectiveList } from './scorm-lists.ts';
import { createScormLms } from './scorm-lms.ts';
import { createScormNotes } from './scorm-notes.ts';
import { writeInteraction, writeObjective, writeScore } from './scorm2004-entries.ts';

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';
const measure = 'cmi.progress_measure';

const elements: Dialect['elements'] = {
	learnerId: 'cmi.learner_id',
	learnerName: 'cmi.learner_name',
	language: 'cmi.learner_preference.language',
	mode: 'cmi.mode',
	credit: 'cmi.credit',
	location: 'cmi.location',
	exit: 'cmi.exit',
	sessionTime: 'cmi.session_time'
};

/** SCORM 2004, 3rd and 4th Edition (ADL, Run-Time Environment, section 4.2). */
export function createScorm2004(api: ScormApi, policy: Partial<Policy> = {}): Lms {
	const connection = new ScormConnection(api, 'scorm-2004');
	const writeInteractions = createInteractionList(connection, (at, interaction) =>
		writeInteraction(connection, at, interaction)
	);
	const writeObjectives = createObjectiveList(
		connection,
		(at, objective) => writeObjective(connection, at, objective),
		(at) => ({
			done: connection.word(`${at}.completion_status`) === 'completed',
			score: shareOf(connection.number(`${at}.score.scaled`))
		})
	);
	let begun = false;
	let passed = false;
	let best = Number.NaN;
	let furthest = Number.NaN;

	function reportScore({ score, passed: verdict }: LmsRecord): boolean {
		// A zero before the first answer would be shown as a result.
		if (score === undefined || (score === 0 && verdict === undefined) || score < best) return true;
		best = score;
		return writeScore(connection, 'cmi.score', score);
	}

	function reportStatus(record: LmsRecord): boolean {
		if (!(record.measure < furthest)) {
			furthest = record.measure;
			connection.offer(measure, decimal(furthest, 4));
		}
		const completed = !record.completed || connection.put(completion, 'completed');
		if (record.passed === undefined || (passed && !record.passed)) return completed;
		passed = record.passed;
		return connection.put(success, passed ? 'passed' : 'failed') && completed;
	}

	const dialect: Dialect = {
		standard: 'scorm-2004',
		limit: 64000,
		elements,
		notes: createScormNotes(connection),
		commitsBeforeTerminate: false,
		finalExit: 'normal',
		readMastery: () => connection.number('cmi.scaled_passing_score'),
		span: duration,
		readStatus() {
			const word = connection.word(completion);
			const verdict = connection.word(success);
			begun = word === 'completed' || word === 'incomplete';
			passed = verdict === 'passed';
			best = connection.number('cmi.score.scaled');
			furthest = connection.number(measure);
			return { completed: word === 'completed', passed, failed: verdict === 'failed' };
		},
		begin(resumed) {
			// An LMS that does not tell its status may have a final one, which `incomplete` would take away.
			const untold = connection.kept(completion) === '' && resumed;
			if (!begun && !untold) connection.put(completion, 'incomplete');
		},
		report(record) {
			writeInteractions(record.interactions);
			writeObjectives(record.objectives);
			const scored = reportScore(record);
			return reportStatus(record) && scored;
		},
		isLowered() {
			return [
				[completion, 'completed'],
				[success, 'passed']
			].some(([element = '', best]) => {
				if (connection.kept(element) !== best) return false;
				const now = connection.read(element).trim().toLowerCase();
				return now !== '' && now !== best;
			});
		},
		leave(record, how) {
			// Unfinished only, and neither `exit` nor `exitAll`: Moodle's Terminate fails on those.
			if (how === 'exit' && !record.completed) connection.offer('adl.nav.request', 'suspendAll');
		}
	};
	return createScormLms(connection, dialect, policy);
}
