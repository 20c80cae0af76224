import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import type { PollActivity, PollWords } from './poll.ts';
import { readAgain, readPoll } from './read.ts';
import { keyOfPoll } from './report-key.ts';

export const author: AuthorKind = {
	kind: 'poll',
	blocks: [
		{
			name: 'poll',
			form: 'container',
			id: 'own',
			unmarked: true,
			attributes: {
				...sharedAttributes,
				scale: 'how many places the scale has',
				from: 'what its first place means',
				to: 'what its last place means',
				share: 'share=trainer: the answer is sent to the LMS, and the page says so'
			},
			translation: { attributes: ['from', 'to'], words: wordsKeptTo },
			read: readPoll
		},
		{
			name: 'poll',
			form: 'leaf',
			id: 'none',
			attributes: { again: 'the poll that is asked again' },
			read: readAgain
		}
	],
	reportKey: (activity) => keyOfPoll(activity as PollActivity)
};

/** What the ends of a scale mean is reported with each answer. */
function wordsKeptTo(own: unknown, main: unknown): unknown {
	const { from, to } = main as PollWords;
	return { ...(own as PollWords), reported: { from, to } };
}
