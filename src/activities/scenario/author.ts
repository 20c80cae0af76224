import { sharedAttributes } from '../attributes.ts';
import type { AuthorKind } from '../author.ts';
import { readScenario } from './read.ts';
import { sharedRules } from './translated-rules.ts';
import { keyOfScenario } from './report-key.ts';
import type { ScenarioActivity } from './view.ts';

export const author: AuthorKind = {
	kind: 'scenario',
	blocks: [
		{
			name: 'scenario',
			form: 'container',
			id: 'own',
			attributes: {
				...sharedAttributes,
				vars: 'whole numbers that the story keeps: name=least..most:start'
			},
			translation: {
				attributes: ['vars'],
				shared: sharedRules,
				differences: {
					vars: 'the numbers of the story have other bounds, or begin otherwise',
					ending: 'the story ends otherwise here',
					trap: 'a good ending can be reached from here, or cannot',
					to: 'this choice leads to another scene',
					when: 'this choice is offered under another condition',
					sets: 'this choice changes the numbers of the story otherwise'
				}
			},
			read: readScenario
		}
	],
	reportKey: (activity) => keyOfScenario(activity as ScenarioActivity)
};
