import { assign, setup, type SnapshotFrom } from 'xstate';
import {
	isOnScale,
	notAsked,
	stepPoll,
	type PollEvent,
	type PollRules,
	type PollState
} from './poll.ts';
import type { Values } from './values.ts';

/** Everything that can happen to a poll on a page. */
export type PollMachineEvent =
	| { type: 'value.chosen'; value: number }
	| { type: 'answer.asked' }
	/** It is stored, and progress has the event. */
	| { type: 'answer.kept'; kept: PollEvent; value: number }
	/** This browser refused to store it. */
	| { type: 'answer.refused' }
	| { type: 'poll.recalled'; kept: PollEvent }
	/** What this browser has of a private poll's answers. */
	| { type: 'values.found'; values: Values };

export interface PollContext {
	/** The normal form that progress keeps. */
	readonly state: PollState;
	/** The answers themselves, as far as this browser has them. */
	readonly values: Values;
	/** True: the page asks for the second answer. */
	readonly again: boolean;
	readonly choice: number | undefined;
	/** False: this browser has not been asked for the answers yet. */
	readonly searched: boolean;
}

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
		context: {
			state: notAsked,
			values: {},
			again: false,
			choice: undefined,
			searched: rules.shared ?? false
		},
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
