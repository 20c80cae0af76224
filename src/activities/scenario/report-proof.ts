import type { ProblemInFile } from '#course/problem.ts';
import type { Block, ReadContext } from '../author.ts';
import { mostPositions } from './positions.ts';
import type { Failure, Proof } from './prove.ts';
import type { ReadScene } from './read-scenes.ts';
import type { Step } from './scenario.ts';

/** What a proof is about: scenes and choices are numbered from 1, in written order. */
export interface Proven {
	readonly scenes: readonly ReadScene[];
	readonly block: Block;
	/** What the author has given the lesson or the scenario. */
	readonly minutes: number | undefined;
	/** Reading the longest route. */
	readonly longestMinutes: number;
}

/** Says what the proof has found, each with its place and the choices that lead there. */
export function reportProof(proof: Proof, proven: Proven, context: ReadContext): void {
	const hasGood = proven.scenes.some(({ line }) => line.ending === 'good');
	if (!hasGood) context.report(noGoodEndingAtAll(proven.block));
	for (const failure of proof.failures) {
		// Without any good ending, every scene would say so again.
		const isEcho = failure.is === 'no-good-ending' || failure.is === 'few-good-routes';
		if (hasGood || !isEcho) context.report(toProblem(failure, proven, context));
	}
	const { minutes, longestMinutes } = proven;
	if (minutes !== undefined && longestMinutes > minutes && proof.longest) {
		context.report(tooLong(minutes, longestMinutes, proof.longest.route, proven));
	}
}

function toProblem(failure: Failure, proven: Proven, context: ReadContext): ProblemInFile {
	switch (failure.is) {
		case 'too-large':
			return tooLarge(proven.block);
		case 'few-good-routes':
			return fewRoutes(failure.routes, proven.block);
		case 'always-holds':
		case 'never-holds':
			return idleCondition(failure, proven, context);
		case 'unreachable':
		case 'needless-trap':
			return ofScene(failure, proven, context);
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

function tooLarge({ at }: Block): ProblemInFile {
	return {
		code: 'scenario/too-large',
		severity: 'error',
		at,
		message: `This scenario has more than ${mostPositions.toLocaleString('en')} states (scenes times values of its variables), or too many ways through them. It was not explored to its end, so nobody can say that learners can finish it.`,
		hint: 'Narrow the bounds of its variables, take a variable out, or split the scenario in two.'
	};
}

function fewRoutes(routes: number, { at }: Block): ProblemInFile {
	return {
		code: 'scenario/few-good-routes',
		severity: 'error',
		at,
		message:
			routes === 0
				? 'No route leads to a good ending, if a route enters no scene twice. Learners would never see the story come out well.'
				: 'Only one route leads to a good ending, if a route enters no scene twice. Learners would have to find the one row of choices that you had in mind.',
		hint: 'Let a choice of another scene lead to a good ending as well, or to a scene on the way there.'
	};
}

function ofScene(
	failure: Extract<Failure, { is: 'unreachable' | 'needless-trap' }>,
	{ scenes }: Proven,
	context: ReadContext
): ProblemInFile {
	const { title, at } = sceneAt(scenes, failure.scene, context);
	if (failure.is === 'needless-trap') {
		return {
			code: 'scenario/needless-trap',
			severity: 'warning',
			at,
			message: `The scene "${title}" is marked as a trap, but every learner can still come to a good ending from it. The mark would hide it if that changed.`,
			hint: 'Take trap out of the braces of ::scene{…} below its heading.'
		};
	}
	return {
		code: 'scenario/unreachable',
		severity: 'error',
		at,
		message: `No row of choices leads to the scene "${title}", so no learner would ever see it.`,
		hint: `Let a choice lead to it, check the conditions of those that do, or take the scene out.`
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
		message: 'no ending can be reached from there, so the learner turns in circles for ever.',
		hint: 'Let one of the choices from there lead to an ending, or to a scene on the way to one.'
	},
	'no-good-ending': {
		code: 'scenario/no-good-ending',
		message: 'no good ending can be reached from there, whatever the learner does.',
		hint: 'Add a way back, or loosen a condition. If it is meant as a trap, write ::scene{trap} below its heading, or add trap inside the braces where ::scene{…} is there already.'
	}
} as const;

function stuck(
	failure: Extract<Failure, { way: readonly Step[] }>,
	{ scenes }: Proven,
	context: ReadContext
): ProblemInFile {
	const { title, at } = sceneAt(scenes, failure.scene, context);
	const { code, message, hint } = stuckTexts[failure.is];
	const how =
		failure.way.length === 0
			? `The story opens with the scene "${title}"`
			: `These choices lead to the scene "${title}": ${describe(failure.way, scenes)}`;
	return { code, severity: 'error', at, message: `${how}; ${message}`, hint };
}

function idleCondition(
	{ is, scene, choice }: Extract<Failure, { choice: number }>,
	{ scenes, block }: Proven,
	context: ReadContext
): ProblemInFile {
	const written = scenes[scene - 1]?.choices[choice - 1];
	const { title } = sceneAt(scenes, scene, context);
	const common = { severity: 'error', at: written?.whenAt ?? block.at } as const;
	const text = written?.part.text ?? '';
	if (is === 'always-holds') {
		return {
			...common,
			code: 'scenario/always-holds',
			message: `Whatever learners have done when they come to the scene "${title}", this condition holds, so the choice "${text}" is always offered and the condition does nothing.`,
			hint: 'Take the condition out, or change it so that some learners meet it and some do not.'
		};
	}
	return {
		...common,
		code: 'scenario/never-holds',
		message: `Whatever learners have done when they come to the scene "${title}", this condition does not hold, so the choice "${text}" is never offered.`,
		hint: 'Change the condition, change what :set[…] does on the way, or take the choice out.'
	};
}

function tooLong(
	minutes: number,
	longest: number,
	route: readonly Step[],
	{ scenes, block }: Proven
): ProblemInFile {
	return {
		code: 'scenario/longer-than-lesson',
		severity: 'error',
		at: block.attributeAt('minutes'),
		message: `Reading the longest route takes about ${Math.ceil(longest)} minutes at 200 words a minute, and ${minutes === 1 ? 'one minute is' : `${minutes} minutes are`} given. Learners who plan by that time would not finish. The route: ${describe(route, scenes)}.`,
		hint: 'Give the lesson more minutes, or shorten its longest route.'
	};
}

function sceneAt(scenes: readonly ReadScene[], number: number, context: ReadContext) {
	const scene = scenes[number - 1];
	if (!scene) throw new Error(`There is no scene ${number}.`);
	return { title: scene.title, at: context.place(scene.heading) };
}

/** `Ask what it is for → Send more of them` */
function describe(way: readonly Step[], scenes: readonly ReadScene[]): string {
	return way
		.map(({ scene, choice }) => scenes[scene - 1]?.choices[choice - 1]?.part.text ?? '?')
		.join(' → ');
}
