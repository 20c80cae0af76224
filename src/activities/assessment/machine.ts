import { assign, setup, type SnapshotFrom } from 'xstate';
import {
	notBegun,
	type AssessmentEvent,
	type AssessmentRules,
	type AssessmentState
} from './assessment.ts';
import { isOver, stepAssessment } from './attempt.ts';

/** Everything that can happen to an assessment on a page: just what progress keeps. */
export type AssessmentMachineEvent = AssessmentEvent;

export interface AssessmentContext {
	/** The normal form that progress keeps. */
	readonly state: AssessmentState;
}

export type AssessmentSnapshot = SnapshotFrom<typeof createAssessmentMachine>;

/** What an earlier visit kept, as the machine takes it. */
export function recall(event: AssessmentEvent): AssessmentMachineEvent {
	return event;
}

/** Compiles an assessment to a statechart: ready, asked, over. No clock, no chance, no network, no DOM. */
export function createAssessmentMachine(rules: AssessmentRules) {
	const assessment = setup({
		types: { context: {} as AssessmentContext, events: {} as AssessmentMachineEvent },
		guards: {
			makesSense: ({ context, event }) => stepAssessment(rules, context.state, event) !== undefined,
			isLastAnswer: ({ context, event }) => {
				const after = stepAssessment(rules, context.state, event);
				return after !== undefined && isOver(rules, after);
			}
		},
		actions: {
			take: assign(({ context, event }) => ({
				state: stepAssessment(rules, context.state, event) ?? context.state
			}))
		}
	});
	const answered = [
		{ guard: 'isLastAnswer', target: 'over', actions: 'take' },
		{ guard: 'makesSense', actions: 'take' }
	] as const;
	const drawn = { guard: 'makesSense', target: 'asked', actions: 'take' } as const;

	return assessment.createMachine({
		id: 'assessment',
		context: { state: notBegun },
		initial: 'ready',
		states: {
			ready: {
				on: {
					'items.drawn': drawn,
					'attempts.recalled': { guard: 'makesSense', actions: 'take' }
				}
			},
			asked: { on: { 'item.answered': answered, 'items.drawn': drawn } },
			over: { on: { 'items.drawn': drawn } }
		}
	});
}
