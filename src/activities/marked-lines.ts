import type { ReadContext } from './author.ts';
import { withoutMark, type Item, type LastList } from './last-list.ts';

/** Marks a line of text that a block hands on to learners. */
const lineMark = '[>]';

export const isMarkedLine = (item: Item) => withoutMark(item, lineMark) !== undefined;

type Code = `${string}/${string}`;

/** What to say of a list that is not made of such lines alone. */
export interface Complaints {
	readonly form: { readonly code: Code; readonly marked: string; readonly unmarked: string };
	readonly formHint: string;
	readonly after: { readonly code: Code; readonly message: string; readonly hint: string };
}

/** Plain texts of the `- [>]` lines that a block ends with. Reports what is in between and below. */
export function readMarkedLines(
	{ items, after }: LastList,
	context: ReadContext,
	complaints: Complaints
): string[] {
	const lines = items.flatMap((item) => {
		const nodes = withoutMark(item, lineMark);
		const text = nodes ? context.text([...nodes]) : '';
		if (text !== '' && item.quotes.length + item.rest.length === 0) return [text];
		const { code, marked, unmarked } = complaints.form;
		context.report({
			code,
			severity: 'error',
			at: context.place(item.node),
			message: nodes ? marked : unmarked,
			hint: complaints.formHint
		});
		return [];
	});
	if (after[0]) {
		context.report({
			...complaints.after,
			severity: 'error',
			at: context.place(after[0])
		});
	}
	return lines;
}
