import { assign, setup } from 'xstate';
import type { QuestionContext, QuestionMachineEvent } from './context.ts';
import type { Answer, Change, Changing } from './forms/form.ts';
import {
	formOf,
	isRight,
	isShuffled,
	stepQuestion,
	type AnswerGiven,
	type QuestionRules
} from './question.ts';

/** What is to be kept of an answer that is being stored. */
export function givenAnswer({ choice, confidence, seed, state }: QuestionContext): AnswerGiven {
	const isFirst = state.tries.length === 0;
	return {
		type: 'answer.given',
		options: choice,
		...(isFirst && confidence > 0 && { confidence }),
		...(isFirst && seed > 0 && { seed })
	};
}

interface Happening {
	readonly context: QuestionContext;
	readonly event: QuestionMachineEvent;
}

/** What the machine of a question asks and does: guards and actions, all by the rules of its form. */
export function setupQuestion<Rules extends QuestionRules>(
	rules: Rules,
	changing: Changing<Rules>
) {
	const form = formOf(rules);
	/** With the answer that an earlier visit kept, or that is being stored now. */
	const judge = ({ context, event }: Happening) =>
		stepQuestion(
			rules,
			context.state,
			event.type === 'answer.recalled' ? { ...event, type: 'answer.given' } : givenAnswer(context)
		);
	const change = ({ context, event }: Happening): Answer | undefined =>
		changing(rules, context, event as Change);
	const isWhole = (answer: Answer) => form.normal(rules, answer) !== undefined;
	const kept = ({ state }: QuestionContext) => form.kept(rules, state.tries.at(-1) ?? []);
	const isUntouched = ({ choice, text, state }: QuestionContext) =>
		choice.length === 0 && text === '' && state.tries.length === 0;

	return setup({
		types: { context: {} as QuestionContext, events: {} as QuestionMachineEvent },
		guards: {
			isPossible: (happening: Happening) => change(happening) !== undefined,
			becomesWhole: (happening: Happening) => isWhole(change(happening) ?? []),
			mayDraw: ({ context }) => isShuffled(rules) && isUntouched(context),
			maySay: ({ context }) => rules.confidence && context.state.tries.length === 0,
			isWhole: ({ context }) => isWhole(context.choice),
			hasMoreHints: ({ context }) => context.hintsShown < rules.hints,
			startsWhole: ({ context }) => isWhole(kept(context)),
			isRightAnswer: (happening: Happening) => isRight(rules, judge(happening)?.tries.at(-1) ?? []),
			isLastTry: (happening: Happening) => judge(happening)?.tries.length === rules.tries,
			isAnswer: (happening: Happening) => judge(happening) !== undefined
		},
		actions: {
			change: assign((happening: Happening) => ({
				choice: change(happening) ?? [],
				...(happening.event.type === 'text.typed' && { text: happening.event.text })
			})),
			draw: assign(({ event }) => (event.type === 'seed.drawn' ? { seed: event.seed } : {})),
			say: assign(({ event }) =>
				event.type === 'confidence.said' ? { confidence: event.confidence } : {}
			),
			showHint: assign(({ context }) => ({ hintsShown: context.hintsShown + 1 })),
			take: assign(({ context, event }: Happening, { saved }: { saved: boolean }) => {
				const state = judge({ context, event }) ?? context.state;
				const { confidence, seed } = state;
				const texts = context.text === '' ? context.texts : withText(context);
				return { state, confidence, seed, texts, text: '', choice: [], saved };
			}),
			review: assign(({ context, event }) => {
				if (event.type !== 'review.recalled') return {};
				const state = stepQuestion(rules, context.state, { ...event, type: 'review.answered' });
				return { state: state ?? context.state };
			}),
			recallTexts: assign(({ context, event }) =>
				event.type === 'texts.recalled' ? { texts: filledUp(context.texts, event.texts) } : {}
			),
			markSaved: assign({ saved: true }),
			keepRightOnes: assign(({ context }) => ({ choice: kept(context) }))
		}
	});
}

/** What this page knows, and what was kept where it does not. */
function filledUp(own: readonly string[], kept: readonly string[]): readonly string[] {
	const length = Math.max(own.length, kept.length);
	return Array.from({ length }, (_, index) => own[index] || kept[index] || '');
}

/** What was typed now at the place of its try, also where earlier ones are not known here. */
function withText({ texts, text, state }: QuestionContext): readonly string[] {
	return [...state.tries.map((_, index) => texts[index] ?? ''), text];
}
