import type { Course, Lesson } from '#course/course.ts';
import type { CourseMap } from './course-map.ts';
import { houseToken } from './house-term.ts';
import type { Numbered, PlacedThing } from './number-things.ts';
import { plainText, type ParsedCourse, type ParsedLesson } from './parse-lesson.ts';
import {
	buildActivity,
	placeActivities,
	thingsOf,
	type PlacedActivity,
	type ReadActivity
} from './read-activities.ts';
import { countWords, readingTime } from './reading-time.ts';

/** A course whose files were read and checked, still without numbers. */
export interface DraftCourse {
	readonly course: ParsedCourse;
	readonly lessons: readonly DraftLesson[];
	readonly map: CourseMap;
}

export interface DraftLesson {
	readonly parsed: ParsedLesson;
	readonly activities: readonly ReadActivity[];
}

/** Puts the finished course together. Throws when something in it has an error. */
export function buildCourse(id: string, draft: DraftCourse, { numbers, lock }: Numbered): Course {
	const settings = draft.course.front.settings;
	if (settings === undefined) throw new Error(`The settings of "${id}" were not checked.`);
	const numberOf = numberIn(numbers);
	const objectives = Object.entries(settings.objectives);
	const filled = (text: string) => text.replaceAll(houseToken, settings.houseTerm ?? houseToken);
	return {
		id,
		title: filled(settings.title),
		description: settings.description && filled(settings.description),
		language: settings.language,
		version: settings.version ?? '0.1.0',
		release: lock.release,
		licence: settings.licence,
		objectives: objectives.map(([objective, text]) => ({ id: objective, text: filled(text) })),
		sources: draft.map.sources,
		pass: settings.pass,
		completion: settings.completion,
		report: settings.report ?? (settings.pass === undefined ? 'completed-only' : 'passed-failed'),
		houseTerm: settings.houseTerm,
		theme: settings.theme,
		lessons: draft.lessons.map((lesson) => {
			const built = buildLesson(lesson, settings.language, numberOf);
			return { ...built, title: filled(built.title) };
		})
	};
}

/** Where each activity stands, by its number. */
export function placesOf(
	{ lessons }: DraftCourse,
	{ numbers }: Numbered
): ReadonlyMap<number, PlacedActivity> {
	return placeActivities(
		lessons.flatMap(({ activities }) => activities),
		numberIn(numbers)
	);
}

function numberIn(numbers: Numbered['numbers']): (thing: PlacedThing) => number {
	return (thing) => {
		const number = numbers.get(thing);
		if (number === undefined) throw new Error(`"${thing.text}" has no number.`);
		return number;
	};
}

function buildLesson(
	{ parsed, activities }: DraftLesson,
	language: string,
	numberOf: (thing: PlacedThing) => number
): Lesson {
	const settings = parsed.front.settings;
	const [lessonThing] = thingsOf(parsed, activities);
	if (settings === undefined || lessonThing === undefined) {
		throw new Error(`The settings of "${parsed.file}" were not checked.`);
	}
	const effort = activities.map(({ draft }) => draft?.effort ?? { words: 0, seconds: 0 });
	const words = countWords(proseOf(parsed), language);
	return {
		number: numberOf(lessonThing),
		id: parsed.id,
		title: settings.title,
		kind: settings.kind,
		objectives: settings.objectives,
		sources: settings.sources,
		minutes:
			settings.minutes ??
			readingTime(
				effort.reduce((sum, one) => sum + one.words, words),
				effort.reduce((sum, one) => sum + one.seconds, 0)
			),
		sections: parsed.headings
			.filter(({ depth }) => depth === 2)
			.map((heading) => ({ id: heading.id, title: heading.title })),
		activities: activities.map((activity) => buildActivity(activity, numberOf))
	};
}

function proseOf({ root }: ParsedLesson): string {
	const prose = root.children.filter(
		({ type }) => !['containerDirective', 'leafDirective', 'yaml', 'definition'].includes(type)
	);
	return prose.map((node) => plainText(node)).join('\n');
}
