import type { Interaction } from '#course/interaction.ts';
import type { Policy } from '#course/policy.ts';
import type { ScormApi } from './find-api.ts';
import type { Lms, LmsObjective, LmsRecord } from './lms.ts';
import { ScormConnection } from './scorm-connection.ts';
import { decimal, duration, identifier, line, shareOf, timestamp } from './scorm-format.ts';
import { createInteractionList, createObjectiveList } from './scorm-lists.ts';
import { createScormLms, type Dialect } from './scorm-lms.ts';
import { answerText, patternsOf } from './scorm2004-answers.ts';
import { createScormNotes } from './scorm-notes.ts';

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';
const measure = 'cmi.progress_measure';

/** SCORM 2004, 3rd and 4th Edition (ADL, Run-Time Environment, section 4.2). */
export function createScorm2004(api: ScormApi, policy: Partial<Policy> = {}): Lms {
	const connection = new ScormConnection(api, 'scorm-2004');
	const writeInteractions = createInteractionList(connection, writeInteraction);
	const writeObjectives = createObjectiveList(connection, writeObjective, (at) => ({
		done: connection.word(`${at}.completion_status`) === 'completed',
		score: shareOf(connection.number(`${at}.score.scaled`))
	}));
	let begun = false;
	let passed = false;
	let best = Number.NaN;
	let furthest = Number.NaN;

	function writeInteraction(at: string, interaction: Interaction): void {
		const { objective, type, response } = interaction;
		const put = (leaf: string, value: string) => connection.offer(`${at}.${leaf}`, value);
		put('type', type);
		if (objective !== undefined) put('objectives.0.id', identifier(objective));
		put('timestamp', timestamp(interaction.at));
		for (const [index, pattern] of patternsOf(interaction).filter(Boolean).entries()) {
			put(`correct_responses.${index}.pattern`, pattern);
		}
		put('weighting', decimal(interaction.weighting, 2));
		// An empty one is refused in nearly every type.
		const answer = answerText(type, response);
		if (answer !== '') put('learner_response', answer);
		put('result', interaction.result);
		put('latency', duration(interaction.seconds));
		put('description', line(interaction.description, 250));
	}

	function writeObjective(at: string, objective: LmsObjective): void {
		connection.offer(`${at}.description`, line(objective.description, 250));
		if (objective.score !== undefined) writeScore(`${at}.score`, objective.score);
		connection.offer(`${at}.completion_status`, objective.done ? 'completed' : 'incomplete');
	}

	/** Both forms: the standard counts by `scaled`, Moodle's gradebook by `raw` alone. */
	function writeScore(at: string, earned: number): boolean {
		const raw = connection.put(`${at}.raw`, decimal(earned * 100, 2));
		connection.offer(`${at}.min`, '0');
		connection.offer(`${at}.max`, '100');
		return connection.put(`${at}.scaled`, decimal(earned, 4)) && raw;
	}

	function reportScore({ score, passed: verdict }: LmsRecord): boolean {
		// A zero before the first answer would be shown as a result.
		if (score === undefined || (score === 0 && verdict === undefined) || score < best) return true;
		best = score;
		return writeScore('cmi.score', score);
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
		elements: {
			learnerId: 'cmi.learner_id',
			learnerName: 'cmi.learner_name',
			language: 'cmi.learner_preference.language',
			mode: 'cmi.mode',
			credit: 'cmi.credit',
			location: 'cmi.location',
			exit: 'cmi.exit',
			sessionTime: 'cmi.session_time'
		},
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
