import { assign, setup } from 'xstate';
import { stepTally, type TallyEvent, type TallyRules } from './tally.ts';

/** Compiles a tally to a statechart: counting, full. */
export function createTallyMachine(rules: TallyRules) {
	return setup({
		types: { context: {} as { readonly count: number }, events: {} as TallyEvent },
		guards: {
			isLast: ({ context, event }) => stepTally(rules, context.count, event) === rules.most,
			isNext: ({ context, event }) => stepTally(rules, context.count, event) !== undefined
		},
		actions: { count: assign(({ event }) => ({ count: event.to })) }
	}).createMachine({
		id: 'tally',
		context: { count: 0 },
		initial: 'counting',
		states: {
			counting: {
				on: {
					'count.raised': [
						{ guard: 'isLast', target: 'full', actions: 'count' },
						{ guard: 'isNext', actions: 'count' }
					]
				}
			},
			full: {}
		}
	});
}

/** What an earlier visit kept, as the machine takes it. */
export function recall(event: TallyEvent): TallyEvent {
	return event;
}
