import {
	readFlag,
	readMinutes,
	readObjective,
	readReference,
	readShare,
	readWhole
} from '../attributes.ts';
import type { Block, Draft, ReadContext, ViewDraft } from '../author.ts';
import { countWords, joinedText } from '../texts.ts';
import type { AgainRules, PollRules, PollWords } from './poll.ts';

/** What it takes to find one's own place on a scale. */
const secondsToAnswer = 20;

const usualScale = 5;

/** Reads a statement or a question that is answered on a scale. */
export function readPoll(
	block: Block,
	context: ReadContext
): Draft<PollRules, PollWords> | undefined {
	const objective = readObjective(block, context);
	const optional = readFlag(block, context, 'optional');
	const seconds = readMinutes(block, context);
	const shared = readShare(block, context);
	const scale = readWhole(block, context, 'scale', { least: 2, most: 11 }) ?? usualScale;
	const ends = readEnds(block, context);
	const title = joinedText(context, block.children);
	if (title === '') {
		context.report({
			code: 'poll/no-prompt',
			severity: 'error',
			at: block.at,
			message: 'This poll asks nothing, so learners would see a scale and not know of what.',
			hint: 'Write what they are to weigh up as a paragraph in the block, such as: Colleagues can be my customers.'
		});
		return undefined;
	}
	return {
		objective,
		points: 0,
		optional,
		title,
		// Answers on another scale, or given to nobody, are answers to another question.
		meaning: {
			text: [title, ends.from, ends.to].join('\n'),
			key: `1 to ${scale}${shared ? ', shared' : ''}`
		},
		parts: [],
		build: () => ({
			rules: { scale, ...(shared && { shared: true }) },
			words: { prompt: context.html(block.children), ...ends }
		}),
		effort:
			seconds === undefined
				? { words: countWords(title), seconds: secondsToAnswer }
				: { words: 0, seconds }
	};
}

function readEnds(block: Block, context: ReadContext): Pick<PollWords, 'from' | 'to'> {
	const [from, to] = ['from', 'to'].map((name) => (block.attributes[name] ?? '').trim());
	if (Boolean(from) !== Boolean(to)) {
		const [named, unnamed] = from ? ['from', 'to'] : ['to', 'from'];
		context.report({
			code: 'poll/one-end',
			severity: 'error',
			at: block.attributeAt(named),
			message:
				'Only one end of this scale has a name, so learners would have to guess what the other one means.',
			hint: `Write ${unnamed}="…" beside ${named}="${from || to}", or leave both out.`
		});
	}
	return { from: from ?? '', to: to ?? '' };
}

/** Reads `::poll{again=stance}`: the same poll once more, with the learner's own before and after. */
export function readAgain(
	block: Block,
	context: ReadContext
): ViewDraft<AgainRules, Record<string, never>> | undefined {
	if (block.attributes['again'] === undefined) {
		context.report({
			code: 'poll/no-again',
			severity: 'error',
			at: block.at,
			message:
				'A poll on a line of its own asks an earlier one again. This one does not say which, so learners would see nothing.',
			hint: 'Write ::poll{again=the-id-of-the-poll}. A new poll begins with three colons, holds its question and ends with three colons.'
		});
		return undefined;
	}
	const id = readReference(block, context, 'again', ['poll']);
	if (id === undefined) return undefined;
	return {
		is: 'view',
		component: 'PollAgain.svelte',
		build: (numberOf) => ({ rules: { activity: numberOf(id) }, words: {} }),
		effort: { words: 0, seconds: secondsToAnswer }
	};
}
