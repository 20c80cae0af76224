import { describeOutcome } from './describe-record.ts';
import { elements, type RunTime } from './run-time.ts';
import { formatSpan, readSeconds } from './session-time.ts';

/** What the embedded LMS keeps of one learner in one course, between launches. */
export interface KeptRecord {
	/**
	 * What tells this learner from everybody else of that name; "" before the first launch. A forgotten record begins
	 * with another one, so that what the course keeps on this device is another learner's.
	 */
	readonly account: string;
	/** Counts launches; 0 before the first. */
	readonly launches: number;
	readonly attempt: number;
	/** How earlier attempts ended, oldest first. */
	readonly earlier: readonly string[];
	/** All that the course has committed in this attempt, by the standard's own names. */
	readonly values: Readonly<Record<string, string>>;
}

export const emptyRecord: KeptRecord = {
	account: '',
	launches: 0,
	attempt: 1,
	earlier: [],
	values: {}
};

export interface LaunchChoices {
	readonly learner: { readonly id: string; readonly name: string };
	readonly mode: 'normal' | 'review' | 'browse';
	readonly credit: boolean;
}

/**
 * The record as it is when a launch begins. The time of the last session joins the total. SCORM 2004 (RTE
 * 4.2.8) starts a new attempt, with nothing in it, unless the last session was suspended; SCORM 1.2 leaves
 * this to the LMS, and like most this one keeps everything.
 */
export function beginLaunch(runTime: RunTime, record: KeptRecord): KeptRecord {
	const names = elements[runTime];
	const { [names.sessionTime]: session, [names.totalTime]: total, ...values } = record.values;
	const launches = record.launches + 1;
	const isNew = runTime === 'scorm-2004' && record.values[names.exit] !== 'suspend';
	if (isNew) {
		const ended = record.launches > 0;
		return {
			...record,
			launches,
			attempt: record.attempt + (ended ? 1 : 0),
			earlier: ended
				? [...record.earlier, describeOutcome(runTime, record.values)]
				: record.earlier,
			values: {}
		};
	}
	const seconds = readSeconds(runTime, total) + readSeconds(runTime, session);
	return {
		...record,
		launches,
		values: { ...values, [names.totalTime]: formatSpan(runTime, seconds) }
	};
}

/** What the run-time is filled with before the course asks: the record, and what the LMS adds of its own. */
export function seedOf(
	runTime: RunTime,
	begun: KeptRecord,
	{ learner, mode, credit }: LaunchChoices
): Readonly<Record<string, string>> {
	const names = elements[runTime];
	const { [names.exit]: exit, ...values } = begun.values;
	const first = begun.launches === 1 || (runTime === 'scorm-2004' && exit !== 'suspend');
	return {
		...values,
		[names.learnerId]: learner.id,
		[names.learnerName]: learner.name,
		[names.mode]: mode,
		[names.credit]: credit && mode === 'normal' ? 'credit' : 'no-credit',
		[names.entry]: exit === 'suspend' ? 'resume' : first ? 'ab-initio' : ''
	};
}

/** A record as it was stored, or an empty one for whatever else a file or a reply holds. */
export function readRecord(text: string): KeptRecord {
	try {
		const found = JSON.parse(text) as Partial<KeptRecord>;
		const values = Object.entries(found.values ?? {}).filter(
			([, value]) => typeof value === 'string'
		);
		return {
			account: typeof found.account === 'string' ? found.account : '',
			launches: Number(found.launches) || 0,
			attempt: Number(found.attempt) || 1,
			earlier: Array.isArray(found.earlier) ? found.earlier.map(String) : [],
			values: Object.fromEntries(values)
		};
	} catch {
		return emptyRecord;
	}
}
