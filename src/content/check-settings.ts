import type { Place, ProblemInFile } from '#course/problem.ts';
import type { CourseMap } from './course-map.ts';
import { suggest } from './nearest.ts';
import type { ParsedCourse, ParsedLesson } from './parse-lesson.ts';
import type { ReadActivity } from './read-activities.ts';

/** Settings of course.md that make no sense together, or with the lessons there are. */
export function checkSettings(
	{ front }: ParsedCourse,
	lessons: readonly ParsedLesson[],
	activities: readonly ReadActivity[],
	map: CourseMap,
	report: (problem: ProblemInFile) => void
): void {
	const { settings } = front;
	if (settings === undefined) return;
	const problem = (
		code: ProblemInFile['code'],
		at: Place,
		message: string,
		hint: string,
		severity: ProblemInFile['severity'] = 'error'
	) => report({ code, severity, at, message, hint });

	const scored = activities.some(({ draft }) => draft === undefined || (draft.is === undefined && draft.points > 0));
	if (settings.pass !== undefined && !scored && lessons.length > 0) {
		problem(
			'course/pass-without-points',
			front.placeOfKey(['pass']),
			'The course has a pass mark and no question that gives points, so nobody could pass.',
			'Add a question with an objective, or delete "pass".'
		);
	}
	if (settings.report === 'passed-failed' && settings.pass === undefined) {
		problem(
			'course/report-without-pass',
			front.placeOf(['report']),
			'Without a pass mark nobody can pass or fail, so an LMS would show neither.',
			'Add "pass: { mark: 75 }", or write "report: completed-only".'
		);
	}
	if (settings.completion === 'assessment' && !lessons.some(isAssessment)) {
		problem(
			'course/no-assessment',
			front.placeOf(['completion']),
			'The course is complete after its assessment, and no lesson is one, so no learner could complete it.',
			'Write "kind: assessment" in the front matter of the last lesson, or "completion: objectives" here.'
		);
	}
	if (settings.theme !== undefined && !map.media.has(settings.theme)) {
		problem(
			'course/missing-theme',
			front.placeOf(['theme']),
			`There is no file "${settings.theme}" in the course folder, so learners would see the course in its usual colours.`,
			suggest(
				settings.theme,
				[...map.media.keys()].filter((path) => path.endsWith('.css')),
				'Put the stylesheet there, or delete the setting.'
			)
		);
	}
	if (settings.version === undefined) {
		problem(
			'course/no-version',
			{ line: 1, column: 1, length: 3 },
			'The course has no version, so it is exported as 0.1.0 and an administrator cannot tell one package from the next.',
			'Add a line such as "version: 1.0.0" to the front matter, and raise it with each release.',
			'warning'
		);
	}
}

export function isAssessment({ front }: ParsedLesson): boolean {
	return front.settings?.kind === 'assessment';
}
