import type { Course, Lesson, Objective, Term } from '#course/course.ts';
import type { CourseMap } from './course-map.ts';
import type { GlossaryTerm } from './glossary.ts';
import { houseToken } from './house-term.ts';
import { minutesOf } from './lesson-minutes.ts';
import type { Numbered, PlacedThing } from './number-things.ts';
import { sectionsOf, type ParsedCourse, type ParsedLesson } from './parse-lesson.ts';
import {
	buildActivities,
	buildActivity,
	buildView,
	placeActivities,
	thingsOf,
	type Numbers,
	type PlacedActivity,
	type ReadActivity
} from './read-activities.ts';

/** A course whose files were read and checked, still without numbers. */
export interface DraftCourse {
	readonly course: ParsedCourse;
	readonly lessons: readonly DraftLesson[];
	readonly map: CourseMap;
	/** Words that the course explains. */
	readonly terms: readonly GlossaryTerm[];
}

export interface DraftLesson {
	readonly parsed: ParsedLesson;
	readonly activities: readonly ReadActivity[];
}

/**
 * Puts the finished course together. Throws when something in it has an error.
 *
 * @param main of a translation: the course in its main language
 */
export function buildCourse(
	id: string,
	draft: DraftCourse,
	{ numbers, lock }: Numbered,
	main?: DraftCourse
): Course {
	const settings = draft.course.front.settings;
	if (settings === undefined) throw new Error(`The settings of "${id}" were not checked.`);
	const known = numbersOf(draft, numbers, main && numbersOf(main, numbers).activity);
	const filled = filler(settings.houseTerm);
	return {
		id,
		title: filled(settings.title),
		description: settings.description && filled(settings.description),
		language: settings.language,
		version: settings.version ?? '0.1.0',
		release: lock.release,
		licence: settings.licence,
		objectives: objectivesOf(draft, main),
		sources: draft.map.sources,
		terms: listTerms(draft.terms, settings.language),
		pass: settings.pass,
		completion: settings.completion,
		report: settings.report ?? (settings.pass === undefined ? 'completed-only' : 'passed-failed'),
		...(settings.refreshers ? {} : { refreshers: false }),
		...(settings.lrs !== undefined && { lrs: settings.lrs }),
		houseTerm: settings.houseTerm,
		theme: settings.theme,
		lessons: draft.lessons.map((lesson) => {
			const built = buildLesson(lesson, settings.language, known);
			return { ...built, title: filled(built.title) };
		})
	};
}

function filler(term: string | undefined): (text: string) => string {
	return (text) => text.replaceAll(houseToken, term ?? houseToken);
}

function objectivesOf(draft: DraftCourse, main: DraftCourse | undefined): readonly Objective[] {
	const { objectives = {}, houseTerm } = draft.course.front.settings ?? {};
	const reported = main && objectivesOf(main, undefined);
	return Object.entries(objectives).map(([id, text], index) => ({
		id,
		text: filler(houseTerm)(text),
		...(reported && { reported: reported[index]?.text ?? text })
	}));
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

function listTerms(terms: readonly GlossaryTerm[], language: string): readonly Term[] {
	const { compare } = new Intl.Collator(language);
	return terms.map(({ word, is }) => ({ word, is })).sort((a, b) => compare(a.word, b.word));
}

function numberIn(numbers: Numbered['numbers']): Numbers['of'] {
	return (thing) => {
		const number = numbers.get(thing);
		if (number === undefined) throw new Error(`"${thing.text}" has no number.`);
		return number;
	};
}

function numbersOf(
	{ lessons }: DraftCourse,
	numbers: Numbered['numbers'],
	main?: Numbers['main']
): Numbers {
	const of = numberIn(numbers);
	const activities = new Map(
		lessons.flatMap((lesson) =>
			lesson.activities.flatMap((one) => (one.thing ? [[one.found.block.id, one] as const] : []))
		)
	);
	const find = (id: string): ReadActivity & { readonly thing: PlacedThing } => {
		const found = activities.get(id);
		if (found?.thing === undefined) throw new Error(`There is no activity "${id}".`);
		return { ...found, thing: found.thing };
	};
	const known: Numbers = {
		of,
		ofActivity: (id) => of(find(id).thing),
		activity: (id) => buildActivity(find(id), known),
		main
	};
	return known;
}

function buildLesson(
	{ parsed, activities }: DraftLesson,
	language: string,
	numbers: Numbers
): Lesson {
	const settings = parsed.front.settings;
	const [lessonThing] = thingsOf(parsed, activities);
	if (settings === undefined || lessonThing === undefined) {
		throw new Error(`The settings of "${parsed.file}" were not checked.`);
	}
	return {
		number: numbers.of(lessonThing),
		id: parsed.id,
		title: settings.title,
		kind: settings.kind,
		objectives: settings.objectives,
		sources: settings.sources,
		minutes: minutesOf({ parsed, activities }, language),
		testout: settings.testout.map(numbers.ofActivity),
		sections: sectionsOf(parsed),
		activities: activities.flatMap((activity) => buildActivities(activity, numbers)),
		views: activities.flatMap((activity) => buildView(activity, numbers) ?? [])
	};
}
