import { readFlag, readMinutes, readObjective, readWhole } from '../attributes.ts';
import type { Block, Draft, ReadContext } from '../author.ts';
import { countWords } from '../texts.ts';
import type { Body } from './body.ts';
import { chooseForm, type FormName } from './choose-form.ts';
import { readChoice } from './forms/read-choice.ts';
import { readClassify } from './forms/read-classify.ts';
import { readMatch } from './forms/read-match.ts';
import { readOrder } from './forms/read-order.ts';
import { readTyped } from './forms/read-typed.ts';
import { reportMisread } from './misread.ts';
import type { QuestionRules } from './question.ts';
import { readTags } from './read-tags.ts';
import type { QuestionWords } from './view.ts';
import type { Written } from './written.ts';

/** What deciding takes, on top of reading: for each option or row, and for the question. */
const secondsPerDecision = 3;
const secondsPerQuestion = 10;

/** Reads a question of any form. */
export function readQuestion(
	block: Block,
	context: ReadContext
): Draft<QuestionRules, QuestionWords> | undefined {
	const objective = readObjective(block, context);
	const tries = readWhole(block, context, 'tries', { least: 1, most: 10 }) ?? 2;
	const points = readWhole(block, context, 'points', { least: 1, most: 100 }) ?? 1;
	const [partial, shuffle, confidence, exact, optional] = (
		['partial', 'shuffle', 'confidence', 'exact', 'optional', 'pair'] as const
	).map((name) => readFlag(block, context, name)) as [boolean, boolean, boolean, boolean, boolean];
	const tags = readTags(block, context);
	const seconds = readMinutes(block, context);

	const misread = reportMisread(block.children, context);
	const form = chooseForm(block, context);
	const body = form && readBody(form, block, context, misread, exact);
	if (!body || misread.length > 0) return undefined;
	reportIdle(block, { ...idleOf(form, body, tries), ...body.idle }, context);

	const shared = { tries, partial, confidence, shuffle, tags, hints: body.hints.length };
	return {
		objective,
		points,
		optional,
		title: body.stem.title,
		meaning: body.meaning,
		parts: body.parts,
		...(body.component !== undefined && { component: body.component }),
		build(numberOf) {
			const { rules, options, rows } = body.build(numberOf);
			const { hints, why, heads } = body;
			return {
				rules: { ...rules, ...shared },
				words: { ...body.stem.words, options, rows, heads, hints, why }
			};
		},
		effort: effortOf(body, seconds),
		written: writtenOf(body, form, shuffle)
	};
}

function readBody(
	form: FormName,
	block: Block,
	context: ReadContext,
	misread: readonly number[],
	exact: boolean
): Body | undefined {
	switch (form) {
		case 'choice':
		case 'hot-text':
			return readChoice(block, context, misread, form === 'hot-text');
		case 'order':
			return readOrder(block, context);
		case 'match':
			return readMatch(block, context);
		case 'classify':
			return readClassify(block, context);
		case 'text':
		case 'number':
			return readTyped(block, context, { number: form === 'number', exact });
	}
}

/** Attributes that this question takes and that change nothing in it, with why that is. */
function idleOf(form: FormName, body: Body, tries: number): Readonly<Record<string, string>> {
	const { rules } = body.build(() => 1);
	const isTwo = rules.form === 'choice' && !rules.multiple && rules.options.length === 2;
	const isWhole = rules.form === 'typed' || (rules.form === 'choice' && !rules.multiple);
	return {
		...(isWhole &&
			tries === 1 && {
				partial: 'With one try, this answer is right or wrong and never partly right'
			}),
		...(!isTwo && { pair: 'Only a single choice of two options can be a pair' }),
		...(form !== 'text' && { exact: 'Only a short text can be asked for letter by letter' })
	};
}

function reportIdle(
	block: Block,
	idle: Readonly<Record<string, string>>,
	context: ReadContext
): void {
	for (const [name, why] of Object.entries(idle)) {
		if (block.attributes[name] === undefined) continue;
		context.report({
			code: 'question/attribute-without-effect',
			severity: 'error',
			at: block.attributeAt(name),
			message: `${why}, so "${name}" changes nothing for learners here.`,
			hint: `Take ${name} out.`
		});
	}
}

function writtenOf(
	{ stem, feedback, choices = [] }: Body,
	form: FormName,
	shuffle: boolean
): Written {
	return { asks: stem.asks, feedback, choices, inText: form === 'hot-text', shuffle };
}

/** Of options and rows, one feedback is read and not all of them. */
function effortOf({ stem, effort }: Body, seconds: number | undefined): Draft['effort'] {
	if (seconds !== undefined) return { words: 0, seconds };
	const read = [stem.title, ...effort.texts].map(countWords);
	return {
		words: read.reduce((sum, words) => sum + words, effort.feedbackWords),
		seconds: secondsPerQuestion + secondsPerDecision * effort.decisions
	};
}
