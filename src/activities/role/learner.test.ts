import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeLaws } from '../learner-laws.ts';
import { learner } from './learner.ts';
import { everything, mostCounts, sayRole, unsaid, type RoleEvent, type RoleRules } from './role.ts';

const roles: RoleRules = {
	roles: [
		{ id: 'office', number: 1 },
		{ id: 'floor', number: 4 }
	]
};
const event: fc.Arbitrary<RoleEvent> = fc.record({
	type: fc.constant('role.said' as const),
	count: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constantFrom(mostCounts, mostCounts + 1)),
	choice: fc.integer({ min: 0, max: 5 })
});
const log = fc.array(event, { maxLength: 12 });
describeLaws(
	learner,
	fc.tuple(log, log, log).map((logs) => ({ rules: roles, logs }))
);

const say = (...choices: readonly number[]) =>
	choices.reduce(
		(state, choice) => learner.step(roles, state, sayRole(state, choice)) ?? state,
		unsaid
	);
const roleAfter = (...choices: readonly number[]) => learner.result(roles, say(...choices)).role;

describe('a role', () => {
	test('is what a learner said last, and none where all parts are wanted', () => {
		expect(learner.result(roles, unsaid)).toEqual({ begun: false, done: false, earned: undefined });
		expect(roleAfter(1)).toBe('office');
		expect(roleAfter(1, 4)).toBe('floor');
		expect(roleAfter(1, 4, everything)).toBeUndefined();
		expect(learner.result(roles, say(everything))).toMatchObject({ begun: true, done: true });
	});

	test('said more often on one device is the one that both have', () => {
		expect(learner.merge(roles, say(4), say(4, 1))).toEqual(say(4, 1));
		expect(learner.merge(roles, say(1), say(4))).toEqual(say(4));
	});

	test('that is gone from the course is none, and what was said of it is skipped', () => {
		const fewer: RoleRules = { roles: roles.roles.slice(0, 1) };
		const [said] = learner.events(roles, say(4));
		expect(said && learner.step(fewer, unsaid, said)).toBeUndefined();
	});

	test('can be changed however often it was', () => {
		const often = { count: mostCounts, choice: 4 };
		expect(learner.step(roles, often, sayRole(often, 1))).toEqual({ count: mostCounts, choice: 1 });
	});
});
