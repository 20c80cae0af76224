import type { Activity, Course, Lesson, View } from '#course/course.ts';
import type { ChoiceActivity, QuestionActivity } from '#activities/question/view.ts';
import type { ReflectionActivity } from '#activities/reflection/view.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';

/** An activity with the lesson in which a learner finds it. */
export interface Found<A extends Activity> {
	readonly lesson: Lesson;
	readonly activity: A;
}

/** The single and multiple choices. */
export function questionsOf(course: Course): readonly Found<ChoiceActivity>[] {
	return activitiesOf<ChoiceActivity>(course, 'question').filter(
		({ activity }) => activity.rules.form === 'choice'
	);
}

/** Questions of every form that stand in lessons; an assessment has its own. */
export function allQuestionsOf(course: Course): readonly Found<QuestionActivity>[] {
	return activitiesOf(course, 'question');
}

export function scenariosOf(course: Course): readonly Found<ScenarioActivity>[] {
	return activitiesOf(course, 'scenario');
}

export function reflectionsOf(course: Course): readonly Found<ReflectionActivity>[] {
	return activitiesOf(course, 'reflection');
}

/** What a page draws besides its activities: `::review`, and what comes back of an activity of a kind. */
export interface FoundView<Rules> {
	readonly lesson: Lesson;
	readonly view: View<Rules>;
}

/** Views that bring an activity of this kind back: `::recall`, `::poll{again=…}`. */
export function returnsOf(
	course: Course,
	kind: string
): readonly FoundView<{ activity: number }>[] {
	const numbers = activitiesOf(course, kind).map(({ activity }) => activity.number);
	return viewsOf<{ activity?: number }>(course).flatMap(({ lesson, view }) => {
		const { activity } = view.rules;
		return activity !== undefined && numbers.includes(activity)
			? [{ lesson, view: { ...view, rules: { activity } } }]
			: [];
	});
}

/** `::review`, which asks earlier questions again. */
export function reviewsOf(course: Course): readonly FoundView<{ count: number }>[] {
	return viewsOf<{ count?: number }>(course).flatMap(({ lesson, view }) => {
		const { count } = view.rules;
		return count === undefined ? [] : [{ lesson, view: { ...view, rules: { count } } }];
	});
}

function viewsOf<Rules>(course: Course): readonly FoundView<Rules>[] {
	return course.lessons.flatMap((lesson) =>
		lesson.views.map((view) => ({ lesson, view: view as View<Rules> }))
	);
}

export function activitiesOf<A extends Activity>(
	course: Course,
	kind: string
): readonly Found<A>[] {
	return course.lessons.flatMap((lesson) =>
		lesson.activities
			.filter((activity): activity is A => activity.kind === kind)
			.map((activity) => ({ lesson, activity }))
	);
}

/** The first of what a test needs; a course without it cannot be tested this way. */
export function firstOf<T>(things: readonly T[], what: string): T {
	const [first] = things;
	if (first === undefined) throw new Error(`The course has no ${what}.`);
	return first;
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0'
};

/** What a reader sees of built HTML: the accessible name of a control that holds it. */
export function plain(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
}
