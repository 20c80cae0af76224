import { assign, setup, type SnapshotFrom } from 'xstate';
import {
	isRight,
	isRuledOut,
	rightOfLast,
	sorted,
	stepQuestion,
	unanswered,
	type QuestionEvent,
	type QuestionRules,
	type QuestionState
} from './question.ts';

/** Everything that can happen to a question on a page. */
export type QuestionMachineEvent =
	| { type: 'option.chosen'; option: number }
	| { type: 'option.toggled'; option: number }
	| { type: 'hint.asked' }
	| { type: 'answer.checked' }
	| { type: 'answer.stored' }
	| { type: 'answer.late' }
	| { type: 'retry.asked' }
	| { type: 'answer.recalled'; options: readonly number[] };

export interface QuestionContext {
	/** What is chosen now and not judged yet, ascending. */
	readonly choice: readonly number[];
	/** Answers judged so far: the normal form that progress keeps. */
	readonly state: QuestionState;
	readonly hintsShown: number;
	/** False: the last answer shows its feedback but is not known to be stored. */
	readonly saved: boolean;
}

export type QuestionSnapshot = SnapshotFrom<typeof createQuestionMachine>;

/** What an earlier visit kept, as the machine takes it. */
export function recall({ options }: QuestionEvent): QuestionMachineEvent {
	return { type: 'answer.recalled', options };
}

const untouched: QuestionContext = { choice: [], state: unanswered, hintsShown: 0, saved: true };

function setupQuestion(rules: QuestionRules) {
	const options = new Set(rules.options);
	/** The answer that is to be judged: one that an earlier visit kept, or what is chosen now. */
	const judge = (context: QuestionContext, event: QuestionMachineEvent) =>
		stepQuestion(rules, context.state, {
			type: 'answer.given',
			options: event.type === 'answer.recalled' ? event.options : context.choice
		});

	return setup({
		types: { context: {} as QuestionContext, events: {} as QuestionMachineEvent },
		guards: {
			mayChoose: ({ context }, { option }: { option: number }) =>
				!rules.multiple && options.has(option) && !isRuledOut(rules, context.state, option),
			mayToggle: ({ context }, { option }: { option: number }) =>
				rules.multiple && options.has(option) && !isRuledOut(rules, context.state, option),
			isOnlyChoice: ({ context }, { option }: { option: number }) =>
				rules.multiple && context.choice.length === 1 && context.choice[0] === option,
			hasChosen: ({ context }) => context.choice.length > 0,
			hasMoreHints: ({ context }) => context.hintsShown < rules.hints,
			wasPartlyRight: ({ context }) => rightOfLast(rules, context.state).length > 0,
			isRightAnswer: ({ context, event }) => {
				const last = judge(context, event)?.tries.at(-1);
				return last !== undefined && isRight(rules, last);
			},
			isLastTry: ({ context, event }) => judge(context, event)?.tries.length === rules.tries,
			isAnswer: ({ context, event }) => judge(context, event) !== undefined
		},
		actions: {
			choose: assign((_, { option }: { option: number }) => ({ choice: [option] })),
			toggle: assign(({ context: { choice } }, { option }: { option: number }) => ({
				choice: choice.includes(option)
					? choice.filter((other) => other !== option)
					: sorted([...choice, option])
			})),
			showHint: assign(({ context }) => ({ hintsShown: context.hintsShown + 1 })),
			take: assign(({ context, event }, { saved }: { saved: boolean }) => ({
				state: judge(context, event) ?? context.state,
				choice: [],
				saved
			})),
			markSaved: assign({ saved: true }),
			keepRightOnes: assign(({ context }) => ({ choice: rightOfLast(rules, context.state) }))
		}
	});
}

/** Where an answer leads once it is stored, or came back from an earlier visit. */
function judged(saved: boolean) {
	const actions = { type: 'take', params: { saved } } as const;
	return [
		{ guard: 'isRightAnswer', target: '#question.judged.right', actions },
		{ guard: 'isLastTry', target: '#question.judged.finished', actions },
		{ guard: 'isAnswer', target: '#question.judged.retry', actions }
	] as const;
}

/** Compiles a question to a statechart: choosing, storing, judged. No clock, no network, no DOM. */
export function createQuestionMachine(rules: QuestionRules) {
	return setupQuestion(rules).createMachine({
		id: 'question',
		context: untouched,
		initial: 'answering',
		on: { 'answer.recalled': judged(true) },
		states: {
			answering: {
				initial: 'unanswered',
				on: {
					'option.chosen': {
						guard: { type: 'mayChoose', params: ({ event }) => ({ option: event.option }) },
						target: '.chosen',
						actions: { type: 'choose', params: ({ event }) => ({ option: event.option }) }
					},
					'option.toggled': [
						{
							guard: { type: 'isOnlyChoice', params: ({ event }) => ({ option: event.option }) },
							target: '.unanswered',
							actions: { type: 'toggle', params: ({ event }) => ({ option: event.option }) }
						},
						{
							guard: { type: 'mayToggle', params: ({ event }) => ({ option: event.option }) },
							target: '.chosen',
							actions: { type: 'toggle', params: ({ event }) => ({ option: event.option }) }
						}
					],
					'hint.asked': { guard: 'hasMoreHints', actions: 'showHint' },
					'answer.checked': [
						{ guard: 'hasChosen', target: 'storing' },
						{ target: '.nothingChosen' }
					]
				},
				states: { unanswered: {}, chosen: {}, nothingChosen: {} }
			},
			storing: { on: { 'answer.stored': judged(true), 'answer.late': judged(false) } },
			judged: {
				initial: 'retry',
				on: { 'answer.stored': { actions: 'markSaved' } },
				states: {
					right: {},
					retry: {
						on: {
							'hint.asked': { guard: 'hasMoreHints', actions: 'showHint' },
							'retry.asked': [
								{
									guard: 'wasPartlyRight',
									target: '#question.answering.chosen',
									actions: 'keepRightOnes'
								},
								{ target: '#question.answering.unanswered' }
							]
						}
					},
					finished: {}
				}
			}
		}
	});
}
