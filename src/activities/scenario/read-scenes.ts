import { slug } from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import type { Block, Part, ReadContext } from '../author.ts';
import { findInvisible, type Invisible } from '../invisible.ts';
import { findLastList, type LastList } from '../last-list.ts';
import { isChoice, readChoices, type ReadChoice } from './read-choices.ts';
import { isSceneLine, readSceneLine, type SceneLine } from './read-scene-line.ts';
import type { Variable } from './scenario.ts';

/** A scene as it was written. */
export interface ReadScene {
	readonly part: Part;
	readonly heading: Heading;
	/** The heading as plain text. */
	readonly title: string;
	readonly line: SceneLine;
	readonly text: readonly RootContent[];
	/** Empty in an ending. */
	readonly choices: readonly ReadChoice[];
}

/** A scene before its choices are read, since those may lead to any other scene. */
interface OpenScene extends Omit<ReadScene, 'part' | 'choices'> {
	/** What a choice may call it: the author's own id, and the heading's slug. */
	readonly names: readonly string[];
	readonly list: LastList | undefined;
}

/** Headings of level 3 are scenes; what stands before the first one introduces the story. */
export function readScenes(
	block: Block,
	vars: readonly Variable[],
	context: ReadContext
): { readonly intro: readonly RootContent[]; readonly scenes: readonly ReadScene[] } {
	const isScene = sceneFinder(block, context);
	const starts = block.children.flatMap((node, index) => (isScene(node) ? [index] : []));
	for (const node of block.children) if (node.type === 'heading') checkHeading(node, context);
	if (starts.length === 0) reportNoScenes(block, context);

	const intro = block.children.slice(0, starts[0]);
	for (const node of intro) checkLine(node, context);
	const open = starts.map((start, index) =>
		openScene(block.children.slice(start, starts[index + 1]), context)
	);
	checkNames(open, context);
	const names = open.map((scene) => scene.names);
	const scenes = open.map((scene): ReadScene => {
		const { heading, title, line, text, list } = scene;
		checkBody(scene, context);
		const choices =
			list && !line.ending ? readChoices(list.items, names, vars, context) : ([] as const);
		const parts = choices.map(({ part }) => part);
		const part = { kind: 'scene', id: line.id, text: title, at: context.place(heading), parts };
		return { part, heading, title, line, text, choices };
	});
	return { intro, scenes };
}

