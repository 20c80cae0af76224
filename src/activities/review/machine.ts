import { assign, setup, type SnapshotFrom } from 'xstate';

export type ReviewMachineEvent =
	| { type: 'questions.picked'; numbers: readonly number[] }
	| { type: 'question.answered'; number: number };

export interface ReviewContext {
	/** What is asked again, in order. */
	readonly numbers: readonly number[];
	readonly answered: readonly number[];
}

export type ReviewSnapshot = SnapshotFrom<typeof reviewMachine>;

const review = setup({
	types: { context: {} as ReviewContext, events: {} as ReviewMachineEvent },
	guards: {
		hasNone: (_, { numbers }: { numbers: readonly number[] }) => numbers.length === 0,
		isLast: ({ context }, { number }: { number: number }) =>
			context.numbers.every((one) => one === number || context.answered.includes(one))
	},
	actions: {
		keep: assign((_, { numbers }: { numbers: readonly number[] }) => ({ numbers })),
		count: assign(({ context }, { number }: { number: number }) => ({
			answered: [...context.answered, number]
		}))
	}
});

/** A review: looking for what comes back, asking, done. It stores nothing: the questions do. */
export const reviewMachine = review.createMachine({
	id: 'review',
	context: { numbers: [], answered: [] },
	initial: 'looking',
	states: {
		looking: {
			on: {
				'questions.picked': [
					{ guard: { type: 'hasNone', params: ({ event }) => event }, target: 'nothing' },
					{ target: 'asking', actions: { type: 'keep', params: ({ event }) => event } }
				]
			}
		},
		nothing: {},
		asking: {
			on: {
				'question.answered': [
					{
						guard: { type: 'isLast', params: ({ event }) => event },
						target: 'done',
						actions: { type: 'count', params: ({ event }) => event }
					},
					{ actions: { type: 'count', params: ({ event }) => event } }
				]
			}
		},
		done: {}
	}
});
