import { assign, setup, type SnapshotFrom } from 'xstate';
import {
	everything,
	stepRole,
	unsaid,
	type RoleEvent,
	type RoleRules,
	type RoleState
} from './role.ts';

/** Everything that can happen to it on a page. */
export type RoleMachineEvent =
	| { type: 'role.picked'; choice: number }
	| { type: 'save.asked' }
	/** It is stored, and progress has the event. */
	| { type: 'role.kept'; kept: RoleEvent }
	/** What an earlier visit kept, or another page of this one. */
	| { type: 'role.recalled'; kept: RoleEvent };

export interface RoleContext {
	/** The normal form that progress keeps. */
	readonly state: RoleState;
	readonly picked: number | undefined;
}

export type RoleSnapshot = SnapshotFrom<typeof createRoleMachine>;
export type RolePhase = RoleSnapshot['value'];

/** What an earlier visit kept, as the machine takes it. */
export function recall(kept: RoleEvent): RoleMachineEvent {
	return { type: 'role.recalled', kept };
}

type Kept = { readonly kept: RoleEvent };
type Picked = { readonly choice: number };

function setupRole(rules: RoleRules) {
	return setup({
		types: { context: {} as RoleContext, events: {} as RoleMachineEvent },
		guards: {
			isRole: (_, { choice }: Picked) =>
				choice === everything || rules.roles.some(({ number }) => number === choice),
			hasPicked: ({ context }) => context.picked !== undefined,
			/** An update of the course may have taken the role away. */
			isLegal: ({ context }, { kept }: Kept) => stepRole(rules, context.state, kept) !== undefined
		},
		actions: {
			pick: assign((_, { choice }: Picked) => ({ picked: choice })),
			take: assign(({ context }, { kept }: Kept) => {
				const state = stepRole(rules, context.state, kept) ?? context.state;
				return { state, picked: state.choice };
			})
		}
	});
}

const keptOf = ({ event }: { event: Kept }): Kept => ({ kept: event.kept });
const pickedOf = ({ event }: { event: Picked }): Picked => ({ choice: event.choice });

/** Compiles it to a statechart. No clock, network or DOM. */
export function createRoleMachine(rules: RoleRules) {
	const take = { type: 'take', params: keptOf } as const;
	return setupRole(rules).createMachine({
		id: 'role',
		context: { state: unsaid, picked: undefined },
		initial: 'unsaid',
		on: {
			'role.picked': {
				guard: { type: 'isRole', params: pickedOf },
				target: '.picked',
				actions: { type: 'pick', params: pickedOf }
			},
			'save.asked': [{ guard: 'hasPicked', target: '.keeping' }, { target: '.nothingPicked' }],
			'role.recalled': {
				guard: { type: 'isLegal', params: keptOf },
				target: '.said',
				actions: take
			}
		},
		states: {
			unsaid: {},
			picked: {},
			nothingPicked: {},
			keeping: {
				on: {
					'role.picked': {},
					'save.asked': {},
					'role.kept': { target: 'said', actions: take }
				}
			},
			said: {}
		}
	});
}