/** A heading of another level that a choice leads to was meant as a scene: nothing more is said of it. */
function sceneFinder({ children }: Block, context: ReadContext): (node: RootContent) => boolean {
	const from = children[0]?.position?.start.offset ?? 0;
	const to = children.at(-1)?.position?.end.offset ?? from;
	const targets = context.source.slice(from, to).matchAll(/\]\(#([^)\s]+)\)/g);
	const linked = new Set([...targets].map(([, target]) => target));
	return (node) => {
		if (node.type !== 'heading') return false;
		return node.depth === 3 || linked.has(slug(context.text(node)));
	};
}

function openScene(nodes: readonly RootContent[], context: ReadContext): OpenScene {
	const [heading, below, ...others] = nodes as [Heading, ...RootContent[]];
	const directive = below && isSceneLine(below) ? below : undefined;
	const line = readSceneLine(directive, context);
	const body = directive ? others : nodes.slice(1);
	for (const node of body) checkLine(node, context);

	const list = findLastList(body, isChoice);
	// The debrief of an ending may hold a plain list.
	const isList = list !== undefined && (!line.ending || list.items.some(isChoice));
	const title = context.text(heading);
	return {
		names: [...(line.id === undefined ? [] : [line.id]), slug(title)],
		heading,
		title,
		line,
		text: isList ? list.before : body,
		list: isList ? list : undefined
	};
}

function checkHeading(node: Heading, context: ReadContext): void {
	if (node.depth === 3 && context.text(node) !== '') return;
	context.report({
		code: 'scenario/heading-level',
		severity: 'error',
		at: context.place(node),
		message:
			node.depth === 3
				? 'This scene has no name, so no choice could lead to it.'
				: `In a scenario, a heading of level 3 begins a scene. One of level ${node.depth} means nothing there, and learners would lose the thread.`,
		hint:
			node.depth === 3
				? 'Write the name of the scene behind "### ".'
				: 'Write "### " before the name of a scene, and plain or bold text for everything else.'
	});
}

function reportNoScenes(block: Block, context: ReadContext): void {
	context.report({
		code: 'scenario/no-scenes',
		severity: 'error',
		at: block.at,
		message: 'This scenario has no scenes, so there is nothing for learners to play.',
		hint: 'Begin every scene with a heading of level 3: "### Monday, nine o\'clock".'
	});
}

/** A scene's own line in a place where it counts for nothing, or one that is not read as such. */
function checkLine(node: RootContent, context: ReadContext): void {
	const start = node.position?.start.offset ?? 0;
	const isDirective = node.type === 'leafDirective';
	if (!isDirective && !context.source.startsWith('::', start)) return;
	if (!isDirective && node.type !== 'paragraph') return;
	const line = context.source.slice(start, context.source.indexOf('\n', start));
	const invisible = isDirective ? undefined : findInvisible(line);
	if (invisible) {
		reportInvisible(invisible, start, context);
		return;
	}
	context.report({
		code: 'scenario/scene-line',
		severity: 'error',
		at: context.place(node),
		message: isDirective
			? `"::${node.name}" has no meaning here, so learners would see nothing of it. A scene's own line is "::scene{…}", right below its heading.`
			: 'This line begins with "::" but cannot be read, so learners would see it as it is typed.',
		hint: isDirective
			? 'Move it right below the heading of its scene, or take it out.'
			: 'Write ::scene{#id place="…"} with nothing before the brace and nothing after it, and straight quotes around every value.'
	});
}

function reportInvisible({ index, name }: Invisible, start: number, context: ReadContext): void {
	context.report({
		code: 'scenario/scene-line',
		severity: 'error',
		at: context.placeAt(start + index, start + index + 1),
		message: `There is ${name} here, as word processors and web pages leave them. With it, the line cannot be read, and learners would see it as it is typed.`,
		hint: 'Delete it and type a normal space where one belongs.'
	});
}

/** Every scene can be named by its choices without a doubt. */
function checkNames(scenes: readonly OpenScene[], context: ReadContext): void {
	for (const [index, { names, heading }] of scenes.entries()) {
		const taken = scenes.slice(0, index).flatMap((scene) => scene.names);
		const twice = names.find((name) => taken.includes(name));
		if (twice === undefined) continue;
		context.report({
			code: 'scenario/same-scene',
			severity: 'error',
			at: context.place(heading),
			message: `An earlier scene of this scenario is called "#${twice}" too, so nobody could tell where a choice leads.`,
			hint: 'Give this scene another heading, and another id if it has one.'
		});
	}
}

function checkBody({ heading, title, line, text, list }: OpenScene, context: ReadContext): void {
	const at = context.place(heading);
	const hasChoices = list !== undefined;
	if (text.length === 0) {
		context.report({
			code: 'scenario/no-text',
			severity: 'error',
			at,
			message: `The scene "${title}" has no text, so learners would not know what happens in it.`,
			hint: line.ending
				? 'Write what becomes of the story, and what can be learned from it.'
				: 'Write what happens, below the heading and above the choices.'
		});
	}
	if (line.ending ? !hasChoices : hasChoices && !list.after[0]) return;
	const below = list?.after[0];
	context.report(
		line.ending
			? {
					code: 'scenario/choices-after-ending',
					severity: 'error',
					at: context.place(list?.items[0]?.node ?? heading),
					message: `The scene "${title}" ends the story, so learners would never get these choices.`,
					hint: 'Take the choices out, or take ending=… out of the braces of ::scene{…} below the heading.'
				}
			: below
				? {
						code: 'scenario/text-after-choices',
						severity: 'error',
						at: context.place(below),
						message:
							'This stands below the choices, where no learner would look for it before choosing. A scene ends with its choices.',
						hint: 'Move it above the first choice.'
					}
				: {
						code: 'scenario/no-way-on',
						severity: 'error',
						at,
						message: `The scene "${title}" has no choices and is no ending, so a learner who gets there is stuck.`,
						hint: 'End it with a list of choices such as "- [Ask her](#another-scene)", or write ::scene{ending=good} below its heading: good, mixed or poor.'
					}
	);
}
