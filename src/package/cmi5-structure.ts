import type { Course } from '#course/course.ts';
import { asksEverybody } from '#course/narrow.ts';
import { courseIri, objectiveIri, unitIri } from './course-iri.ts';
import type { Sco } from './scos.ts';
import { el, writeDocument, type Xml } from './xml.ts';

/** A course in one language, for its titles. */
export type Titled = Pick<Course, 'language' | 'title' | 'description' | 'objectives' | 'lessons'>;

/**
 * cmi5.xml (AICC, cmi5 1.0, section 13): one unit for each of `scos`. `translations` are the course in its other
 * languages. What the LMS waits for is always written, since by default it would wait for nothing.
 */
export function writeCmi5Structure(
	course: Course,
	scos: readonly Sco[],
	translations: readonly Titled[] = []
): string {
	const all = [course, ...translations];
	const ids = course.objectives.map(({ id }) => objectiveIri(course, id));
	return writeDocument(
		el(
			'courseStructure',
			{ xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
			el('course', { id: courseIri(course) }, titleOf(all), descriptionOf(all)),
			...(ids.length > 0 ? [el('objectives', {}, ...objectivesOf(course, all))] : []),
			...scos.map((sco) => unit(course, sco, all))
		)
	);
}

function unit(course: Course, sco: Sco, all: readonly Titled[]): Xml {
	const { lesson, judged, mastery, href } = sco;
	const ids = objectivesIn(course, lesson).map(({ id }) => objectiveIri(course, id));
	const titles = lesson === undefined ? undefined : lessonTitles(lesson, all);
	return el(
		'au',
		{
			id: unitIri(course, partOf(sco)),
			moveOn: judged ? 'CompletedAndPassed' : 'Completed',
			...(mastery !== undefined && { masteryScore: written(mastery) }),
			launchMethod: 'AnyWindow',
			activityType: `http://adlnet.gov/expapi/activities/${lesson ? 'lesson' : 'course'}`
		},
		titles ? el('title', {}, ...titles) : titleOf(all),
		titles ? el('description', {}, ...titles) : descriptionOf(all),
		...(ids.length > 0
			? [el('objectives', {}, ...ids.map((idref) => el('objective', { idref })))]
			: []),
		el('url', {}, href)
	);
}

/** What names a unit beside its course: its lesson's lasting number. Undefined: it is the whole course. */
export function partOf({ lesson }: Pick<Sco, 'lesson'>): string | undefined {
	return lesson && `lesson-${lesson.number}`;
}

/** Those that a lesson gives every learner evidence for; without a lesson, all. */
function objectivesIn({ objectives }: Course, lesson: Sco['lesson']): Course['objectives'] {
	if (!lesson) return objectives;
	const asked = new Set(lesson.activities.filter(asksEverybody).map(({ objective }) => objective));
	return objectives.filter(({ id }) => asked.has(id));
}

/** They stand for descriptions too, which lessons do not have. */
function lessonTitles(
	{ number, title }: NonNullable<Sco['lesson']>,
	all: readonly Titled[]
): Xml[] {
	return langStrings(
		all.map(({ language, lessons }) => ({
			language,
			text: lessons.find((one) => one.number === number)?.title ?? title
		}))
	);
}

function objectivesOf(course: Course, all: readonly Titled[]): Xml[] {
	return course.objectives.map(({ id, text }, index) => {
		const texts = all.map((one) => ({
			language: one.language,
			text: one.objectives[index]?.text ?? text
		}));
		const strings = langStrings(texts);
		return el(
			'objective',
			{ id: objectiveIri(course, id) },
			el('title', {}, ...strings),
			el('description', {}, ...strings)
		);
	});
}

function titleOf(all: readonly Titled[]): Xml {
	return el(
		'title',
		{},
		...langStrings(all.map(({ language, title }) => ({ language, text: title })))
	);
}

/** It may not be missing: the title stands for one that nobody wrote. */
function descriptionOf(all: readonly Titled[]): Xml {
	const texts = all.map(({ language, title, description }) => ({
		language,
		text: description ?? title
	}));
	return el('description', {}, ...langStrings(texts));
}

function langStrings(
	texts: readonly { readonly language: string; readonly text: string }[]
): Xml[] {
	return texts.map(({ language, text }) =>
		el('langstring', { lang: language }, text.replace(/\s+/gu, ' ').trim())
	);
}

/** At most four digits, as the schema has it. */
function written(score: number): string {
	return String(Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000);
}
