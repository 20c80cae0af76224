import type { SessionOptions } from './course-session.ts';
import type { Loaded } from './learner-log.ts';
import type { LmsLink } from './lms-link.ts';
import type { LmsRecord } from './lms.ts';
import { mirrorOwner } from './mirror-owner.ts';
import type { Notice } from './session-view.ts';

/** Whose what this browser keeps is. Undefined: the course was opened for looking only. */
export function ownerOf(
	{ outline, window, random }: Pick<SessionOptions, 'outline' | 'window' | 'random'>,
	{ opened, isWebsite, state }: LmsLink
): readonly string[] | undefined {
	const { mode, learner, place } = opened;
	if (mode === 'browse') return undefined;
	const lms = isWebsite && learner.id === '' ? 'none' : state;
	return mirrorOwner(window, { course: outline.id, lms, learner: learner.id, place, random });
}

/** An LMS that gave nothing back has not been seen to keep anything: it is told at once, and has to confirm. */
export function isUnproven({ lmsStale }: Loaded, { isJudged, opened }: LmsLink): boolean {
	return lmsStale || (isJudged && opened.suspended === '');
}

/** What the learner has to know of how the copies of their progress were found. */
export function noticesOf(
	{ lost, lmsGarbage, lmsBehind, skipped }: Loaded,
	link: LmsLink
): Notice[] {
	const notices: Notice[] = [];
	if (link.state === 'refused') notices.push('reopen');
	if (lost) notices.push('garbage');
	else if (lmsGarbage) notices.push('truncated');
	else if (lmsBehind && link.isJudged && !link.isWebsite) notices.push('repaired');
	if (skipped) notices.push('skipped');
	return notices;
}

/** This has something for the LMS that it had not when it was opened. */
export function hasNewsFor({ opened, isJudged }: LmsLink, now: LmsRecord): boolean {
	const isBetter = (now.completed && !opened.completed) || (now.passed === true && !opened.passed);
	return now.interactions.length > 0 || (isBetter && isJudged);
}
