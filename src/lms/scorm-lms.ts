import type { Policy } from '#course/policy.ts';
import type { ScormStandard } from './find-api.ts';
import type { Lms, LmsNotes, LmsRecord, Note, Opened } from './lms.ts';
import type { ScormConnection } from './scorm-connection.ts';

/** What SCORM 1.2 and SCORM 2004 do differently. */
export interface Dialect {
	readonly standard: ScormStandard;
	/** Characters of suspend data. */
	readonly limit: number;
	readonly elements: Readonly<
		Record<
			| 'learnerId'
			| 'learnerName'
			| 'language'
			| 'mode'
			| 'credit'
			| 'location'
			| 'exit'
			| 'sessionTime',
			string
		>
	>;
	/** The pass mark that the LMS names, 0 to 1; NaN: none. */
	readMastery(): number;
	/** `exit` of an attempt that is over. */
	readonly finalExit: '' | 'normal';
	span(seconds: number): string;
	/** What the LMS has on record. Asked once, before anything is written. */
	readStatus(): Pick<Opened, 'completed' | 'passed' | 'failed'>;
	/** Makes the status `incomplete`, unless it is more than that: else the LMS may end the attempt as completed. */
	begin(resumed: boolean): void;
	/** Interactions, objectives, score and status, in the order in which they may be lost. False: some were refused. */
	report(record: LmsRecord, doubted: boolean): boolean;
	/** True: what the LMS has on record now is less than what it was given, as far as it can be asked. */
	isLowered(): boolean;
	/** Right before the session ends. */
	leave(record: LmsRecord, how: 'left' | 'exit'): void;
	/** Absent where a text cannot be found again, or not be taken back. */
	readonly notes?: LmsNotes & {
		/** What there is, by activity number. Undefined: this LMS has no place for them. */
		read(): ReadonlyMap<number, Note> | undefined;
	};
	/** SCORM 2004 sends all with Terminate; a Commit in front of it fails in a real LMS while the page unloads. */
	readonly commitsBeforeTerminate: boolean;
}

const suspendData = 'cmi.suspend_data';

/** An LMS that is spoken to through an object in a window. All calls are made before a promise is returned. */
export function createScormLms(
	connection: ScormConnection,
	dialect: Dialect,
	policy: Partial<Policy>
): Lms {
	const { elements, notes } = dialect;
	let judges = false;
	let keeps = false;
	let begun = false;
	let ended = false;
	let sent: string | undefined;
	let room: number | undefined;
	let disputes = 0;

	function start(): Opened {
		if (!connection.initialize() && !isAlive()) throw connection.fail('open the session');
		begun = true;
		const mode = modeOf(connection.word(elements.mode));
		const credit = connection.word(elements.credit) !== 'no-credit';
		keeps = mode !== 'browse';
		judges = mode === 'normal' && credit;
		const kept = keeps ? notes?.read() : undefined;
		// Asked for only where the package names one: an LMS may do without the element.
		const mastery = policy.mastery ? dialect.readMastery() : Number.NaN;
		const opened = {
			mode,
			credit,
			learner: {
				id: connection.get(elements.learnerId),
				name: connection.get(elements.learnerName)
			},
			suspended: connection.get(suspendData),
			limit: dialect.limit,
			...(kept && { notes: kept }),
			...(mastery > 0 && mastery <= 1 && { mastery }),
			...dialect.readStatus()
		};
		// Before anything else: without it, what is kept is hidden or dropped when the window dies.
		if (keeps) connection.put(elements.exit, exitOf(opened));
		if (judges) dialect.begin(opened.suspended !== '');
		// Whether it worked shows at the first answer; the course opens either way.
		if (keeps) connection.commit();
		return opened;
	}

	/** An attempt that is over stays so when it is only looked at again. */
	function exitOf({ completed }: Pick<LmsRecord, 'completed'>): string {
		return completed && policy.exit === 'normal' ? dialect.finalExit : 'suspend';
	}

	/** A page loaded again in the same session is refused, and can still go on where that session has not ended. */
	function isAlive(): boolean {
		return connection.get(elements.learnerId) !== '';
	}

	/** True: everything was taken. */
	function send(record: LmsRecord, doubted: boolean): boolean {
		if (!keeps) return true;
		if (doubted) connection.forget();
		const suspended = suspend(record.suspended);
		// Also where nothing is judged any more: what was kept can be taken back as long as the course can be opened.
		const noted = notes?.put(record.notes) ?? true;
		if (!judges) return suspended && noted;
		if (record.place !== '') connection.offer(elements.location, record.place);
		const reported = dialect.report(record, doubted);
		connection.offer(elements.sessionTime, dialect.span(record.seconds));
		return suspended && noted && reported;
	}

	/** Reads back what it wrote: some LMSs cut it off without a word. */
	function suspend(text: string): boolean {
		sent = text;
		if (connection.kept(suspendData) === text) return true;
		if (!connection.put(suspendData, text)) return false;
		const kept = connection.read(suspendData);
		if (kept === text || kept === '') return true;
		if (text.startsWith(kept)) room = kept.length;
		connection.forget(suspendData);
		return false;
	}

	/** A verdict that was dropped is sent once more; an LMS that has its own way is not argued with any longer. */
	function isDropped(): boolean {
		if (!judges || !dialect.isLowered()) {
			disputes = 0;
			return false;
		}
		disputes += 1;
		return disputes === 1;
	}

	const duringSession: LmsNotes | undefined = notes && {
		...notes,
		put: (given) => keeps && !ended && notes.put(given)
	};

	return {
		standard: dialect.standard,
		...(duringSession && { notes: duringSession }),
		language: () => connection.read(elements.language),
		async probe() {
			const { probeScorm } = await import('./scorm-probe.ts');
			return probeScorm(connection, dialect, {
				open: begun && !ended,
				writes: judges,
				sent
			});
		},
		news() {
			if (!keeps || ended) return '';
			const text = connection.read(suspendData);
			return text === connection.kept(suspendData) ? '' : text;
		},
		get disputed() {
			return disputes > 1;
		},
		open: async () => start(),
		async save(record, { doubted = false } = {}) {
			if (ended || !begun) throw connection.fail('save outside a session');
			connection.code = undefined;
			room = undefined;
			const taken = send(record, doubted);
			if (keeps && !connection.commit()) throw connection.fail('save');
			if (!taken) throw connection.fail('keep everything', room);
			if (isDropped()) throw connection.fail('keep the verdict');
		},
		async close(record, how) {
			if (ended || !begun) return;
			ended = true;
			const taken = send(record, false);
			if (judges) connection.offer(elements.exit, exitOf(record));
			if (judges) dialect.leave(record, how);
			const committed = !keeps || !dialect.commitsBeforeTerminate || connection.commit();
			// Whatever went wrong before: without it the LMS takes the attempt for still running.
			const terminated = connection.terminate();
			if (!taken || !committed || !terminated) throw connection.fail('end the session');
		}
	};
}

function modeOf(word: string): Opened['mode'] {
	return word === 'review' || word === 'browse' ? word : 'normal';
}
