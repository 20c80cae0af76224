import type { RootContent } from 'mdast';
import { readFlag, readMinutes, readObjective } from '../attributes.ts';
import type { Block, Draft, Part, ReadContext } from '../author.ts';
import { countWords, inlineHtml, joinedText } from '../texts.ts';
import { readVars } from './conditions.ts';
import { proofTables } from './proof-tables.ts';
import { proveScenario, type Proof } from './prove.ts';
import type { ReadChoice } from './read-choices.ts';
import { readScenes, type ReadScene } from './read-scenes.ts';
import { reportProof, type Proven } from './report-proof.ts';
import type {
	ChoiceRules,
	ScenarioRules,
	ScenarioWords,
	SceneRules,
	Variable
} from './scenario.ts';

const wordsPerMinute = 200;
/** What deciding takes, on top of reading. */
const secondsPerChoice = 10;

/**
 * Reads a branching story, explores it completely and reports what a learner could not get out of.
 * Undefined while its text has errors: nothing can be proven of it then.
 */
export function readScenario(
	block: Block,
	outer: ReadContext
): Draft<ScenarioRules, ScenarioWords> | undefined {
	let errors = 0;
	const context: ReadContext = {
		...outer,
		report: (problem) => {
			if (problem.severity === 'error') errors++;
			outer.report(problem);
		}
	};
	const objective = readObjective(block, context);
	const optional = readFlag(block, context, 'optional');
	const seconds = readMinutes(block, context);
	const attributeErrors = errors;

	const declared = readVariables(block, context);
	const vars = declared ?? [];
	const { intro, scenes } = readScenes(block, vars, declared ? context : muted(context));
	const [first] = scenes;
	if (errors > attributeErrors || !first) return undefined;

	const scenario: ReadScenario = { vars, intro, scenes };
	const run = () => prove(scenario, block, context, seconds);
	const { proof, proven } = run();
	reportProof(proof, proven, context);
	return {
		objective,
		points: 0,
		optional,
		title: first.title,
		meaning: { text: textOf(scenario, context), key: '' },
		parts: scenes.map(({ part }) => part),
		build: (numberOf) => ({
			rules: rulesOf(scenario, numberOf),
			words: wordsOf(scenario, context, numberOf)
		}),
		prove: () => {
			const again = run();
			return proofTables(again.proof, again.proven);
		},
		effort:
			seconds === undefined
				? {
						words: Math.round(proven.longestMinutes * wordsPerMinute),
						seconds: (proof.longest?.route.length ?? 0) * secondsPerChoice
					}
				: { words: 0, seconds }
	};
}

interface ReadScenario {
	readonly vars: readonly Variable[];
	readonly intro: readonly RootContent[];
	readonly scenes: readonly ReadScene[];
}

/** Where the declaration cannot be read, nobody knows which variables are missing in it. */
function muted(context: ReadContext): ReadContext {
	return {
		...context,
		report: (problem) => {
			if (problem.code !== 'scenario/unknown-variable') context.report(problem);
		}
	};
}

/** Undefined when the declaration cannot be read. */
function readVariables(block: Block, context: ReadContext): readonly Variable[] | undefined {
	const written = block.attributes['vars'];
	if (written === undefined) return [];
	const read = readVars(written);
	if ('value' in read) return read.value;
	const { start, length, expected } = read.wrong;
	const before = written.slice(start, start + length);
	context.report({
		code: 'scenario/unreadable-vars',
		severity: 'error',
		at: block.attributeAt('vars'),
		message: `The variables cannot be read${before === '' ? '' : ` at "${before}"`}, so no choice could depend on them. Expected here: ${expected}.`,
		hint: 'Write vars="trust=1..5:2": name, least and most value, and the value at the start. Put spaces between several.'
	});
	return undefined;
}

/** Explores the story under numbers of its own, since those of ids.lock come later. */
function prove(
	scenario: ReadScenario,
	block: Block,
	context: ReadContext,
	seconds: number | undefined
): { readonly proof: Proof; readonly proven: Proven } {
	const { intro, scenes } = scenario;
	const rules = rulesOf(scenario, (part) => numberInOrder(scenes, part));
	const lengths = scenes.map((scene) => lengthsOf(scene, context));
	const proof = proveScenario(rules, (scene, choice) => {
		const { own, choices } = lengths[scene - 1] ?? { own: 0, choices: [] };
		return choice === undefined ? own : (choices[choice - 1] ?? 0);
	});
	const before = countWords(joinedText(context, intro));
	return {
		proof,
		proven: {
			scenes,
			block,
			minutes: seconds === undefined ? context.minutes : seconds / 60,
			longestMinutes: (before + (proof.longest?.length ?? 0)) / wordsPerMinute,
			mostMinutes: (before + (proof.lengthBound ?? 0)) / wordsPerMinute
		}
	};
}

/** Counts from 1, as {@link ReadScene}s and their choices stand. */
function numberInOrder(scenes: readonly ReadScene[], part: Part): number {
	const scene = scenes.findIndex((other) => other.part === part);
	if (scene >= 0) return scene + 1;
	const siblings = scenes.find(({ choices }) => choices.some((choice) => choice.part === part));
	return (siblings?.choices.findIndex((choice) => choice.part === part) ?? -1) + 1;
}

/** Words to read: the scene with the choices it offers, and each choice's consequence. */
function lengthsOf(scene: ReadScene, context: ReadContext) {
	const offered = scene.choices.map(({ part }) => part.text).join(' ');
	return {
		own: countWords(`${scene.title} ${joinedText(context, scene.text)} ${offered}`),
		choices: scene.choices.map(({ why }) => countWords(joinedText(context, why)))
	};
}

function rulesOf({ vars, scenes }: ReadScenario, numberOf: (part: Part) => number): ScenarioRules {
	const toChoice = ({ part, to, when, sets }: ReadChoice): ChoiceRules => ({
		number: numberOf(part),
		to: numberOf(partOf(scenes, to)),
		...(when && { when }),
		sets
	});
	const toScene = ({ part, line, choices }: ReadScene): SceneRules => ({
		number: numberOf(part),
		...(line.ending && { ending: line.ending }),
		trap: line.trap,
		choices: choices.map(toChoice)
	});
	const all = scenes.map(toScene);
	return { start: all[0]?.number ?? 0, vars, scenes: all };
}

function partOf(scenes: readonly ReadScene[], index: number): Part {
	const scene = scenes[index];
	if (!scene) throw new Error(`There is no scene ${index + 1}.`);
	return scene.part;
}

function wordsOf(
	{ intro, scenes }: ReadScenario,
	context: ReadContext,
	numberOf: (part: Part) => number
): ScenarioWords {
	return {
		intro: context.html(intro),
		scenes: scenes.map(({ part, heading, text, line, choices }) => ({
			number: numberOf(part),
			title: inlineHtml(context, heading.children),
			text: context.html(text),
			...line.staging,
			choices: choices.map(({ part: choice, link, why }) => ({
				number: numberOf(choice),
				html: inlineHtml(context, link.children),
				why: context.html(why)
			}))
		}))
	};
}

function textOf({ intro, scenes }: ReadScenario, context: ReadContext): string {
	const texts = scenes.map(({ title, text, choices }) =>
		[
			title,
			joinedText(context, text),
			...choices.map(({ part, why }) => `${part.text}\n${joinedText(context, why)}`)
		].join('\n')
	);
	return [joinedText(context, intro), ...texts].join('\n');
}
