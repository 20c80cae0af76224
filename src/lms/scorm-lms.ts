import type { Policy } from '#course/policy.ts';
import type { Lms, LmsNotes, LmsRecord, Opened } from './lms.ts';
import type { ScormConnection } from './scorm-connection.ts';
import type { Dialect } from './scorm-dialect.ts';
import { createSuspendData } from './scorm-suspend-data.ts';
import { createVerdictWatch } from './scorm-verdict.ts';

/** An LMS that is spoken to through an object in a window. All calls are made before a promise is returned. */
export function createScormLms(
	connection: ScormConnection,
	dialect: Dialect,
	policy: Partial<Policy>
): Lms {
	const { elements, notes } = dialect;
	const progress = createSuspendData(connection);
	const verdict = createVerdictWatch(dialect);
	let judges = false;
	let keeps = false;
	let begun = false;
	let ended = false;

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
			suspended: progress.open(),
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
		const suspended = progress.put(record.suspended);
		// Also where nothing is judged any more: what was kept can be taken back as long as the course can be opened.
		const noted = notes?.put(record.notes) ?? true;
		if (!judges) return suspended && noted;
		if (record.place !== '') connection.offer(elements.location, record.place);
		const reported = dialect.report(record, doubted);
		connection.offer(elements.sessionTime, dialect.span(record.seconds));
		return suspended && noted && reported;
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
				sent: progress.sent
			});
		},
		news() {
			return keeps && !ended ? progress.news() : '';
		},
		get disputed() {
			return verdict.disputed;
		},
		open: async () => start(),
		async save(record, { doubted = false } = {}) {
			if (ended || !begun) throw connection.fail('save outside a session');
			connection.code = undefined;
			const taken = send(record, doubted);
			if (keeps && !connection.commit()) throw connection.fail('save');
			if (!taken) throw connection.fail('keep everything', progress.room);
			if (judges && verdict.isDropped()) throw connection.fail('keep the verdict');
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
