import type { Course } from '#course/course.ts';
import { policyOf, type Policy } from '#course/policy.ts';
import type { Standard } from './standard.ts';

/** How a course is cut into what an LMS launches: one SCO (in cmi5 one AU), or one for each lesson. */
export type Cut = 'course' | 'lesson';

/** How it is cut for a standard: a website and a Tin Can package have one place to be launched at. */
export function cutFor(standard: Standard, cut: Cut): Cut {
	return standard === 'web' || standard === 'xapi' ? 'course' : cut;
}

/** What was asked for at export; the rest is the course's own, or the usual. */
export type PolicyOptions = { readonly [Part in keyof Policy]?: Policy[Part] | undefined };

export interface DecidedPolicy {
	readonly policy: Policy;
	/** Why it makes no sense, as sentences; none: it does. */
	readonly contradictions: readonly string[];
}

/** What an LMS is to be told of a course. */
export function decidePolicy(course: Course, options: PolicyOptions): DecidedPolicy {
	const asked = Object.fromEntries(
		Object.entries(options).filter(([, value]) => value !== undefined)
	) as Partial<Policy>;
	const policy = { ...policyOf(course), ...asked };
	return { policy, contradictions: contradictionsOf(course, policy) };
}

function contradictionsOf({ pass, lessons }: Course, policy: Policy): string[] {
	const { completion, report, mastery, score, failed } = policy;
	const found: string[] = [];
	if (report === 'passed-failed' && !pass)
		found.push(
			'"--report passed-failed" needs a pass mark, and course.md has none. Add one, such as "pass: 80", or use "--report completed-only".'
		);
	if (completion === 'assessment' && !lessons.some(({ kind }) => kind === 'assessment'))
		found.push(
			'"--completion assessment" needs a lesson of "kind: assessment", and the course has none. Use "objectives" or "visited".'
		);
	if (failed === 'never' && (report === 'completed-only' || !pass))
		found.push(
			'"--failed never" keeps a course open until it is passed, and this export tells no verdict at all. Leave it out, or use "--report passed-failed".'
		);
	return mastery ? [...found, ...masteryContradictions(pass, report, score)] : found;
}

function masteryContradictions(
	pass: Course['pass'],
	report: Policy['report'],
	score: Policy['score']
): string[] {
	const found: string[] = [];
	if (!pass)
		found.push(
			'"--mastery" writes the pass mark into the package, and course.md has none. Add one, such as "pass: 80", or leave "--mastery" out.'
		);
	if (pass && report === 'completed-only')
		found.push(
			'"--mastery" lets the LMS decide by the score, and "completed-only" tells it none. Use one of the two.'
		);
	if (score === 'off')
		found.push(
			'"--mastery" lets the LMS decide by the score, and "--score off" tells it none. Use one of the two.'
		);
	if (pass?.every)
		found.push(
			'"--mastery" lets the LMS decide by the score alone, and this course also asks for a point in every objective ("every" at "pass" in course.md). The LMS could call passed what the course does not. Leave "--mastery" out, or take "every" away.'
		);
	return found;
}

/** The same for a course's refresher, which has no verdict and no assessment: as far as it has a say there. */
export function refresherPolicy(refresher: Course, { interactions, exit }: Policy): Policy {
	return { ...policyOf(refresher), interactions, exit };
}
