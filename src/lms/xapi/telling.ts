import type { Interaction } from '#course/interaction.ts';
import type { LmsRecord, Opened } from '../lms.ts';
import type { EarlierVerdicts } from './earlier-verdicts.ts';
import { judgementsOf } from './judgements.ts';
import type { StatementQueue } from './statement-queue.ts';
import type { Judgement, StatementWriter } from './statement.ts';

/** What a session tells with, and of what. */
export interface Means {
	readonly writer: StatementWriter;
	readonly mode: Opened['mode'];
	/** Absent where the server is only told, and not asked. */
	readonly earlier?: EarlierVerdicts;
	/** Something was kept when the session began. */
	readonly isContinued?: boolean;
}

export const judgements: readonly Judgement[] = ['completed', 'passed', 'failed'];

/** Makes statements of what a record holds, each of them once, and puts them in line. */
export class Telling {
	#means: Means;
	#queue: StatementQueue;
	#told = new Set<string>();
	#isDecided = false;
	#percent = 0;
	/** Another session may have said what is not known of here. */
	#mayBeSaid: boolean;

	constructor(means: Means, queue: StatementQueue) {
		this.#means = means;
		this.#queue = queue;
		this.#mayBeSaid = means.isContinued ?? false;
	}

	/** These have been said of the whole course, here or elsewhere, and are not said again. */
	know(said: readonly string[]): void {
		for (const verb of judgements.filter((one) => said.includes(one))) {
			this.#told.add(verb);
			this.#queue.arrived.add(verb);
		}
	}

	/** Another tab or device is at it too, and is known to have said these. */
	meetAnother(said: readonly string[]): void {
		this.know(said);
		this.#mayBeSaid = true;
	}

	/** Puts everything that has not been told yet in line. `isOver`: as {@link judgementsOf} means it. */
	tell(record: LmsRecord, isOver: boolean): void {
		this.#report(record);
		const { seconds, score } = record;
		const due = this.#due(record, isOver);
		this.#isDecided ||= due.some((verb) => verb !== 'completed');
		for (const verb of due) this.#told.add(verb);
		this.#queue.add(...due.map((verb) => this.#means.writer.judges(verb, seconds, score)));
	}

	/**
	 * Tells everything and sends it, all at once but for verdicts that an earlier session may have said: those are looked
	 * for first. Rejects with an `LmsError`.
	 */
	async send(record: LmsRecord, isOver: boolean): Promise<void> {
		const { earlier } = this.#means;
		if (record.isContinued) this.#mayBeSaid = true;
		const due = this.#mayBeSaid ? this.#due(record, isOver) : [];
		const open = earlier?.openBefore(due) ?? [];
		if (earlier && open.length > 0) {
			this.#report(record);
			const [sent, found] = await Promise.allSettled([this.#queue.send(), earlier.find(open)]);
			if (found.status === 'fulfilled') this.know(found.value);
			if (sent.status === 'rejected') throw sent.reason;
		}
		this.tell(record, isOver);
		await this.#queue.send();
	}

	/** Verdicts that are not known to have been said. */
	#due(record: LmsRecord, isOver: boolean): readonly Judgement[] {
		const { mode, writer } = this.#means;
		if (mode !== 'normal') return [];
		const { mastery } = writer.subject;
		return judgementsOf(record, {
			said: this.#told,
			isDecided: this.#isDecided,
			mastery,
			isOver
		});
	}

	/** Answers, and how far it has got. */
	#report(record: LmsRecord): void {
		const { mode, writer } = this.#means;
		if (mode !== 'normal') return;
		const answers = record.interactions.filter((one) => !this.#told.has(keyOf(one)));
		for (const one of answers) this.#told.add(keyOf(one));
		const percent = Math.floor(record.measure * 100);
		const isFurther = percent > this.#percent && !record.completed;
		this.#percent = Math.max(percent, this.#percent);
		this.#queue.add(
			...answers.map((one) => writer.answers(one)),
			...(isFurther ? [writer.progresses(percent)] : [])
		);
	}
}

function keyOf({ id, at }: Interaction): string {
	return `${id} ${at}`;
}
