import type { Activity } from '#course/course.ts';

/** Learners say which of the course's roles is theirs, so that they see the parts for it. Never scored, never reported. */
export interface RoleRules {
	readonly roles: readonly { readonly id: string; readonly number: number }[];
}

export interface RoleWords {
	/** Plain text: what it asks; "" where the page's own words do. */
	readonly question: string;
	/** Plain text, in the order of the roles. */
	readonly names: readonly string[];
}

export type RoleActivity = Activity<RoleRules, RoleWords>;

/** Of `:::only`. */
export interface OnlyRules {
	/** Ids. */
	readonly roles: readonly string[];
}

export interface OnlyWords {
	/** Plain text, in the order of the roles. */
	readonly names: readonly string[];
}

/** What stands for no role of the course: all parts are shown. */
export const everything = 0;

export interface RoleState {
	/** How often it was said; 0: never. Of two devices' states the one that was said more often is kept. */
	readonly count: number;
	/** The role's number, or {@link everything}. */
	readonly choice: number;
}

export interface RoleEvent extends RoleState {
	readonly type: 'role.said';
}

export const unsaid: RoleState = { count: 0, choice: everything };

/** More often than anybody changes roles. From there on the count stands still, and the role can still change. */
export const mostCounts = 9999;

/** What is recorded when a learner says it. */
export function sayRole({ count }: RoleState, choice: number): RoleEvent {
	return { type: 'role.said', count: Math.min(count + 1, mostCounts), choice };
}

/** A later word replaces an earlier one; on this device, also one that is counted no more. */
export function stepRole(
	{ roles }: RoleRules,
	state: RoleState,
	{ count, choice }: RoleEvent
): RoleState | undefined {
	const isRole = choice === everything || roles.some(({ number }) => number === choice);
	if (!isRole || !Number.isInteger(count) || count < 1 || count > mostCounts) return undefined;
	return count < state.count ? undefined : { count, choice };
}

/** Of two states the one that was said more often; of two as often, the one of the higher number, on all devices. */
export function laterOf(a: RoleState, b: RoleState): RoleState {
	return (a.count - b.count || a.choice - b.choice) >= 0 ? a : b;
}

/** The id of the learner's role; undefined: none was said, or all of them are wanted. */
export function roleOf({ roles }: RoleRules, { choice }: RoleState): string | undefined {
	return roles.find(({ number }) => number === choice)?.id;
}
