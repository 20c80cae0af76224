import type { Block, ReadContext } from './author.ts';

/** What every kind of activity can be given. */
export const sharedAttributes = {
	objective: 'the objective it gives evidence for',
	optional: 'not asked for when a lesson counts as done',
	minutes: 'how long it takes, when the reckoning from its words is wrong'
} as const;

/** Reports an objective that course.md does not know. */
export function readObjective(block: Block, context: ReadContext): string | undefined {
	const objective = block.attributes['objective'];
	if (objective === undefined || context.objectives.includes(objective)) return objective;
	context.report({
		code: 'activity/unknown-objective',
		severity: 'error',
		at: block.attributeAt('objective'),
		message: `The course has no objective "${objective}", so this ${block.name} would give learners no evidence for anything.`,
		hint: context.suggest(objective.trim(), context.objectives, 'course.md has')
	});
	return undefined;
}

/** A whole number within bounds; reports anything else. Undefined where none is written, or none that is legal. */
export function readWhole(
	block: Block,
	context: ReadContext,
	name: string,
	{ least, most }: { readonly least: number; readonly most: number }
): number | undefined {
	const written = block.attributes[name];
	if (written === undefined) return undefined;
	const value = /^\d{1,9}$/.test(written.trim()) ? Number(written) : Number.NaN;
	if (value >= least && value <= most && written === written.trim()) return value;
	context.report({
		code: 'activity/out-of-range',
		severity: 'error',
		at: block.attributeAt(name),
		message:
			written === ''
				? `"${name}" has no value, so it would have no effect on this ${block.name}.`
				: `"${name}" is a whole number from ${least} to ${most}; "${written}" would have no effect on this ${block.name}.`,
		hint: `Write ${name}=${Number.isNaN(value) ? least : Math.min(most, Math.max(least, value))}, or another number from ${least} to ${most}.`
	});
	return undefined;
}

/** True where the word stands alone; reports one with a value, which could only mislead. */
export function readFlag(block: Block, context: ReadContext, name: string): boolean {
	const written = block.attributes[name];
	if (written === undefined || written === '') return written === '';
	context.report({
		code: 'activity/flag-with-value',
		severity: 'error',
		at: block.attributeAt(name),
		message: `"${name}" is either there or not. With "${written}" after it, nobody can tell which you mean.`,
		hint: `Write ${name} alone, or leave it out.`
	});
	return true;
}

/** Seconds, where the author has given minutes. */
export function readMinutes(block: Block, context: ReadContext): number | undefined {
	const minutes = readWhole(block, context, 'minutes', { least: 1, most: 120 });
	return minutes === undefined ? undefined : minutes * 60;
}

/** True for `share=trainer`: what learners do is sent to the LMS. Reports any other value. */
export function readShare(block: Block, context: ReadContext): boolean {
	const written = block.attributes['share'];
	if (written === undefined || written === 'trainer') return written !== undefined;
	context.report({
		code: 'activity/unknown-share',
		severity: 'error',
		at: block.attributeAt('share'),
		message: `share="${written}" means nothing here. Learners are told before they begin who gets to see a ${block.name}: nobody, or their trainer.`,
		hint: 'Write share=trainer, or leave it out.'
	});
	return false;
}

/**
 * The id of another block of the course, as an attribute or the block's own `id` names it. Undefined where none is
 * written; reports one that is not there, or that is a block of another name than `wanted`.
 */
export function readReference(
	block: Block,
	context: ReadContext,
	attribute: string,
	wanted: readonly string[]
): string | undefined {
	const id = attribute === 'id' ? block.id : block.attributes[attribute];
	if (id === undefined) return undefined;
	const name = context.blocks.get(id);
	if (name !== undefined && wanted.includes(name)) return id;
	const known = [...context.blocks].flatMap(([one, of]) => (wanted.includes(of) ? [one] : []));
	const what = wanted.join(' or ');
	context.report({
		code: 'activity/unknown-activity',
		severity: 'error',
		at: block.attributeAt(attribute),
		message:
			name === undefined
				? `The course has no ${what} "${id}", so this ${block.name} would have nothing to show learners.`
				: `"${id}" is a ${name}, and this ${block.name} speaks of a ${what}: learners would see nothing.`,
		hint:
			known.length === 0
				? `The course has no ${what} yet. Write one, with an id, and name it here.`
				: context.suggest(id, known, `There are`)
	});
	return undefined;
}
