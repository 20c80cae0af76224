import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { narrow } from '#course/narrow.ts';
import { governed, policyOf, type Policy } from '#course/policy.ts';
import type { Progress } from '#progress/progress.ts';
import { standingOf, type Standing } from '#progress/standing.ts';
import type { Opened } from './lms.ts';

/** What of a course this launch reports, and by which rules. */
export interface Rules {
	readonly policy: Policy;
	/** The course, with the policy's rule of completion and the LMS's pass mark. */
	readonly course: Outline;
	/** What is reported: the course, or one of its lessons. */
	readonly reported: Outline;
	/** The number of that lesson; undefined: the whole course. */
	readonly lesson: number | undefined;
}

export function rulesOf(
	outline: Outline,
	decided: Partial<Policy>,
	lesson: number | undefined,
	{ mastery }: Pick<Opened, 'mastery'>
): Rules {
	const policy = { ...policyOf(outline), ...decided };
	const course = governed(outline, policy, mastery);
	const part = lesson === undefined ? undefined : narrow(course, lesson);
	return { policy, course, reported: part ?? course, lesson: part && lesson };
}

/** Where a learner stands in the course, and in the part of it that is reported. */
export interface Standings {
	readonly course: Standing;
	readonly reported: Standing;
}

export function standingsOf(
	{ course, reported }: Rules,
	kinds: Kinds,
	progress: Progress
): Standings {
	const whole = standingOf(course, kinds, progress);
	return {
		course: whole,
		reported: reported === course ? whole : standingOf(reported, kinds, progress)
	};
}

/** The verdict as an LMS is told it. */
export interface Told {
	readonly completed: boolean;
	/** Undefined while undecided, and where no verdict is told. */
	readonly passed: boolean | undefined;
	/** 0 to 1; undefined: none is told. */
	readonly score: number | undefined;
}

export function toldOf({ policy, reported }: Rules, standing: Standing): Told {
	const passed = !isJudged(reported)
		? undefined
		: standing.passed || (standing.failed && policy.failed === 'final' ? false : undefined);
	return {
		// Held back until there is a verdict: an LMS may open a completed attempt for review only, and then a learner
		// who has not finished the assessment could never pass.
		completed: standing.completed && (!isJudged(reported) || passed !== undefined),
		passed,
		// An LMS that has the pass mark makes a verdict of any score, also of a half-way one.
		score:
			tellsScore(policy, reported) && (!policy.mastery || passed !== undefined)
				? standing.score
				: undefined
	};
}

export function tellsScore({ score }: Policy, reported: Outline): boolean {
	return isJudged(reported) && score === 'full';
}

function isJudged({ pass, report }: Outline): boolean {
	return pass !== undefined && report === 'passed-failed';
}
