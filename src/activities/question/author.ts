import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { adviseQuestions } from './advice/advise-questions.ts';
import { readQuestion } from './read.ts';
import { rulesKeptTo, sharedRules } from './translated-rules.ts';
import { keyOfQuestion } from './report-key.ts';
import type { QuestionActivity } from './view.ts';

export const author: AuthorKind = {
	kind: 'question',
	blocks: [
		{
			name: 'question',
			form: 'container',
			id: 'own',
			attributes: {
				...sharedAttributes,
				tries: 'how many answers are taken',
				points: 'what it adds to the score',
				partial: 'a later right try, or a partly right answer, earns a share',
				form: 'how it is answered, where the way it is written does not say so: order, match, number, hot-text',
				shuffle: "options, or the rows of a table, come in an order of the learner's own",
				confidence: 'asks how sure the learner is, before the answer; never scored',
				tags: 'what an assessment can draw it by, with spaces between them',
				see: 'the section that teaches it: 1-lesson.md#section',
				exact: 'capitals, accents and spaces of a typed answer count',
				pair: 'its two options are all there can be'
			},
			translation: {
				attributes: ['see'],
				shared: sharedRules,
				differences: { key: 'other answers are right', accepted: 'other numbers are right' },
				rules: rulesKeptTo
			},
			read: readQuestion,
			advise: adviseQuestions
		}
	],
	reportKey: (activity) => keyOfQuestion(activity as QuestionActivity)
};
