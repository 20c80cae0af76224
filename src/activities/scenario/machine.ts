import { assign, setup, type SnapshotFrom } from 'xstate';
import { isEnding, notBegun, positionAfter, stepScenario } from './route.ts';
import {
	startOf,
	stepPosition,
	type ScenarioEvent,
	type ScenarioRules,
	type ScenarioState,
	type SceneRules,
	type Step,
	type Values
} from './scenario.ts';

/** Everything that can happen to a scenario on a page: just what progress keeps. */
export type ScenarioMachineEvent = ScenarioEvent;

export interface ScenarioContext {
	readonly values: Values;
	/** The normal form that progress keeps. */
	readonly state: ScenarioState;
	/** The choice whose consequence opens the present scene. */
	readonly lastChoice: Step | undefined;
}

export type ScenarioSnapshot = SnapshotFrom<typeof createScenarioMachine>;

/** What an earlier visit kept, as the machine takes it. */
export function recall(event: ScenarioEvent): ScenarioMachineEvent {
	return event;
}

/** The name of a scene's state in the machine. */
export function stateOf(scene: number): string {
	return `scene-${scene}`;
}

function setupScenario(rules: ScenarioRules) {
	return setup({
		types: {
			context: {} as ScenarioContext,
			events: {} as ScenarioMachineEvent,
			tags: {} as 'ended'
		},
		guards: {
			isOffered: ({ context, event }, { scene, choice }: Step) =>
				event.type === 'choice.made' &&
				event.scene === scene &&
				event.choice === choice &&
				stepPosition(rules, { scene, values: context.values }, choice) !== undefined,
			canGoBack: ({ context, event }, { scene }: Pick<Step, 'scene'>) =>
				event.type === 'scene.revisited' &&
				event.scene === scene &&
				stepScenario(rules, context.state, event) !== undefined,
			hasBegun: ({ context }) => context.state.route.length > 0
		},
		actions: {
			follow: assign(({ context, event }, step: Step) => {
				const state = stepScenario(rules, context.state, event) ?? context.state;
				return { state, values: positionAfter(rules, state.route).values, lastChoice: step };
			}),
			goBack: assign(({ context, event }) => {
				const state = stepScenario(rules, context.state, event) ?? context.state;
				const { values } = positionAfter(rules, state.route);
				return { state, values, lastChoice: state.route.at(-1) };
			}),
			keep: assign(({ context, event }) => ({
				state: stepScenario(rules, context.state, event) ?? context.state
			})),
			forget: assign({ values: startOf(rules).values, lastChoice: undefined })
		}
	});
}

/** Compiles a scenario to a statechart, a state for each scene. No clock, no network, no DOM. */
export function createScenarioMachine(rules: ScenarioRules) {
	const scenario = setupScenario(rules);

	const toState = ({ number: scene, choices }: SceneRules) =>
		scenario.createStateConfig({
			// A tag, not `type: 'final'`: a final state stops the actor, and then nobody can restart.
			tags: isEnding(rules, scene) ? ['ended'] : [],
			on: {
				'choice.made': choices.map(({ number: choice, to }) => ({
					guard: { type: 'isOffered' as const, params: { scene, choice } },
					target: stateOf(to),
					actions: { type: 'follow' as const, params: { scene, choice } }
				}))
			}
		});

	return scenario.createMachine({
		id: 'scenario',
		context: { values: startOf(rules).values, state: notBegun, lastChoice: undefined },
		initial: stateOf(rules.start),
		states: Object.fromEntries(
			rules.scenes.map((scene) => [stateOf(scene.number), toState(scene)])
		),
		on: {
			'scenario.restarted': {
				guard: 'hasBegun',
				target: `.${stateOf(rules.start)}`,
				actions: ['keep', 'forget']
			},
			'scene.revisited': rules.scenes.map(({ number: scene }) => ({
				guard: { type: 'canGoBack' as const, params: { scene } },
				target: `.${stateOf(scene)}`,
				actions: 'goBack' as const
			})),
			'scenes.recalled': { actions: 'keep' }
		}
	});
}
