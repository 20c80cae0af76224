import type { LmsRecord } from '../lms.ts';
import { scaledOf, type Judgement } from './statement.ts';

export interface Judging {
	/** Said in an earlier launch of the registration, or in this one. */
	readonly said: ReadonlySet<string>;
	/** `passed` or `failed` was said in this launch: a session gives one verdict (cmi5, 9.3). */
	readonly isDecided: boolean;
	/** 0 to 1, from the LMS; where there is one, it decides. */
	readonly mastery: number | undefined;
	/** The session ends now: what could still get better no longer can. */
	readonly isOver: boolean;
}

/** What is to be said of the whole course now, in order. */
export function judgementsOf(record: LmsRecord, judging: Judging): readonly Judgement[] {
	const { said } = judging;
	const completed: Judgement[] = record.completed && !said.has('completed') ? ['completed'] : [];
	const verdict = verdictOf(record, judging);
	return verdict === undefined || said.has(verdict) ? completed : [...completed, verdict];
}

function verdictOf(record: LmsRecord, judging: Judging): 'passed' | 'failed' | undefined {
	const { said, isDecided, mastery, isOver } = judging;
	if (record.passed === undefined || isDecided || said.has('passed')) return undefined;
	// Without a score the course has judged, by the mark that it was given.
	if (mastery === undefined || record.score === undefined)
		return record.passed ? 'passed' : 'failed';
	if (scaledOf(record.score) >= mastery) return 'passed';
	// Passed by the course's own mark and not by the LMS's: a better attempt may follow in this session.
	return record.passed && !isOver ? undefined : 'failed';
}
