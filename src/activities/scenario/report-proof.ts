import type { ProblemInFile } from '#course/problem.ts';
import type { Block, ReadContext } from '../author.ts';
import { mostPositions } from './positions.ts';
import type { Failure, Proof } from './prove.ts';
import type { ReadScene } from './read-scenes.ts';
import { reportLength } from './report-length.ts';
import { unusedVariable } from './report-variables.ts';
import type { Step } from './scenario.ts';

/** What a proof is about: scenes and choices are numbered from 1, in written order. */
export interface Proven {
	readonly scenes: readonly ReadScene[];
	readonly block: Block;
	/** What the author has given the lesson or the scenario. */
	readonly minutes: number | undefined;
	/** Reading the longest route that was found, and what no route takes longer than. */
	readonly longestMinutes: number;
	readonly mostMinutes: number;
}

/** Says what the proof has found, each with its place and the choices that lead there. */
export function reportProof(proof: Proof, proven: Proven, context: ReadContext): void {
	const hasGood = proven.scenes.some(({ line }) => line.ending === 'good');
	if (!hasGood) context.report(noGoodEndingAtAll(proven.block));
	for (const failure of proof.failures) {
		// Without any good ending, every scene would say so again.
		const isEcho =
			failure.is === 'no-good-ending' ||
			failure.is === 'few-good-routes' ||
			failure.is === 'uncounted-routes';
		if (hasGood || !isEcho) context.report(toProblem(failure, proven, context));
	}
	reportLength(proof, proven, context);
}

function toProblem(failure: Failure, proven: Proven, context: ReadContext): ProblemInFile {
	switch (failure.is) {
		case 'too-large':
			return tooLarge(failure.declared, proven.block);
		case 'uncounted-routes':
			return uncounted(failure.routes, proven.block);
		case 'few-good-routes':
			return fewRoutes(failure, proven);
		case 'always-holds':
		case 'never-holds':
			return idleCondition(failure, proven, context);
		case 'unread-variable':
		case 'unset-variable':
			return unusedVariable(failure, proven.block, context);
		case 'unreachable':
			return unreachable(failure.scene, proven, context);
		case 'needless-trap':
			return needlessTrap(failure, proven, context);
		default:
			return stuck(failure, proven, context);
	}
}

function noGoodEndingAtAll({ at }: Block): ProblemInFile {
	return {
		code: 'scenario/without-good-ending',
		severity: 'error',
		at,
		message:
			'This scenario has no good ending, so whatever learners do comes out badly and they never see what works.',
		hint: 'Write ::scene{ending=good} below the heading of a scene in which the story ends well.'
	};
}

function tooLarge(declared: number, { at }: Block): ProblemInFile {
	return {
		code: 'scenario/too-large',
		severity: 'error',
		at,
		message: `This scenario has more than ${mostPositions.toLocaleString('en')} states: its scenes and the bounds of its variables allow ${declared.toLocaleString('en')}. It was not explored to its end, so nobody can say that learners can finish it.`,
		hint: 'Narrow the bounds of its variables, take a variable out, or split the scenario in two.'
	};
}

function uncounted(routes: number, { at }: Block): ProblemInFile {
	return {
		code: 'scenario/uncounted-routes',
		severity: 'error',
		at,
		message: `There are too many ways through this scenario to try them all, and ${routes === 0 ? 'no route' : 'only one route'} to a good ending was found before the search was given up, if a route enters no scene twice. So nobody can say that learners have two.`,
		hint: 'Take some of the choices out that lead back to earlier scenes, or let another scene lead to a good ending.'
	};
}

function fewRoutes(
	{ routes, way }: Extract<Failure, { is: 'few-good-routes' }>,
	{ block, scenes }: Proven
): ProblemInFile {
	return {
		code: 'scenario/few-good-routes',
		severity: 'error',
		at: block.at,
		message:
			routes === 0
				? 'No route leads to a good ending, if a route enters no scene twice. Learners would never see the story come out well.'
				: `Only one route leads to a good ending, if a route enters no scene twice: ${describe(way, scenes)}. Learners would have to find the one row of choices that you had in mind.`,
		hint: 'Let a choice of another scene lead to a good ending as well, or to a scene on the way there.'
	};
}

