import type { Block, ReadContext } from '../author.ts';
import { findLastList } from '../last-list.ts';
import { hasMarks } from './forms/read-classify.ts';
import { isNumbered } from './forms/read-order.ts';
import { findTable } from './forms/read-table.ts';
import { isAccepted } from './forms/read-typed.ts';
import { isMeantAsOption } from './options.ts';

/** How an author calls a form. Where nothing is called, a choice, a table with marks and a text are told by sight. */
export const formNames = [
	'choice',
	'classify',
	'hot-text',
	'match',
	'number',
	'order',
	'text'
] as const;

export type FormName = (typeof formNames)[number];

/** What an answer is written as. */
type Written = 'checkboxes' | 'accepted' | 'marks' | 'table' | 'numbers' | 'nothing';

const needs: Readonly<Record<FormName, Written>> = {
	choice: 'checkboxes',
	'hot-text': 'checkboxes',
	order: 'numbers',
	match: 'table',
	classify: 'marks',
	text: 'accepted',
	number: 'accepted'
};

const called: Readonly<Record<Written, string>> = {
	checkboxes: 'a list of checkboxes, "- [ ] " and "- [x] "',
	accepted: 'lines with "- [=] " before each accepted answer',
	marks: 'a table with [x] and [ ] in its cells',
	table: 'a table of pairs, without [x] and [ ]',
	numbers: 'a numbered list, "1. ", "2. "',
	nothing: 'nothing to answer'
};

/** The form of a question; undefined where `form` is unknown or does not fit what is written, which is reported. */
export function chooseForm(block: Block, context: ReadContext): FormName | undefined {
	const written = findWritten(block, context);
	const name = block.attributes['form'];
	if (name === undefined) {
		if (written === 'accepted') return 'text';
		return written === 'marks' ? 'classify' : 'choice';
	}
	const form = formNames.find((one) => one === name);
	if (!form) {
		context.report({
			code: 'question/unknown-form',
			severity: 'error',
			at: block.attributeAt('form'),
			message: `There is no form "${name}" of a question, so nobody can tell how learners are to answer it.`,
			hint: context.suggest(name.trim(), formNames, 'The forms are')
		});
		return undefined;
	}
	if (
		needs[form] === written ||
		(needs[form] === 'numbers' && written === 'table' && hasNumbers(block))
	)
		return form;
	context.report({
		code: 'question/form-mismatch',
		severity: 'error',
		at: block.attributeAt('form'),
		message: `A question of the form "${form}" has ${called[needs[form]]}. This one has ${called[written]}, so learners could not answer it.`,
		hint: hintFor(written, form)
	});
	return undefined;
}

function hintFor(written: Written, form: FormName): string {
	const other = formNames.find((one) => needs[one] === written && one !== 'number');
	return written === 'nothing' || other === undefined
		? `Write ${called[needs[form]]} below the question.`
		: `Write form=${other}, or ${called[needs[form]]}.`;
}

function findWritten(block: Block, context: ReadContext): Written {
	const items =
		findLastList(block.children, (item) => isMeantAsOption(item) || isAccepted(item))?.items ?? [];
	if (items.some(isMeantAsOption)) return 'checkboxes';
	if (items.some(isAccepted)) return 'accepted';
	if (hasMarks(block, context)) return 'marks';
	// A numbered list may well stand above a table of pairs, and a table above an order.
	if (findTable(block)) return 'table';
	return hasNumbers(block) ? 'numbers' : 'nothing';
}

function hasNumbers({ children }: Block): boolean {
	return children.some(isNumbered);
}
