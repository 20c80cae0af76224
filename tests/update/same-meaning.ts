import type { AssessmentRules, AssessmentState } from '#activities/assessment/assessment.ts';
import { learner as assessment } from '#activities/assessment/learner.ts';
import type { QuestionRules, QuestionState } from '#activities/question/question.ts';
import { isEnding } from '#activities/scenario/route.ts';
import type { ScenarioRules, ScenarioState } from '#activities/scenario/scenario.ts';
import type { OutlineActivity } from '#course/course.ts';
import type { Progress } from '#progress/progress.ts';
import type { ReadModel } from './read-model.ts';

/** A learner's progress with the course that it is of. */
export interface Opened {
	readonly read: ReadModel;
	readonly progress: Progress;
}

/**
 * Everything in `after` that is not what the learner did in `before`: an answer to something else, an answer that was not
 * given, an ending that was not reached. Decided by the names that the author's things have, and not by their numbers.
 */
export function misCredited(before: Opened, after: Opened): readonly string[] {
	return [...after.progress.states].flatMap(([number, state]) => {
		const now = activityIn(after, number);
		const was = activityIn(before, number);
		const earlier = before.progress.states.get(number);
		if (!now || !was || earlier === undefined) return [`${number} was never done`];
		if (now.id !== was.id || now.kind !== was.kind) return [`${now.id} was ${was.id}`];
		return differences(
			[was, earlier, namesOf(before, number)],
			[now, state, namesOf(after, number)],
			before,
			after
		).map((difference) => `${now.id}: ${difference}`);
	});
}

type Side = readonly [activity: OutlineActivity, state: unknown, names: Names];
type Names = ReadonlyMap<string, string>;

function activityIn({ read: { outline } }: Opened, number: number): OutlineActivity | undefined {
	return outline.lessons
		.flatMap(({ activities }) => activities)
		.find((one) => one.number === number);
}

function namesOf({ read }: Opened, number: number): Names {
	return read.names.get(number) ?? new Map<string, string>();
}

function differences(was: Side, now: Side, before: Opened, after: Opened): readonly string[] {
	switch (now[0].kind) {
		case 'question':
			return inQuestion(was as never, now as never);
		case 'scenario':
			return inStory(was as never, now as never);
		case 'assessment':
			return inCheck(was as never, now as never, before, after);
		default:
			return JSON.stringify(was[1]) === JSON.stringify(now[1]) ? [] : ['another state'];
	}
}

interface Of<Rules> extends OutlineActivity<Rules> {
	readonly kind: string;
}

function inQuestion(
	[{ rules: old }, before, oldNames]: readonly [Of<QuestionRules>, QuestionState, Names],
	[{ rules: now }, after, nowNames]: readonly [Of<QuestionRules>, QuestionState, Names]
): readonly string[] {
	const earlier = before.tries.map((answer) => said(old, answer, oldNames));
	const later = after.tries.map((answer) => said(now, answer, nowNames));
	const isPart = later.every((answer, index) => answer === earlier[index]);
	return [
		...(isPart ? [] : [`answered ${later.join(' then ')} instead of ${earlier.join(' then ')}`]),
		...(said(old, old.key, oldNames) === said(now, now.key, nowNames) ? [] : ['another key'])
	];
}

/** An answer in the author's names, whatever the order of options or rows. */
function said(rules: QuestionRules, answer: readonly number[], names: Names): string {
	const nameOf = (number: number) =>
		['option', 'item', 'side', 'column', 'right']
			.map((kind) => names.get(`${kind} ${number}`))
			.find(Boolean) ?? `${number}`;
	const parts = answer.map(nameOf);
	if (rules.form === 'typed')
		return answer.map((number) => rules.accepted[rules.options.indexOf(number)] ?? 'none').join();
	if (rules.form === 'order') return parts.join(' < ');
	if (rules.form === 'choice') return parts.sort().join(' + ');
	return rules.rows
		.map((row, index) => `${names.get(`row ${row}`)} = ${parts[index]}`)
		.sort()
		.join(', ');
}

function inStory(
	[{ rules: old }, before, oldNames]: readonly [Of<ScenarioRules>, ScenarioState, Names],
	[{ rules: now }, after, nowNames]: readonly [Of<ScenarioRules>, ScenarioState, Names]
): readonly string[] {
	const sceneIn = (names: Names) => (scene: number) => names.get(`scene ${scene}`) ?? `${scene}`;
	const seen = before.visited.map(sceneIn(oldNames));
	const ended = before.visited.filter((scene) => isEnding(old, scene)).map(sceneIn(oldNames));
	const endings = after.visited.filter((scene) => isEnding(now, scene)).map(sceneIn(nowNames));
	const chosen = (state: ScenarioState, names: Names) =>
		state.route.map(({ scene, choice }) => names.get(`scene ${scene} choice ${choice}`));
	const choices = chosen(before, oldNames);
	return [
		...after.visited
			.map(sceneIn(nowNames))
			.filter((scene) => !seen.includes(scene))
			.map((scene) => `saw ${scene}`),
		...endings.filter((scene) => !ended.includes(scene)).map((scene) => `ended in ${scene}`),
		...chosen(after, nowNames)
			.filter((choice) => !choices.includes(choice))
			.map((choice) => `chose ${choice}`)
	];
}

function inCheck(
	[{ rules: old }, before]: readonly [Of<AssessmentRules>, AssessmentState, Names],
	[{ rules: now }, after]: readonly [Of<AssessmentRules>, AssessmentState, Names],
	earlier: Opened,
	later: Opened
): readonly string[] {
	const earned = (rules: AssessmentRules, state: AssessmentState) =>
		assessment.result(rules, state).earned ?? 0;
	const answers = ({ asked }: AssessmentState, { items }: AssessmentRules, opened: Opened) =>
		asked.flatMap(({ number, answer }) => {
			const item = items.find((one) => one.number === number);
			if (!item || !answer) return [];
			const names = namesOf(opened, number);
			return [
				`${number}: ${said(item.rules, answer, names)} of ${said(item.rules, item.rules.key, names)}`
			];
		});
	const given = answers(before, old, earlier);
	// What an answer is worth is the author's to say, and the release notes say it; what it was is not.
	const worth = ({ items }: AssessmentRules) =>
		items
			.map(({ number, rules: { partial } }) => `${number} ${partial}`)
			.sort()
			.join();
	const isWorthTheSame = worth(old) === worth(now);
	return [
		...(isWorthTheSame && earned(now, after) > earned(old, before) ? ['more points'] : []),
		...answers(after, now, later)
			.filter((answer) => !given.includes(answer))
			.map((answer) => `answered ${answer}`)
	];
}
