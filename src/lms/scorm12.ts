import type { Interaction } from '#course/interaction.ts';
import type { Policy } from '#course/policy.ts';
import type { ScormApi } from './find-api.ts';
import type { Lms, LmsObjective, LmsRecord } from './lms.ts';
import { ScormConnection } from './scorm-connection.ts';
import type { Dialect } from './scorm-dialect.ts';
import { answersOf } from './scorm12-answers.ts';
import { clockTime, decimal, identifier, shareOf, timespan } from './scorm-format.ts';
import { createInteractionList, createObjectiveList } from './scorm-lists.ts';
import { createScormLms } from './scorm-lms.ts';

const status = 'cmi.core.lesson_status';
const score = 'cmi.core.score';

/** One word for two facts. A later one never gives way to an earlier one. */
const statuses = ['incomplete', 'failed', 'completed', 'passed'];

/**
 * SCORM 1.2 (ADL, The SCORM Run-Time Environment 1.2, section 3.4). No notes: an LMS may append what it is given as
 * `cmi.comments` to what it has, in its own object or only on its server, where reading back does not show it. Words
 * that were taken back would stay.
 */
export function createScorm12(api: ScormApi, policy: Partial<Policy> = {}): Lms {
	const connection = new ScormConnection(api, 'scorm-1.2');
	const writeInteractions = createInteractionList(connection, writeInteraction);
	const writeObjectives = createObjectiveList(connection, writeObjective, (at) => ({
		done: connection.word(`${at}.status`) === 'completed',
		score: shareOf(connection.number(`${at}.score.raw`) / 100)
	}));
	let best = Number.NaN;
	let reached = -1;

	function writeInteraction(at: string, interaction: Interaction): void {
		const { objective, result } = interaction;
		const put = (leaf: string, value: string) => connection.offer(`${at}.${leaf}`, value);
		const { type, response, patterns } = answersOf(interaction);
		put('type', type);
		if (objective !== undefined) put('objectives.0.id', identifier(objective));
		put('time', clockTime(interaction.at));
		for (const [index, pattern] of patterns.filter(Boolean).entries()) {
			put(`correct_responses.${index}.pattern`, pattern);
		}
		put('weighting', decimal(interaction.weighting, 2));
		if (response !== '') put('student_response', response);
		put('result', result === 'incorrect' ? 'wrong' : result);
		put('latency', timespan(interaction.seconds));
	}

	function writeObjective(at: string, objective: LmsObjective): void {
		if (objective.score !== undefined) {
			connection.offer(`${at}.score.raw`, decimal(objective.score * 100, 2));
		}
		connection.offer(`${at}.status`, objective.done ? 'completed' : 'incomplete');
	}

	/** Only with a final status: an LMS may turn a half-way score into a verdict, and then closes the attempt. */
	function writeScore(earned: number, doubted: boolean): boolean {
		const raw = Number(decimal(earned * 100, 2));
		if (raw < best || (raw === best && !doubted)) return true;
		best = raw;
		connection.offer(`${score}.min`, '0');
		connection.offer(`${score}.max`, '100');
		return connection.put(`${score}.raw`, doubted ? otherSpelling(raw) : decimal(raw, 2));
	}

	/**
	 * After a doubt by a detour over another status: an LMS that sends only what differs from what it has tried to
	 * send (Moodle) would never send the wanted one again.
	 */
	function writeStatus(final: string, doubted: boolean): boolean {
		reached = statuses.indexOf(final);
		if (doubted) {
			connection.put(status, final === 'passed' ? 'completed' : 'incomplete');
			connection.commit();
		}
		return connection.put(status, final);
	}

	const dialect: Dialect = {
		standard: 'scorm-1.2',
		limit: 4096,
		elements: {
			learnerId: 'cmi.core.student_id',
			learnerName: 'cmi.core.student_name',
			language: 'cmi.student_preference.language',
			mode: 'cmi.core.lesson_mode',
			credit: 'cmi.core.credit',
			location: 'cmi.core.lesson_location',
			exit: 'cmi.core.exit',
			sessionTime: 'cmi.core.session_time'
		},
		commitsBeforeTerminate: true,
		finalExit: '',
		readMastery: () => connection.number('cmi.student_data.mastery_score') / 100,
		span: timespan,
		readStatus() {
			const word = connection.word(status);
			reached = statuses.indexOf(word);
			best = connection.number(`${score}.raw`);
			return {
				completed: word === 'completed' || word === 'passed' || word === 'failed',
				passed: word === 'passed',
				failed: word === 'failed'
			};
		},
		begin(resumed) {
			// An LMS that does not tell its status may have a final one, which `incomplete` would take away.
			const untold = connection.kept(status) === '' && resumed;
			if (reached < 0 && !untold) connection.put(status, 'incomplete');
		},
		report(record, doubted) {
			writeInteractions(record.interactions);
			writeObjectives(record.objectives);
			const final = finalStatus(record);
			if (!final || statuses.indexOf(final) < reached) return true;
			const scored = record.score === undefined || writeScore(record.score, doubted);
			return writeStatus(final, doubted) && scored;
		},
		isLowered() {
			const given = statuses.indexOf(connection.kept(status) ?? '');
			if (given <= 0) return false;
			const now = statuses.indexOf(connection.read(status).trim().toLowerCase());
			return now >= 0 && now < given;
		},
		leave() {}
	};
	return createScormLms(connection, dialect, policy);
}

/** Undefined while it is open: a course with a score stays incomplete until there is a verdict. */
function finalStatus({ completed, passed, score: earned }: LmsRecord): string | undefined {
	if (!completed) return undefined;
	if (passed !== undefined) return passed ? 'passed' : 'failed';
	return earned === undefined ? 'completed' : undefined;
}

/** The same number, written otherwise, so that a comparison by text sees a difference. */
function otherSpelling(raw: number): string {
	return Number.isInteger(raw) ? `${raw}.0` : `${raw}0`;
}
