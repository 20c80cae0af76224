import type { Outline } from './course.ts';

/**
 * What an LMS is told of a course, and how: decided when it is exported, kept in the package, and the same for whoever
 * acts on it (manifest, run-time, the note for administrators).
 */
export interface Policy {
	/** What completes the course. */
	readonly completion: Outline['completion'];
	/** `passed-failed`: with a verdict and a score. */
	readonly report: Outline['report'];
	/** True: the LMS is given the pass mark, may change it, and decides with it. */
	readonly mastery: boolean;
	/** `off`: a verdict without a score. */
	readonly score: 'full' | 'off';
	/** `off`: the LMS gets no answers. */
	readonly interactions: 'full' | 'off';
	/** How a session ends once the course is completed: `suspend` keeps the attempt open to be looked at again. */
	readonly exit: 'suspend' | 'normal';
	/** `final`: failed once no attempt is left. `never`: the course stays incomplete until it is passed. */
	readonly failed: 'final' | 'never';
}

/** What each part of a policy can be, the default first where it is not the course's own. */
export const policyValues = {
	completion: ['objectives', 'assessment', 'visited'],
	report: ['completed-only', 'passed-failed'],
	score: ['full', 'off'],
	interactions: ['full', 'off'],
	exit: ['suspend', 'normal'],
	failed: ['final', 'never']
} as const satisfies { [Part in Exclude<keyof Policy, 'mastery'>]: readonly Policy[Part][] };

/** What holds where nothing else was decided. */
export function policyOf({ completion, report }: Pick<Outline, 'completion' | 'report'>): Policy {
	return {
		completion,
		report,
		mastery: false,
		score: 'full',
		interactions: 'full',
		exit: 'suspend',
		failed: 'final'
	};
}

/**
 * The course by the rules of a policy. `mastery`: the pass mark that the LMS names, 0 to 1, which then is the course's,
 * and all that decides.
 */
export function governed<Ruled extends Pick<Outline, 'completion' | 'report' | 'pass'>>(
	course: Ruled,
	{ completion, report }: Policy,
	mastery?: number
): Ruled {
	const { pass } = course;
	const mark = mastery !== undefined && mastery >= 0 && mastery <= 1 ? mastery * 100 : undefined;
	return {
		...course,
		completion,
		report,
		pass: pass && mark !== undefined ? { mark: Math.round(mark * 100) / 100, every: false } : pass
	};
}