function unreachable(scene: number, { scenes }: Proven, context: ReadContext): ProblemInFile {
	const { title, at } = sceneAt(scenes, scene, context);
	return {
		code: 'scenario/unreachable',
		severity: 'error',
		at,
		message: `No row of choices leads to the scene "${title}", so no learner would ever see it.`,
		hint: `Let a choice lead to it, check the conditions of those that do, or take the scene out.`
	};
}

function needlessTrap(
	{ scene, way, on }: Extract<Failure, { is: 'needless-trap' }>,
	{ scenes }: Proven,
	context: ReadContext
): ProblemInFile {
	const { title, at } = sceneAt(scenes, scene, context);
	return {
		code: 'scenario/needless-trap',
		severity: 'warning',
		at,
		message: `The scene "${title}" is marked as a trap, but every learner can still come to a good ending from it: ${describe([...way, ...on], scenes)}. The mark would hide it if that changed.`,
		hint: 'Take trap out of the braces of ::scene{…} below its heading.'
	};
}

const stuckTexts = {
	'dead-end': {
		code: 'scenario/dead-end',
		message: 'none of its choices is offered there, so the learner is stuck.',
		hint: 'Add a choice without a condition, or loosen a condition.'
	},
	'no-ending': {
		code: 'scenario/no-ending',
		message: 'no ending can be reached from there, so the learner turns in circles for ever',
		hint: 'Let one of the choices from there lead to an ending, or to a scene on the way to one.'
	},
	'no-good-ending': {
		code: 'scenario/no-good-ending',
		message: 'no good ending can be reached from there, whatever the learner does.',
		hint: 'Add a way back, or loosen a condition. If it is meant as a trap, write ::scene{trap} below its heading, or add trap inside the braces where ::scene{…} is there already.'
	}
} as const;

function stuck(
	failure: Extract<Failure, { is: keyof typeof stuckTexts }>,
	{ scenes }: Proven,
	context: ReadContext
): ProblemInFile {
	const { title, at } = sceneAt(scenes, failure.scene, context);
	const { code, message, hint } = stuckTexts[failure.is];
	const how =
		failure.way.length === 0
			? `The story opens with the scene "${title}"`
			: `These choices lead to the scene "${title}": ${describe(failure.way, scenes)}`;
	const loop =
		failure.is === 'no-ending'
			? `: ${failure.loop.map((scene) => `"${sceneAt(scenes, scene, context).title}"`).join(' → ')} and again.`
			: '';
	return { code, severity: 'error', at, message: `${how}; ${message}${loop}`, hint };
}

function idleCondition(
	{ is, scene, choice, way }: Extract<Failure, { choice: number }>,
	{ scenes, block }: Proven,
	context: ReadContext
): ProblemInFile {
	const written = scenes[scene - 1]?.choices[choice - 1];
	const { title } = sceneAt(scenes, scene, context);
	const common = { severity: 'error', at: written?.whenAt ?? block.at } as const;
	const text = written?.part.text ?? '';
	const visit = `Whatever learners have done when they come to the scene "${title}"`;
	const how = way.length === 0 ? '' : ` They come there by: ${describe(way, scenes)}.`;
	if (is === 'always-holds') {
		return {
			...common,
			code: 'scenario/always-holds',
			message: `${visit}, this condition holds, so the choice "${text}" is always offered and the condition does nothing.${how}`,
			hint: 'Take the condition out, or change it so that some learners meet it and some do not.'
		};
	}
	return {
		...common,
		code: 'scenario/never-holds',
		message: `${visit}, this condition does not hold, so the choice "${text}" is never offered.${how}`,
		hint: 'Change the condition, change what :set[…] does on the way, or take the choice out.'
	};
}

function sceneAt(scenes: readonly ReadScene[], number: number, context: ReadContext) {
	const scene = scenes[number - 1];
	if (!scene) throw new Error(`There is no scene ${number}.`);
	return { title: scene.title, at: context.place(scene.heading) };
}

/** `Ask what it is for → Send more of them` */
export function describe(way: readonly Step[], scenes: readonly ReadScene[]): string {
	return way
		.map(({ scene, choice }) => scenes[scene - 1]?.choices[choice - 1]?.part.text ?? '?')
		.join(' → ');
}
