import type { Draft, Part } from '../author.ts';
import type { QuestionRules } from './question.ts';
import type { Stem } from './read-stem.ts';
import type { OptionWords } from './view.ts';
import type { Written } from './written.ts';

/** What every form takes from its attributes. */
export type SharedRules = Pick<
	QuestionRules,
	'tries' | 'partial' | 'hints' | 'confidence' | 'shuffle' | 'tags'
>;

type Own<Rules> = Rules extends QuestionRules ? Omit<Rules, keyof SharedRules> : never;

/** A question of one form as its reader understood it, without what all forms share. */
export interface Body {
	readonly stem: Stem;
	readonly meaning: Draft['meaning'];
	readonly parts: readonly Part[];
	/** The component's file, where it is not that of a choice. */
	readonly component?: string;
	/** Safe HTML, in the order in which they are given. */
	readonly hints: readonly string[];
	/** Safe HTML: the feedback on the whole answer; empty where each option or row has its own. */
	readonly why: string;
	/** Safe HTML: what the columns of a table are called, that of the rows first; else none. */
	readonly heads: readonly string[];
	/** Attributes that would have no effect, with why that is. */
	readonly idle: Readonly<Record<string, string>>;
	/** Each feedback of its own. */
	readonly feedback: Written['feedback'];
	/** Of a choice in a list of its own; else none. */
	readonly choices?: Written['choices'];
	readonly effort: {
		/** What is read before answering, besides the stem. */
		readonly texts: readonly string[];
		readonly feedbackWords: number;
		readonly decisions: number;
	};
	build(numberOf: (part: Part) => number): {
		readonly rules: Own<QuestionRules>;
		readonly options: readonly OptionWords[];
		readonly rows: readonly OptionWords[];
	};
}
