import type { Block, Draft, Part, ReadContext } from '../author.ts';
import { countWords } from '../texts.ts';
import type { RoleRules, RoleWords } from './role.ts';

/** What it takes to know what one does. */
const secondsToSay = 10;

/** Reads `::role{#my-role}`: the place at which learners say which of the course's roles is theirs. */
export function readRole(
	block: Block,
	context: ReadContext
): Draft<RoleRules, RoleWords> | undefined {
	const { roles } = context;
	if (roles.size === 0) {
		context.report({
			code: 'role/no-roles',
			severity: 'error',
			at: block.at,
			message:
				'course.md names no roles, so learners would be asked for theirs and have nothing to choose from.',
			hint: 'Add a line to the front matter of course.md, such as roles: { office: "Office", floor: "Warehouse" }, or delete this one.'
		});
		return undefined;
	}
	if (block.around) {
		context.report({
			code: 'role/in-part',
			severity: 'error',
			at: block.at,
			message: `This stands in the part for some roles that begins in line ${block.around.at.line}, where learners of other roles would not look for it to say theirs.`,
			hint: `Move the line above that ${block.around.name}.`
		});
	}
	const question = context.text(block.children);
	const parts = [...roles].map(([id, name]): Part => ({
		kind: 'role',
		id,
		text: name,
		at: block.at,
		parts: []
	}));
	const names = [...roles.values()];
	return {
		objective: undefined,
		points: 0,
		optional: true,
		title: question || names.join(', '),
		meaning: { text: question, key: '' },
		parts,
		build: (numberOf) => ({
			rules: { roles: parts.map((part) => ({ id: part.id ?? '', number: numberOf(part) })) },
			words: { question, names }
		}),
		effort: { words: countWords([question, ...names].join(' ')), seconds: secondsToSay }
	};
}
