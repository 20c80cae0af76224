import type { BlockContent, DefinitionContent, Link } from 'mdast';
import type { Part, ReadContext } from '../author.ts';
import type { Item } from '../last-list.ts';
import { countWords, joinedText } from '../texts.ts';
import { readTail, type Tail } from './read-tail.ts';
import type { Variable } from './scenario.ts';

/** A choice as it was written. */
export interface ReadChoice extends Omit<Tail, 'id'> {
	readonly part: Part;
	readonly link: Link;
	/** Which scene it leads to, counted from 0. */
	readonly to: number;
	readonly why: readonly (BlockContent | DefinitionContent)[];
}

/** True for an item that starts with a link to somewhere in this scenario. */
export function isChoice({ text }: Item): boolean {
	const first = text?.children[0];
	return first?.type === 'link' && first.url.startsWith('#');
}

/** Reads the choices of one scene; reports all that is wrong. `names` are what each scene may be called. */
export function readChoices(
	items: readonly Item[],
	names: readonly (readonly string[])[],
	vars: readonly Variable[],
	context: ReadContext
): readonly ReadChoice[] {
	const choices = items.flatMap((item) => readChoice(item, names, vars, context) ?? []);
	for (const [index, { part }] of choices.entries()) {
		const earlier = choices.slice(0, index).map((choice) => choice.part);
		const same = earlier.some(({ id, text }) =>
			part.id ? id === part.id : !id && text === part.text
		);
		if (same) reportSame(part, context);
	}
	return choices;
}

function readChoice(
	item: Item,
	names: readonly (readonly string[])[],
	vars: readonly Variable[],
	context: ReadContext
): ReadChoice | undefined {
	const link = item.text?.children[0];
	if (!item.text || link?.type !== 'link' || !link.url.startsWith('#')) {
		reportOther(item, context);
		return undefined;
	}
	const text = context.text(link);
	if (text === '' || item.rest[0]) reportForm(item, text, context);
	if (countWords(joinedText(context, item.quotes)) === 0) reportNoConsequence(item, text, context);

	const end = item.text.position?.end.offset ?? 0;
	const tail = readTail(link.position?.end.offset ?? end, end, vars, context);
	const to = findScene(link, text, names, context);
	if (!tail || to < 0) return undefined;
	const { id, ...rest } = tail;
	const why = item.quotes.flatMap(({ children }) => children);
	const part: Part = { kind: 'choice', id, text, at: context.place(link), parts: [] };
	return { part, link, to, why, ...rest };
}

function findScene(
	link: Link,
	text: string,
	names: readonly (readonly string[])[],
	context: ReadContext
): number {
	const target = decode(link.url.slice(1));
	const to = names.findIndex((scene) => scene.includes(target));
	if (to >= 0) return to;
	const start = link.position?.start.offset ?? 0;
	const end = link.position?.end.offset ?? start;
	const hash = context.source.slice(start, end).lastIndexOf('#');
	context.report({
		code: 'scenario/unknown-scene',
		severity: 'error',
		at: context.placeAt(start + Math.max(0, hash), end - 1),
		message: `The choice "${text}" leads to the scene "${target}", which does not exist, so a learner who makes it is stuck.`,
		hint: suggestScene(target, names, context)
	});
	return -1;
}

/** Any name of a scene may have been meant; a list of what there is names each scene once. */
function suggestScene(
	target: string,
	names: readonly (readonly string[])[],
	context: ReadContext
): string {
	const otherwise = 'This scenario has';
	const hint = context.suggest(target, names.flat(), otherwise);
	if (!hint.startsWith(otherwise)) return hint;
	return context.suggest(
		target,
		names.flatMap(([name]) => name ?? []),
		otherwise
	);
}

/** Letters beyond a to z may be written as they are, or as browsers write them. */
function decode(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}

function reportOther(item: Item, context: ReadContext): void {
	context.report({
		code: 'scenario/not-a-choice',
		severity: 'error',
		at: context.place(item.text ?? item.node),
		message:
			"This line does not begin with a link to a scene, so learners could not choose it. In a scene's last list, every item is a choice.",
		hint: 'Write "- [What the learner says or does](#the-scene-it-leads-to)". A plain list needs a paragraph between itself and the choices.'
	});
}

function reportForm(item: Item, text: string, context: ReadContext): void {
	context.report({
		code: 'scenario/choice-form',
		severity: 'error',
		at: context.place(item.rest[0] ?? item.node),
		message:
			text === ''
				? 'This choice has no text, so learners could not tell what they choose.'
				: 'A choice is a link and, below it, a quote. Learners would not see what else stands here.',
		hint:
			text === ''
				? 'Write what the learner says or does between the square brackets.'
				: 'Put it into the quote, behind ">", or into the scene it leads to.'
	});
}

function reportNoConsequence(item: Item, text: string, context: ReadContext): void {
	context.report({
		code: 'scenario/no-consequence',
		severity: 'error',
		at: context.place(item.text ?? item.node),
		message: `The choice "${text}" has no consequence, so a learner who makes it is not told what it leads to and why.`,
		hint: 'Write a line below it that begins with two spaces, ">" and what happens.'
	});
}

function reportSame(part: Part, context: ReadContext): void {
	context.report({
		code: 'scenario/same-choice',
		severity: 'error',
		at: part.at,
		message: part.id
			? `Two choices of this scene have the id "${part.id}", so progress could not tell them apart.`
			: `This scene has the choice "${part.text}" twice, so progress could not tell them apart after an update.`,
		hint: part.id
			? 'Give one of them another id.'
			: 'Reword one of them, or end its line with an id of its own: {#ask-again}.'
	});
}
