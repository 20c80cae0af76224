import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Course } from '#course/course.ts';
import { createQuestionMachine } from '#activities/question/machine.ts';
import { createScenarioMachine } from '#activities/scenario/machine.ts';
import { createWritingMachine } from '#activities/writing-machine.ts';
import { firstOf, questionsOf, reflectionsOf, scenariosOf } from './course-facts.ts';

/** Names of all states that the machines of a course's activities can rest in: `question/retry`. */
export function machineStates(course: Course): ReadonlySet<string> {
	const question = firstOf(questionsOf(course), 'question').activity;
	const reflection = firstOf(reflectionsOf(course), 'reflection').activity;
	return new Set([
		...leavesOf(createQuestionMachine(question.rules)).map((state) => `question/${state}`),
		...leavesOf(createWritingMachine(reflection.rules)).map((state) => `reflection/${state}`),
		...scenariosOf(course).flatMap(({ activity }) =>
			leavesOf(createScenarioMachine(activity.rules)).map((state) => `${activity.id}/${state}`)
		)
	]);
}

function leavesOf(machine: AnyStateMachine): readonly string[] {
	const leaves = (node: AnyStateNode): readonly string[] => {
		const children = Object.values(node.states);
		return children.length === 0 ? [node.key] : children.flatMap(leaves);
	};
	return leaves(machine.root);
}
