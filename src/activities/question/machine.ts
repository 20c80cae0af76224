import { assign, setup, type SnapshotFrom } from 'xstate';
import { untouched, type QuestionContext, type QuestionMachineEvent } from './context.ts';
import {
	isRight,
	isOpen,
	rightOfLast,
	stepQuestion,
	toggled,
	type QuestionEvent,
	type QuestionRules
} from './question.ts';

export type QuestionSnapshot = SnapshotFrom<typeof createQuestionMachine>;

/** What an earlier visit kept, as the machine takes it. */
export function recall({ options }: QuestionEvent): QuestionMachineEvent {
	return { type: 'answer.recalled', options };
}

type Picked = { readonly option: number };

function setupQuestion(rules: QuestionRules) {
	/** The answer that is to be judged: one that an earlier visit kept, or what is chosen now. */
	const judge = (context: QuestionContext, event: QuestionMachineEvent) =>
		stepQuestion(rules, context.state, {
			type: 'answer.given',
			options: event.type === 'answer.recalled' ? event.options : context.choice
		});

	return setup({
		types: { context: {} as QuestionContext, events: {} as QuestionMachineEvent },
		guards: {
			mayChoose: ({ context }, { option }: Picked) =>
				!rules.multiple && isOpen(rules, context.state, option),
			mayToggle: ({ context }, { option }: Picked) =>
				rules.multiple && isOpen(rules, context.state, option),
			isOnlyChoice: ({ context }, { option }: Picked) =>
				rules.multiple && context.choice.join() === `${option}`,
			hasChosen: ({ context }) => context.choice.length > 0,
			hasMoreHints: ({ context }) => context.hintsShown < rules.hints,
			wasPartlyRight: ({ context }) => rightOfLast(rules, context.state).length > 0,
			isRightAnswer: ({ context, event }) =>
				isRight(rules, judge(context, event)?.tries.at(-1) ?? []),
			isLastTry: ({ context, event }) => judge(context, event)?.tries.length === rules.tries,
			isAnswer: ({ context, event }) => judge(context, event) !== undefined
		},
		actions: {
			choose: assign((_, { option }: Picked) => ({ choice: [option] })),
			toggle: assign(({ context }, { option }: Picked) => ({
				choice: toggled(context.choice, option)
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

function pick<G extends string, T extends string, A extends string>(
	guard: G,
	target: T,
	action: A
) {
	const params = ({ event }: { event: Picked }) => event;
	return { guard: { type: guard, params }, target, actions: { type: action, params } } as const;
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
					'option.chosen': pick('mayChoose', '.chosen', 'choose'),
					'option.toggled': [
						pick('isOnlyChoice', '.unanswered', 'toggle'),
						pick('mayToggle', '.chosen', 'toggle')
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
