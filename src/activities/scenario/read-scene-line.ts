import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Place } from '#course/problem.ts';
import type { ReadContext } from '../author.ts';
import type { Ending, SceneWords } from './scenario.ts';

/** What `::scene{#id place="…" ending=good trap}` says of a scene. */
export interface SceneLine {
	readonly id: string | undefined;
	readonly ending: Ending | undefined;
	readonly trap: boolean;
	readonly staging: Pick<SceneWords, 'place' | 'speaker' | 'mood'>;
}

const endings: readonly Ending[] = ['good', 'mixed', 'poor'];
/** Faces that a portrait can make. */
const moods: readonly string[] = ['tense', 'glad', 'calm', 'warm'];
const stagings = ['place', 'speaker', 'mood'] as const;
const known: readonly string[] = ['id', 'ending', 'trap', ...stagings];

export function isSceneLine(node: RootContent): node is LeafDirective {
	return node.type === 'leafDirective' && node.name === 'scene';
}

/** Reads the line below a scene's heading; a scene without one is a plain scene. */
export function readSceneLine(node: LeafDirective | undefined, context: ReadContext): SceneLine {
	if (!node) return { id: undefined, ending: undefined, trap: false, staging: {} };
	const written = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']);
	const attributes = Object.fromEntries(written) as Readonly<Record<string, string>>;
	for (const name of Object.keys(attributes)) {
		if (!known.includes(name)) reportAttribute(node, name, context);
	}
	if (node.children.length > 0) reportLabel(node, context);
	checkMood(attributes['mood'], node, context);
	return {
		id: readId(attributes['id'], node, context),
		ending: readEnding(attributes['ending'], node, context),
		trap: readTrap(attributes['trap'], node, context),
		staging: Object.fromEntries(
			stagings.flatMap((name) => (attributes[name] ? [[name, attributes[name]]] : []))
		)
	};
}

function readId(
	id: string | undefined,
	node: LeafDirective,
	context: ReadContext
): string | undefined {
	if (id === undefined || /^[a-z0-9-]+$/.test(id)) return id;
	context.report({
		code: 'scenario/malformed-scene-id',
		severity: 'error',
		at: placeOf(node, '#', context),
		message: `"${id}" cannot be a scene's id. It is made of the letters a to z, digits and hyphens, so that progress finds its scene again after an update.`,
		hint: 'Write something like {#over-coffee}.'
	});
	return undefined;
}

function readEnding(
	written: string | undefined,
	node: LeafDirective,
	context: ReadContext
): Ending | undefined {
	const ending = endings.find((name) => name === written);
	if (written === undefined || ending) return ending;
	context.report({
		code: 'scenario/unknown-ending',
		severity: 'error',
		at: placeOf(node, 'ending', context),
		message: `An ending is good, mixed or poor; "${written}" would not tell learners how the story came out.`,
		hint: context.suggest(written.trim(), endings, 'Write one of')
	});
	// Read on as an ending, so that nothing else is said of the scene.
	return 'mixed';
}

function checkMood(mood: string | undefined, node: LeafDirective, context: ReadContext): void {
	if (mood === undefined || moods.includes(mood)) return;
	context.report({
		code: 'scenario/unknown-mood',
		severity: 'error',
		at: placeOf(node, 'mood', context),
		message: `There is no portrait for the mood "${mood}", so learners would see a calm face whatever the scene says.`,
		hint: context.suggest(mood.trim(), moods, 'The moods are')
	});
}

function readTrap(written: string | undefined, node: LeafDirective, context: ReadContext): boolean {
	if (written === undefined || written === '') return written === '';
	context.report({
		code: 'activity/flag-with-value',
		severity: 'error',
		at: placeOf(node, 'trap', context),
		message: `"trap" is either there or not. With "${written}" after it, nobody can tell which you mean.`,
		hint: 'Write trap alone, or leave it out.'
	});
	return true;
}

function reportAttribute(node: LeafDirective, name: string, context: ReadContext): void {
	context.report({
		code: 'scenario/unknown-scene-attribute',
		severity: 'error',
		at: placeOf(node, name, context),
		message: `A scene has no attribute "${name}", so it would have no effect.`,
		hint: context.suggest(name, known, 'It can have')
	});
}

function reportLabel(node: LeafDirective, context: ReadContext): void {
	context.report({
		code: 'scenario/scene-line',
		severity: 'error',
		at: context.place(node),
		message:
			'The text in square brackets has no place in the line of a scene, and learners would not see it.',
		hint: 'Put the text on a line of its own, below this one.'
	});
}

/** Of one attribute, from its name to the end of its value; the whole line where it is not found. */
function placeOf(node: LeafDirective, name: string, context: ReadContext): Place {
	const start = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? start;
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const attribute = new RegExp(`(?<=[\\s{])${escaped}(?:=(?:"[^"]*"|'[^']*'|[^\\s}]*)|[^\\s}=]*)`);
	const match = attribute.exec(context.source.slice(start, end));
	if (!match) return context.place(node);
	return context.placeAt(start + match.index, start + match.index + match[0].length);
}
