import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballasts, type LearnerKind } from './learner.ts';

/** The laws of {@link LearnerKind}, as tests. `sample` gives rules with events that mostly make sense there. */
export function describeLaws<Rules, State, Event>(
	learner: LearnerKind<Rules, State, Event>,
	sample: fc.Arbitrary<{ rules: Rules; logs: readonly (readonly Event[])[] }>
): void {
	const replay = (rules: Rules, events: readonly Event[]) =>
		events.reduce(
			(state, event) => learner.step(rules, state, event) ?? state,
			learner.fresh(rules)
		);
	const check = (law: (rules: Rules, a: State, b: State, c: State) => void) =>
		fc.assert(
			fc.property(sample, ({ rules, logs }) => {
				const [a, b, c] = [0, 1, 2].map((index) => replay(rules, logs[index] ?? [])) as [
					State,
					State,
					State
				];
				law(rules, a, b, c);
			}),
			// Five times as many as usual: laws are broken by rare meetings of three logs.
			{ numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) }
		);

	describe(`every ${learner.kind}`, () => {
		test('comes back from its own events, none of which is refused', () => {
			check((rules, a) => {
				const events = learner.events(rules, a);
				let state = learner.fresh(rules);
				for (const event of events) {
					const next = learner.step(rules, state, event);
					if (next === undefined) throw new Error(`refused: ${JSON.stringify(event)}`);
					state = next;
				}
				expect(state).toEqual(a);
			});
		});

		test('comes back from its numbers, and a fresh one needs none', () => {
			check((rules, a) => {
				const events = learner.fromNumbers(rules, learner.toNumbers(rules, a));
				expect(events).toBeDefined();
				expect(replay(rules, events ?? [])).toEqual(a);
				expect(learner.result(rules, a).begun).toBe(learner.toNumbers(rules, a).length > 0);
			});
			check((rules) => expect(learner.toNumbers(rules, learner.fresh(rules))).toEqual([]));
		});

		test('merges the same whichever comes first, in whatever groups, however often', () => {
			check((rules, a, b, c) => {
				const merge = (x: State, y: State) => learner.merge(rules, x, y);
				expect(merge(a, b)).toEqual(merge(b, a));
				expect(merge(a, a)).toEqual(a);
				expect(merge(merge(a, b), b)).toEqual(merge(a, b));
				expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
				expect(merge(a, learner.fresh(rules))).toEqual(a);
			});
		});

		test('merges into a state that its own events lead to', () => {
			check((rules, a, b) => {
				const merged = learner.merge(rules, a, b);
				expect(replay(rules, learner.events(rules, merged))).toEqual(merged);
			});
		});

		test('never loses by a merge or by one more event', () => {
			check((rules, a, b) => {
				const after = learner.result(rules, learner.merge(rules, a, b));
				for (const before of [learner.result(rules, a), learner.result(rules, b)])
					expect(isNoWorse(before, after)).toBe(true);
			});
			fc.assert(
				fc.property(sample, ({ rules, logs: [log = []] }) => {
					let state = learner.fresh(rules);
					for (const event of log) {
						const next = learner.step(rules, state, event) ?? state;
						expect(isNoWorse(learner.result(rules, state), learner.result(rules, next))).toBe(true);
						state = next;
					}
				})
			);
		});

		test('never needs more numbers, nor larger ones, than its worst case', () => {
			check((rules, a) => {
				const [worst, numbers] = [learner.worstCase(rules), learner.toNumbers(rules, a)];
				expect(numbers.length).toBeLessThanOrEqual(worst.length);
				expect(varintBytes(numbers)).toBeLessThanOrEqual(varintBytes(worst));
			});
		});

		test('without its ballast comes to the same, is no longer, and merges with the whole to the whole', () => {
			check((rules, a) => {
				let lighter = a;
				for (const ballast of ballasts) {
					const before = learner.toNumbers(rules, lighter);
					lighter = learner.without?.(rules, lighter, ballast) ?? lighter;
					const numbers = learner.toNumbers(rules, lighter);
					expect(learner.result(rules, lighter)).toEqual(learner.result(rules, a));
					expect(varintBytes(numbers)).toBeLessThanOrEqual(varintBytes(before));
					expect(replay(rules, learner.fromNumbers(rules, numbers) ?? [])).toEqual(lighter);
					expect(learner.merge(rules, lighter, a)).toEqual(a);
				}
			});
		});

		test('answers any numbers with events or with undefined', () => {
			fc.assert(
				fc.property(sample, fc.array(fc.oneof(fc.nat(20), fc.nat())), ({ rules }, numbers) => {
					const events = learner.fromNumbers(rules, numbers) ?? [];
					expect(() => replay(rules, events)).not.toThrow();
				})
			);
		});
	});
}

type Results = ReturnType<LearnerKind['result']>;

function isNoWorse(before: Results, after: Results): boolean {
	return (
		Number(after.begun) >= Number(before.begun) &&
		Number(after.done) >= Number(before.done) &&
		(after.earned ?? 0) >= (before.earned ?? 0)
	);
}

function varintBytes(numbers: readonly number[]): number {
	return numbers.reduce(
		(sum, number) => sum + Math.max(1, Math.ceil(Math.log2(number + 1) / 7)),
		0
	);
}
