import type { RolePhase, RoleSnapshot } from './machine.ts';
import { everything, type RoleActivity } from './role.ts';

/** What a page needs to know, in plain data. */
export interface RoleView {
	readonly phase: RolePhase;
	readonly options: readonly RoleOption[];
	/** What was said last; undefined: nothing, "": that all parts are wanted. */
	readonly said: string | undefined;
}

export interface RoleOption {
	readonly choice: number;
	/** "" for all parts: the page's own words. */
	readonly name: string;
	readonly picked: boolean;
}

export function viewRole(
	{ rules, words }: RoleActivity,
	{ value: phase, context }: RoleSnapshot
): RoleView {
	const choices = [...rules.roles.map(({ number }) => number), everything];
	const options = choices.map((choice, index) => ({
		choice,
		name: words.names[index] ?? '',
		picked: choice === context.picked
	}));
	const { count, choice } = context.state;
	return {
		phase,
		options,
		said: count === 0 ? undefined : options.find((option) => option.choice === choice)?.name
	};
}
