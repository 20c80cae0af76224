import type { ProblemInFile } from '#course/problem.ts';
import { isAssessment } from './check-settings.ts';
import type { CourseMap } from './course-map.ts';
import { listed } from './nearest.ts';
import type { ParsedCourse, ParsedLesson } from './parse-lesson.ts';
import type { ReadActivity } from './read-activities.ts';

type Into = (file: string) => (problem: ProblemInFile) => void;

/** Roles make sense together: learners can say theirs, and each of them can reach the same score and complete the course. */
export function checkRoles(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	activities: readonly ReadActivity[],
	map: CourseMap,
	into: Into
): void {
	checkAsked(course, lessons, map, into);
	if (scores(course, lessons, activities)) checkScored(activities, into);
	if (course.front.settings?.completion !== 'visited') checkEvidence(activities, map, into);
	for (const lesson of lessons) checkTestout(lesson, activities, into);
}

/** Learners say their role at one place, and at no other. */
function checkAsked(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	map: CourseMap,
	into: Into
): void {
	const [first, ...others] = lessons.flatMap(({ file, blocks }) =>
		blocks.flatMap(({ form, block }) => (form.kind === 'role' && !form.wraps ? { file, block } : []))
	);
	for (const { file, block } of others) {
		into(file)({
			code: 'role/second',
			severity: 'error',
			at: block.at,
			message: `Learners say their role once for the whole course, and ${first?.file ?? ''} asks for it in line ${first?.block.at.line ?? 1} already. Of two answers nobody could say which counts.`,
			hint: 'Delete this line, or the other one. Learners can change their role at any time.'
		});
	}
	const isLost = lessons.some(({ lost }) => lost);
	if (first || isLost || map.roles.size === 0 || !course.front.readable) return;
	into('course.md')({
		code: 'role/not-asked',
		severity: 'error',
		at: course.front.placeOfKey(['roles']),
		message:
			'The course has roles, and learners are nowhere asked for theirs, so the roles would have no effect.',
		hint: 'Write ::role{#my-role} on a line of its own in the first lesson, or delete "roles".'
	});
}

/** Points come from the questions of lessons: there is a pass mark, and no assessment. */
function scores(
	{ front }: ParsedCourse,
	lessons: readonly ParsedLesson[],
	activities: readonly ReadActivity[]
): boolean {
	if (front.settings?.pass === undefined) return false;
	return !lessons.some(isAssessment) && activities.length > 0;
}

function checkScored(activities: readonly ReadActivity[], into: Into): void {
	for (const { found, draft, thing, only } of activities) {
		if (!only || !thing || !draft || draft.is !== undefined) continue;
		if (draft.points === 0 || draft.objective === undefined) continue;
		into(thing.file)({
			code: 'only/scored-question',
			severity: 'error',
			at: thing.at,
			message: `This ${found.block.name} counts for the score and is for some roles only, so learners of other roles could never have all points.`,
			hint: `Move it out of the part, delete its objective, or let an assessment give the score: a lesson with "kind: assessment".`
		});
	}
}

/** Evidence that only some roles are asked for would make others look into a part that is not theirs. */
function checkEvidence(
	activities: readonly ReadActivity[],
	map: CourseMap,
	into: Into
): void {
	const all = [...map.roles.keys()];
	for (const objective of map.objectives) {
		const evidence = activities.filter(({ found }) => found.block.attributes['objective'] === objective);
		const [first] = evidence;
		if (!first || evidence.some(({ only, thing }) => only === undefined || !thing)) continue;
		const missing = all.filter((role) => !evidence.some(({ only }) => only?.includes(role)));
		if (missing.length === 0) continue;
		into(first.thing?.file ?? '')({
			code: 'only/objective-for-some',
			severity: 'error',
			at: first.found.block.attributeAt('objective'),
			message: `Nothing gives evidence for the objective "${objective}" to learners of the role ${listed(missing, 'or')}, so they could complete the course only by looking into a part for others.`,
			hint: `Write objective=${objective} on something that is for everybody, or in a part for each role.`
		});
	}
}

/** What shows that a learner knows a lesson is asked of everybody. */
function checkTestout(
	{ file, front }: ParsedLesson,
	activities: readonly ReadActivity[],
	into: Into
): void {
	for (const [index, id] of (front.settings?.testout ?? []).entries()) {
		const asked = activities.find(({ found }) => found.block.id === id);
		if (!asked?.only) continue;
		into(file)({
			code: 'only/testout',
			severity: 'error',
			at: front.placeOf(['testout', index]),
			message: `"${id}" is for some roles only, and a test-out asks its questions of everybody.`,
			hint: 'Take it out of the list, or move the question out of the part for some roles.'
		});
	}
}
