import type { SnapshotFrom } from 'xstate';
import { untouched, type QuestionMachineEvent } from './context.ts';
import { setupQuestion } from './judging.ts';
import type { Changing } from './forms/form.ts';
import type { QuestionEvent, QuestionRules } from './question.ts';

export type QuestionSnapshot = SnapshotFrom<typeof createQuestionChart>;

/** What an earlier visit kept, as the machine takes it. */
export function recall(kept: QuestionEvent): QuestionMachineEvent {
	if (kept.type === 'review.answered') return { ...kept, type: 'review.recalled' };
	return { ...kept, type: 'answer.recalled' };
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

const changed = [
	{ guard: 'becomesWhole', target: '.chosen', actions: 'change' },
	{ guard: 'isPossible', target: '.unanswered', actions: 'change' }
] as const;

/** Compiles a question to a statechart: choosing, storing, judged. `changing` is that of its form. */
export function createQuestionChart<Rules extends QuestionRules>(
	rules: Rules,
	changing: Changing<Rules>
) {
	return setupQuestion(rules, changing).createMachine({
		id: 'question',
		context: untouched,
		initial: 'answering',
		on: {
			'answer.recalled': judged(true),
			'review.recalled': { actions: 'review' },
			'texts.recalled': { actions: 'recallTexts' }
		},
		states: {
			answering: {
				initial: 'unanswered',
				on: {
					'option.chosen': changed,
					'option.toggled': changed,
					'item.moved': changed,
					'row.set': changed,
					'text.typed': changed,
					'seed.drawn': { guard: 'mayDraw', actions: 'draw' },
					'confidence.said': { guard: 'maySay', actions: 'say' },
					'hint.asked': { guard: 'hasMoreHints', actions: 'showHint' },
					'answer.checked': [{ guard: 'isWhole', target: 'storing' }, { target: '.nothingChosen' }]
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
									guard: 'startsWhole',
									target: '#question.answering.chosen',
									actions: 'keepRightOnes'
								},
								{ target: '#question.answering.unanswered', actions: 'keepRightOnes' }
							]
						}
					},
					finished: {}
				}
			}
		}
	});
}
