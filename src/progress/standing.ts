import type { Kinds, Result } from '#activities/learner.ts';
import type { Outline, OutlineActivity, OutlineLesson } from '#course/course.ts';
import { knownActivities, type Progress } from './progress.ts';

/** What a learner's progress comes to. No event ever lowers anything in it. */
export interface Standing {
	/** By activity number. */
	readonly results: ReadonlyMap<number, Result>;
	readonly lessons: readonly LessonStanding[];
	/** Id of the role that the learner has said is theirs. */
	readonly role: string | undefined;
	readonly objectives: readonly ObjectiveStanding[];
	/** By the course's own rule of completion. */
	readonly completed: boolean;
	/** True from the pass mark on. Always false in a course without `pass`. */
	readonly passed: boolean;
	/** True when every scored question is finished and the mark is not reached: no attempt is left. */
	readonly failed: boolean;
	/** 0 to 1: earned of possible points. Undefined in a course without `pass`. */
	readonly score: number | undefined;
	/** 0 to 1: share of the way to completion; 1 exactly when completed. */
	readonly measure: number;
}

export interface LessonStanding {
	readonly number: number;
	readonly id: string;
	readonly visited: boolean;
	/** True: every question of its test-out was right at once. */
	readonly tested: boolean;
	/** Activities finished, of those that are not optional, and that are for the learner's role if for some roles only. */
	readonly done: number;
	readonly of: number;
}

export interface ObjectiveStanding {
	readonly id: string;
	/** True: there is evidence for it. */
	readonly done: boolean;
	/** 0 to 1: its share of earned of possible points. Undefined where nothing of it is scored. */
	readonly score: number | undefined;
}

type Results = ReadonlyMap<number, Result>;

const notBegun: Result = { begun: false, done: false, earned: undefined };

export function standingOf(outline: Outline, kinds: Kinds, progress: Progress): Standing {
	const results = resultsOf(outline, kinds, progress);
	const role = [...results.values()].find((result) => result.role !== undefined)?.role;
	const lessons = outline.lessons.map((lesson) => lessonStanding(lesson, progress, results, role));
	const scored = scoredActivities(outline);
	const all = sharesOf(allActivities(outline), results);
	const counted = sharesOf(scored, results);
	const objectives = outline.objectives.map(({ id }) => {
		const isIts = ({ objective }: Share) => objective === id;
		return {
			id,
			done: all.some((share) => isIts(share) && share.done),
			score: scoreOf(counted.filter(isIts))
		};
	});
	const steps = stepsToCompletion(outline, lessons, objectives);
	const measure = steps.filter(Boolean).length / Math.max(1, steps.length);
	const score = scoreOf(counted);
	const passed = isPassed(outline, objectives, score);
	return {
		results,
		lessons,
		role,
		objectives,
		completed: measure === 1,
		passed,
		failed:
			!passed &&
			scored.length > 0 &&
			scored.every(({ number }) => isFinal(resultAt(results, number))),
		score,
		measure
	};
}

function resultsOf(outline: Outline, kinds: Kinds, progress: Progress): Results {
	return new Map(
		[...knownActivities(outline, kinds)].map(([number, { activity, kind }]) => {
			const state = progress.states.get(number) ?? kind.fresh(activity.rules);
			return [number, kind.result(activity.rules, state)];
		})
	);
}

function resultAt(results: Results, number: number): Result {
	return results.get(number) ?? notBegun;
}

function allActivities({ lessons }: Outline): OutlineActivity[] {
	return lessons.flatMap(({ activities }) => activities);
}

function lessonStanding(
	{ number, id, activities, testout }: OutlineLesson,
	{ visited }: Progress,
	results: Results,
	role: string | undefined
): LessonStanding {
	const isDone = ({ number }: OutlineActivity) => resultAt(results, number).done;
	const counting = activities.filter(
		// What is done stays counted, whatever role the learner takes on afterwards.
		(one) => !one.optional && (isFor(one, role) || isDone(one))
	);
	const done = counting.filter(isDone).length;
	const tested = testout.length > 0 && testout.every((one) => resultAt(results, one).earned === 1);
	return { number, id, visited: visited.includes(number), tested, done, of: counting.length };
}

/** Whether it is asked of a learner of this role; undefined: who has said none is asked only what is for everybody. */
export function isFor({ only }: Pick<OutlineActivity, 'only'>, role: string | undefined): boolean {
	return only === undefined || (role !== undefined && only.includes(role));
}

/** The assessment's questions where there is one, else every question with an objective. None in a course without `pass`. */
export function scoredActivities(outline: Outline): OutlineActivity[] {
	if (!outline.pass) return [];
	const worth = ({ points }: OutlineActivity) => points > 0;
	const assessed = assessments(outline)
		.flatMap(({ activities }) => activities)
		.filter(worth);
	if (assessed.length > 0) return assessed;
	return allActivities(outline).filter(
		(activity) => worth(activity) && activity.objective !== undefined
	);
}

function assessments({ lessons }: Outline): OutlineLesson[] {
	return lessons.filter(({ kind }) => kind === 'assessment');
}

/** One truth value for each thing that completion asks for. */
function stepsToCompletion(
	outline: Outline,
	lessons: readonly LessonStanding[],
	objectives: readonly ObjectiveStanding[]
): boolean[] {
	const visits = lessons.map(({ visited }) => visited);
	if (outline.completion === 'visited') return visits;
	if (outline.completion === 'objectives') return objectives.map(({ done }) => done);
	const assessed = new Set(assessments(outline).map(({ number }) => number));
	const steps = lessons
		.filter(({ number }) => assessed.has(number))
		.flatMap(({ done, of }) => Array.from({ length: of }, (_, index) => index < done));
	// A course without anything to assess would never be completed.
	return steps.length > 0 ? steps : visits;
}

/** What an activity says of one objective. */
interface Share {
	readonly objective: string | undefined;
	readonly done: boolean;
	readonly earned: number;
	readonly of: number;
}

/** One share for each activity, or, of one that stands for several objectives, for each of those. */
function sharesOf(activities: readonly OutlineActivity[], results: Results): Share[] {
	return activities.flatMap(({ number, objective, points }): Share[] => {
		const { done, earned = 0, objectives } = resultAt(results, number);
		return (
			objectives?.map(({ id, ...share }) => ({ objective: id, ...share })) ?? [
				{ objective, done, earned: earned * points, of: points }
			]
		);
	});
}

function scoreOf(shares: readonly Share[]): number | undefined {
	const possible = shares.reduce((sum, { of }) => sum + of, 0);
	return possible === 0
		? undefined
		: shares.reduce((sum, { earned }) => sum + earned, 0) / possible;
}

function isFinal({ done, final = done }: Result): boolean {
	return final;
}

function isPassed(
	{ pass }: Outline,
	objectives: readonly ObjectiveStanding[],
	score: number | undefined
): boolean {
	if (!pass || score === undefined || !reaches(score, pass.mark)) return false;
	return !pass.every || objectives.every((objective) => objective.score !== 0);
}

/** Whether a score from 0 to 1 is at least a mark in per cent. Thirds do not add up exactly. */
export function reaches(score: number, mark: number): boolean {
	return score * 100 + 1e-9 >= mark;
}
