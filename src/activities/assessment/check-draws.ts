import type { ReadContext, WholeLesson } from '../author.ts';
import type { BankQuestion, FilledDraw } from './read-assessment.ts';
import type { Draw } from './read-draw.ts';

/** Reports what would make an attempt impossible or unfair. False: there can be none. */
export function checkDraws(
	lesson: WholeLesson,
	own: readonly BankQuestion[],
	filled: readonly FilledDraw[],
	context: ReadContext
): boolean {
	if (filled.length === 0) {
		reportNoQuestions(lesson, context);
		return false;
	}
	const sound = filled.filter(({ draw, count, from }) => {
		if (!draw) return true;
		if (from.length < count) reportTooFew(draw, from.length, context);
		else if (isUneven(from)) reportUneven(draw, from, context);
		else return true;
		return false;
	});
	const drawn = new Set(filled.flatMap(({ from }) => from));
	for (const one of own) if (!drawn.has(one)) reportNeverDrawn(one, context);
	return sound.length === filled.length;
}

function isUneven(from: readonly BankQuestion[]): boolean {
	return new Set(from.map(({ draft }) => draft.points)).size > 1;
}

function reportNoQuestions({ at }: WholeLesson, context: ReadContext): void {
	context.report({
		code: 'assessment/no-questions',
		severity: 'error',
		at,
		message: 'This assessment asks nothing, so nobody could pass it.',
		hint: 'Write questions below, or lines such as ::draw{objective=… count=3 tags=check} that draw them from other lessons.'
	});
}

function reportTooFew(
	{ block, objective, count, tags }: Draw,
	found: number,
	context: ReadContext
): void {
	const which = [
		`with the objective "${objective}"`,
		...(tags.length > 0 ? [`and the tags "${tags.join(' ')}"`] : ['in this lesson'])
	].join(' ');
	context.report({
		code: 'assessment/too-few-questions',
		severity: 'error',
		at: block.attributeAt('count'),
		message: `An attempt needs ${count} of the questions ${which} that no earlier line draws from, and there ${found === 1 ? 'is 1' : `are ${found}`}.`,
		hint:
			found === 0
				? 'Write such questions, or delete the line.'
				: `Write more of them, or count=${found}.`
	});
}

function reportUneven(
	{ block, objective }: Draw,
	from: readonly BankQuestion[],
	context: ReadContext
): void {
	const points = from.map(({ block: { id }, draft }) => `${id} (${draft.points})`).join(', ');
	context.report({
		code: 'assessment/unequal-points',
		severity: 'error',
		at: block.at,
		message: `The questions drawn here for "${objective}" are worth different points: ${points}. Two learners could reach different scores with all their answers right.`,
		hint: 'Give all of them the same points, or keep them apart by tags.'
	});
}

function reportNeverDrawn({ block }: BankQuestion, context: ReadContext): void {
	context.report({
		code: 'assessment/never-drawn',
		severity: 'warning',
		at: block.at,
		message: `No line of this assessment draws the question "${block.id}", so no learner would ever see it.`,
		hint: 'Give it an objective and tags that a ::draw{…} line names, or move it to another lesson.'
	});
}
