import type { Place, ProblemInFile } from '#course/problem.ts';
import type { Block, ReadContext } from '../author.ts';
import type { Failure } from './prove.ts';

/** A variable that makes no difference to any learner. */
export function unusedVariable(
	{ is, name }: Extract<Failure, { name: string }>,
	block: Block,
	context: ReadContext
): ProblemInFile {
	const at = placeOf(name, block, context);
	if (is === 'unread-variable') {
		return {
			code: 'scenario/unread-variable',
			severity: 'warning',
			at,
			message: `No condition reads the variable "${name}", so whatever the story does with it makes no difference to learners.`,
			hint: `Let a choice depend on it, such as :if[${name} >= 1], or take it out of vars="…", with every :set[${name} …].`
		};
	}
	return {
		code: 'scenario/unset-variable',
		severity: 'error',
		at,
		message: `Nothing ever changes the variable "${name}", so conditions that read it come out the same for every learner.`,
		hint: `Let a choice change it, such as :set[${name} + 1], or take it out, with the conditions that read it.`
	};
}

/** Of a declaration within `vars="…"`, as far as its name goes. */
function placeOf(name: string, block: Block, { source }: ReadContext): Place {
	const line = source.split('\n')[block.at.line - 1] ?? '';
	const vars = line.search(/\svars\s*=/);
	const found = vars < 0 ? -1 : line.slice(vars).search(new RegExp(`["'\\s]${name}=`));
	if (found < 0) return block.attributeAt('vars');
	return { line: block.at.line, column: vars + found + 2, length: name.length };
}
