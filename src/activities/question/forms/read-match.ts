import type { Block, ReadContext } from '../../author.ts';
import { countWords } from '../../texts.ts';
import type { Body } from '../body.ts';
import { checkSame } from '../read-part.ts';
import { findTable, headsHtml, readCell, readTable } from './read-table.ts';

/** Reads pairs: a stem, then a table with a left side, a right side and a last column "Why". */
export function readMatch(block: Block, context: ReadContext): Body | undefined {
	const table = readTable(block, context);
	if (!table) return undefined;
	const { stem, hints, heads, rows } = table;
	if (heads.length !== 2) {
		reportColumns(block, heads.length + 1, context);
		return undefined;
	}
	const pairs = rows.map((row) => ({
		row,
		side: readCell('side', row.cells[0], findTable(block)?.children[rows.indexOf(row) + 1], context)
	}));
	const sides = pairs.map(({ side }) => side.part);
	checkSame(sides, 'right side', context);
	if (pairs.length < 2) reportOnePair(block, context);
	return {
		stem,
		meaning: {
			text: [
				stem.title,
				...pairs.flatMap(({ row, side }) => [row.part.text, side.part.text, row.whyText])
			].join('\n'),
			key: 'form=match',
			groups: pairs.map(({ row, side }) => [row.part, side.part])
		},
		parts: [...rows.map(({ part }) => part), ...sides],
		component: 'QuestionMatch.svelte',
		hints,
		why: '',
		heads: headsHtml(heads, context),
		idle: { shuffle: 'The right sides of a match are always shuffled' },
		feedback: rows.map(({ whyText, whyAt }) => ({ text: whyText, at: whyAt })),
		effort: {
			texts: pairs.flatMap(({ row, side }) => [row.part.text, side.part.text]),
			feedbackWords: rows.reduce((sum, { whyText }) => sum + countWords(whyText), 0),
			decisions: 2 * pairs.length
		},
		build(numberOf) {
			const options = sides.map(numberOf);
			return {
				rules: {
					form: 'match',
					rows: rows.map(({ part }) => numberOf(part)),
					options,
					key: options
				},
				options: pairs.map(({ side }) => ({
					number: numberOf(side.part),
					html: side.html,
					why: ''
				})),
				rows: rows.map(({ part, html, why }) => ({ number: numberOf(part), html, why }))
			};
		}
	};
}

function reportColumns(block: Block, count: number, context: ReadContext): void {
	context.report({
		code: 'question/table-form',
		severity: 'error',
		at: context.place(findTable(block)?.children[0] ?? { type: 'root', children: [] }),
		message: `Pairs are a table with three columns: left side, right side and "Why". This one has ${count}, so nobody can tell what belongs together.`,
		hint: 'Write | left | right | Why | as the heading, and a pair in each row.'
	});
}

function reportOnePair(block: Block, context: ReadContext): void {
	context.report({
		code: 'question/one-item',
		severity: 'error',
		at: context.place(findTable(block) ?? { type: 'root', children: [] }),
		message: 'This table has fewer than two pairs, so there is nothing to match.',
		hint: 'Write another pair into a row below it.'
	});
}
