import type { Block, ReadContext, WrapDraft } from '../author.ts';
import type { OnlyRules, OnlyWords } from './role.ts';

/** Reads `::::only{role=office}`: a part of the lesson for one role or several. Its content is the lesson's. */
export function readOnly(block: Block, context: ReadContext): WrapDraft<OnlyRules, OnlyWords> {
	const roles = readRoles(block, context);
	checkPlace(block, context);
	checkContent(block, context);
	return {
		is: 'wrap',
		component: 'Only.svelte',
		only: roles,
		view: { rules: { roles }, words: { names: roles.map((id) => context.roles.get(id) ?? id) } },
		effort: { words: 0, seconds: 0 }
	};
}

function readRoles(block: Block, context: ReadContext): readonly string[] {
	const written = (block.attributes['role'] ?? '').split(/\s+/).filter((id) => id !== '');
	const known = [...context.roles.keys()];
	if (known.length === 0) {
		context.report({
			code: 'only/no-roles',
			severity: 'error',
			at: block.at,
			message: 'course.md names no roles, so no learner could be one of those this part is for.',
			hint: 'Add a line to the front matter of course.md, such as roles: { office: "Office", floor: "Warehouse" }, and a line ::role{#my-role} to a lesson.'
		});
		return written;
	}
	if (written.length === 0) {
		context.report({
			code: 'only/no-role',
			severity: 'error',
			at: block.attributeAt('role'),
			message:
				'This part does not say for which role it is, so nobody could tell who is to see it.',
			hint: `Write role=${known[0] ?? 'office'} between the braces, or role="${known.slice(0, 2).join(' ')}" for several.`
		});
	}
	for (const id of written) {
		if (context.roles.has(id)) continue;
		context.report({
			code: 'only/unknown-role',
			severity: 'error',
			at: block.attributeAt('role'),
			message: `The course has no role "${id}", so this part would be for nobody.`,
			hint: context.suggest(id, known, 'The roles are')
		});
	}
	// In the order of course.md, each once.
	return known.filter((id) => written.includes(id));
}

function checkPlace(block: Block, context: ReadContext): void {
	if (context.lessonKind !== 'assessment') return;
	context.report({
		code: 'only/in-assessment',
		severity: 'error',
		at: block.at,
		message:
			'An assessment asks the same of everybody. With a part for some roles, learners could not reach the same result.',
		hint: 'Take the part out of it, or move it into a lesson.'
	});
}

function checkContent({ at, children, name }: Block, context: ReadContext): void {
	if (children.length === 0) {
		context.report({
			code: 'only/empty',
			severity: 'error',
			at,
			message: 'There is nothing in this part, so those it is for would see nothing.',
			hint: `Write what is for them below this line, or delete the line and the one that closes the ${name}.`
		});
	}
	for (const node of children) {
		if (node.type !== 'heading' || node.depth !== 2) continue;
		context.report({
			code: 'only/section',
			severity: 'error',
			at: context.place(node),
			message: `A heading of level 2 begins a section, and sections are there for everybody: they are the stations on the line of the lesson. This one stands in the ${name} of line ${at.line}.`,
			hint: `Write ### for a heading in this part, or move the heading above the ${name}.`
		});
	}
}
