import { launchedLesson } from './launched-lesson.ts';
import type { SessionOptions } from './course-session.ts';
import type { LearnerLog } from './learner-log.ts';
import type { LmsLink } from './lms-link.ts';
import { recordOf, type Session } from './lms-record.ts';
import type { LmsRecord } from './lms.ts';
import { rulesOf, standingsOf, toldOf, type Rules, type Standings } from './rules.ts';
import { isNewVerdict } from './session-facts.ts';
import type { Reported } from './session-view.ts';

type Options = Pick<SessionOptions, 'outline' | 'kinds' | 'window' | 'base' | 'here'>;

/** By which rules a launch is judged, and where the learner stands by them. */
export class Judge {
	#options: Options;
	#log: LearnerLog;
	#link: LmsLink;
	#rules: Rules;
	#standings: Standings;

	constructor(options: Options, log: LearnerLog, link: LmsLink) {
		const { outline, kinds } = options;
		this.#options = options;
		this.#log = log;
		this.#link = link;
		this.#rules = rulesOf(outline, {}, undefined, link.opened);
		this.#standings = standingsOf(this.#rules, kinds, log.progress);
	}

	/** By what the package and the LMS say: which part of the course counts here, and how it is judged. */
	rule(): void {
		const { window, outline, base, here = window.location.href } = this.#options;
		const { marker, opened, standard } = this.#link;
		// A move inside the course takes the parameters of a launch away.
		const isLaunch = standard === 'cmi5' ? new URL(here).searchParams.has('fetch') : undefined;
		const lesson = marker.perLesson
			? launchedLesson(window, outline, here, base, isLaunch)
			: undefined;
		this.#rules = rulesOf(outline, marker.policy, lesson, opened);
		this.#log.report(this.#rules);
	}

	/** By what the log has now. True: there is a verdict that was not there before. */
	judge(): boolean {
		const before = this.#standings.reported;
		this.#standings = standingsOf(this.#rules, this.#options.kinds, this.#log.progress);
		return isNewVerdict(before, this.#standings.reported);
	}

	get standings(): Standings {
		return this.#standings;
	}

	get reported(): Reported {
		const { lesson, reported } = this.#rules;
		const standing = this.#standings.reported;
		const { completed } = toldOf(this.#rules, standing);
		return { lesson, pass: reported.pass, standing, completed };
	}

	/** The LMS is told of each answer. */
	get tellsAnswers(): boolean {
		return this.#link.isJudged && this.#rules.policy.interactions === 'full';
	}

	/** Numbers of the activities that count here. */
	get activities(): readonly number[] {
		const { lessons } = this.#rules.reported;
		return lessons.flatMap(({ activities }) => activities.map(({ number }) => number));
	}

	/** What the LMS should know now, given what is not for a judge to say. */
	record(session: Session): LmsRecord {
		return recordOf(this.#rules, this.#log.progress, this.#standings.reported, session);
	}
}
