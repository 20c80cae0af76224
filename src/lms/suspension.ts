import type { LearnerLog } from './learner-log.ts';
import type { LmsLink } from './lms-link.ts';

/** The progress string as the LMS gets it. */
export class Suspension {
	#log: LearnerLog;
	#link: LmsLink;
	#onshortened: () => void;
	#isWithheld = true;

	/** `onshortened`: the LMS has no room for all of it. */
	constructor(log: LearnerLog, link: LmsLink, onshortened: () => void) {
		this.#log = log;
		this.#link = link;
		this.#onshortened = onshortened;
	}

	/**
	 * The LMS is not given any: earlier progress has not been read yet, or it is too long, or would replace what nobody
	 * here can read.
	 */
	get isWithheld(): boolean {
		return this.#isWithheld;
	}

	/** Earlier progress has been read; `isGarbage`: the LMS has something else. */
	open(isGarbage: boolean): void {
		this.#isWithheld = isGarbage && !this.#link.isJudged;
	}

	/** What the LMS should have now. */
	write(): string {
		const { limit, opened } = this.#link;
		if (this.#isWithheld) return opened.suspended;
		const whole = this.#log.text() ?? '';
		const text = whole.length <= limit ? whole : this.#log.text(limit);
		if (text !== whole) this.#onshortened();
		this.#isWithheld = text === undefined;
		return text ?? opened.suspended;
	}
}
