import type { QuestionActivity } from '#activities/question/view.ts';
import { choice } from './question-ways/choice.ts';
import { order } from './question-ways/order.ts';
import { classify, match } from './question-ways/rows.ts';
import { typed } from './question-ways/typed.ts';
import type { Way } from './question-ways/way.ts';

const ways = { choice, order, match, classify, typed } as const;

/** The one entry for a question's form. */
export function wayOf({ rules }: QuestionActivity): Way {
	// Each entry takes the questions of its own form only.
	return ways[rules.form];
}
