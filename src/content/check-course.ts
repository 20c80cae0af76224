import type { Place, ProblemInFile } from '#course/problem.ts';
import { checkRoles } from './check-roles.ts';
import { checkSettings } from './check-settings.ts';
import type { CourseMap } from './course-map.ts';
import { idPattern } from './id-pattern.ts';
import { nearest, suggest } from './nearest.ts';
import type { ParsedCourse, ParsedLesson } from './parse-lesson.ts';
import type { ReadActivity } from './read-activities.ts';

type Report = (problem: ProblemInFile) => void;

/** What a lesson's settings point at in course.md; its blocks are the business of their kinds. */
export function checkLesson(lesson: ParsedLesson, map: CourseMap, report: Report): void {
	const { front } = lesson;
	for (const [index, id] of (front.settings?.objectives ?? []).entries()) {
		if (map.objectives.includes(id)) continue;
		report(unknownObjective(id, front.placeOf(['objectives', index]), map));
	}
	for (const [index, id] of (front.settings?.sources ?? []).entries()) {
		const known = map.sources.map((source) => source.id);
		if (known.includes(id)) continue;
		report({
			code: 'lesson/unknown-source',
			severity: 'error',
			at: front.placeOf(['sources', index]),
			message: `course.md has no source "${id}", so the lesson could not name it to learners.`,
			hint: suggest(
				id,
				known,
				known.length === 0 ? 'Add it under "sources" in course.md.' : 'The sources are'
			)
		});
	}
}

function unknownObjective(id: string, at: Place, map: CourseMap): ProblemInFile {
	const none = 'Add it under "objectives" in course.md.';
	return {
		code: 'lesson/unknown-objective',
		severity: 'error',
		at,
		message: `course.md has no objective "${id}", so the lesson could not say what it is for.`,
		hint: suggest(id, map.objectives, map.objectives.length === 0 ? none : 'The objectives are')
	};
}

/** What can only be said of the course as a whole. */
export function checkCourse(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	activities: readonly ReadActivity[],
	map: CourseMap,
	into: (file: string) => Report
): void {
	const report = into('course.md');
	checkLessons(lessons, report);
	checkBlocksInOverview(course, report);
	checkEvidence(course, lessons, map, report);
	checkSettings(course, lessons, activities, map, report);
	checkRoles(course, lessons, activities, map, into);
	for (const lesson of lessons) checkTestout(lesson, activities, into(lesson.file));
}

function checkLessons(lessons: readonly ParsedLesson[], report: Report): void {
	if (lessons.length > 0) return;
	report({
		code: 'course/no-lessons',
		severity: 'error',
		at: { line: 1, column: 1, length: 3 },
		message: 'The course has no lesson, so there is nothing to learn.',
		hint: 'Add a file such as 1-first-lesson.md to the folder.'
	});
}

function checkBlocksInOverview(course: ParsedCourse, report: Report): void {
	for (const { block } of course.blocks) {
		report({
			code: 'course/activity-in-overview',
			severity: 'error',
			at: block.at,
			message: `The overview page has no activities: a ${block.name} here could not be answered.`,
			hint: 'Move the block into a lesson.'
		});
	}
}

/** An objective that nothing shows would keep every learner from completing the course. */
function checkEvidence(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	map: CourseMap,
	report: Report
): void {
	const named = new Set(
		lessons.flatMap(({ blocks }) =>
			blocks.map(({ block }) => {
				const id = block.attributes['objective'] ?? '';
				// A misspelt name is one mistake and not two.
				return map.objectives.includes(id) ? id : nearest(id, map.objectives);
			})
		)
	);
	// A course that is complete when its pages were visited asks for no evidence.
	const { readable, raw } = course.front;
	const completion: unknown = Reflect.get(Object(raw), 'completion');
	if (!readable || completion === 'visited') return;
	const written = Object.keys(Object(Reflect.get(Object(raw), 'objectives')) as object);
	for (const objective of map.objectives) {
		if (!written.includes(objective)) continue;
		if (named.has(objective) || !idPattern.test(objective)) continue;
		// In a line of a block that could not be read: that is reported, and may be all.
		const mentioned = new RegExp(`^[\\s>*+-]*:.*\\b${objective}\\b`, 'm');
		if (lessons.some(({ source }) => mentioned.test(source))) continue;
		report({
			code: 'objective/no-evidence',
			severity: 'error',
			at: course.front.placeOfKey(['objectives', objective]),
			message: `No activity gives evidence for the objective "${objective}", so no learner could ever complete it.`,
			hint: `Write objective=${objective} between the braces of a question, a scenario or a reflection.`
		});
	}
}

function checkTestout(
	lesson: ParsedLesson,
	activities: readonly ReadActivity[],
	report: Report
): void {
	const questions = activities
		.filter(({ found }) => found.form.kind === 'question')
		.map(({ found }) => found.block.id);
	for (const [index, id] of (lesson.front.settings?.testout ?? []).entries()) {
		if (questions.includes(id)) continue;
		report({
			code: 'lesson/unknown-question',
			severity: 'error',
			at: lesson.front.placeOf(['testout', index]),
			message: `No question of this course has the id "${id}", so learners could not show by it that they know the lesson.`,
			hint: suggest(
				id,
				questions,
				questions.length === 0 ? 'Delete the setting.' : 'The questions are'
			)
		});
	}
}
