import { assign, setup, type SnapshotFrom } from 'xstate';
import { unanswered, type PollContext, type PollMachineEvent } from './context.ts';
import { isOnScale, stepPoll, type PollEvent, type PollRules } from './poll.ts';
import type { Values } from './values.ts';

export type PollSnapshot = SnapshotFrom<typeof createPollMachine>;
export type PollPhase = PollSnapshot['value'];

/** What an earlier visit kept, as the machine takes it. */
export function recall(kept: PollEvent): PollMachineEvent {
	return { type: 'poll.recalled', kept };
}

type Kept = { readonly kept: PollEvent };
type Chosen = { readonly value: number };
type Found = { readonly values: Values };

const nameOf = (again: boolean) => (again ? 'again' : 'first');

function setupPoll(rules: PollRules, isAgain: boolean) {
	return setup({
		types: { context: {} as PollContext, events: {} as PollMachineEvent },
		guards: {
			mayChoose: ({ context }, { value }: Chosen) =>
				isOnScale(rules.scale, value) && (context.again || context.state.again === undefined),
			hasChosen: ({ context }) => context.choice !== undefined,
			/** The answer to what is asked here. */
			isAsked: ({ context }, { kept }: Kept) => kept.again === context.again
		},
		actions: {
			choose: assign((_, { value }: Chosen) => ({ choice: value })),
			take: assign(({ context }, { kept }: Kept) => {
				const state = stepPoll(rules, context.state, kept) ?? context.state;
				const values = rules.shared
					? { ...context.values, [nameOf(kept.again)]: kept.value }
					: context.values;
				return { state, values, choice: values[nameOf(context.again)] };
			}),
			// The first answer was given on another page, or on an earlier visit: now it is asked again.
			askAgain: assign(({ context }) => ({
				again: isAgain && context.state.first !== undefined,
				choice: undefined
			})),
			keep: assign(({ context }, { value }: Chosen) => ({
				values: { ...context.values, [nameOf(context.again)]: value },
				choice: value
			})),
			find: assign(({ context }, { values }: Found) => ({
				values,
				searched: true,
				choice: context.choice ?? values[nameOf(context.again)]
			}))
		}
	});
}

const keptOf = ({ event }: { event: Kept }): Kept => ({ kept: event.kept });
const chosenOf = ({ event }: { event: Chosen }): Chosen => ({ value: event.value });
const foundOf = ({ event }: { event: Found }): Found => ({ values: event.values });

/**
 * Compiles a poll to a statechart. `isAgain`: for the place at which it is asked again; where the first answer was
 * never given, that is what it asks for. No clock, network or DOM.
 */
export function createPollMachine(rules: PollRules, isAgain = false) {
	const take = { type: 'take', params: keptOf } as const;
	return setupPoll(rules, isAgain).createMachine({
		id: 'poll',
		context: unanswered(rules.shared ?? false),
		initial: 'unanswered',
		on: {
			'value.chosen': {
				guard: { type: 'mayChoose', params: chosenOf },
				target: '.chosen',
				actions: { type: 'choose', params: chosenOf }
			},
			'answer.asked': [{ guard: 'hasChosen', target: '.keeping' }, { target: '.nothingChosen' }],
			'poll.recalled': isAgain
				? [
						{
							guard: ({ event }) => event.kept.again,
							target: '.answered',
							actions: take
						},
						{ actions: [take, 'askAgain'] }
					]
				: [
						{
							guard: { type: 'isAsked', params: keptOf },
							target: '.answered',
							actions: take
						},
						{ actions: take }
					],
			'values.found': { actions: { type: 'find', params: foundOf } }
		},
		states: {
			unanswered: {},
			chosen: {},
			nothingChosen: {},
			keeping: {
				on: {
					'value.chosen': {},
					'answer.asked': {},
					'answer.kept': {
						target: 'answered',
						actions: [take, { type: 'keep', params: chosenOf }]
					},
					'answer.refused': 'notKept'
				}
			},
			answered: {},
			notKept: {}
		}
	});
}
