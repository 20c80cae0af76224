import type { Course } from '#course/course.ts';
import { courseIri, objectiveIri, unitIri } from './course-iri.ts';
import { el, writeDocument, type Xml } from './xml.ts';

export interface Cmi5Options {
	/** 0 to 1: an LMS then judges by it, whatever the course says. Undefined: the course judges. */
	readonly masteryScore?: number | undefined;
}

/** A course in one language, for its titles. */
export type Titled = Pick<Course, 'language' | 'title' | 'description' | 'objectives'>;

/**
 * cmi5.xml (AICC, cmi5 1.0, section 13): one unit that is launched at index.html. `translations` are the course in its
 * other languages. What the LMS waits for is always written, since by default it would wait for nothing.
 */
export function writeCmi5Structure(
	course: Course,
	translations: readonly Titled[] = [],
	{ masteryScore }: Cmi5Options = {}
): string {
	const all = [course, ...translations];
	const ids = course.objectives.map(({ id }) => objectiveIri(course, id));
	return writeDocument(
		el(
			'courseStructure',
			{ xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
			el('course', { id: courseIri(course) }, titleOf(all), descriptionOf(all)),
			...(ids.length > 0 ? [el('objectives', {}, ...objectivesOf(course, all))] : []),
			el(
				'au',
				{
					id: unitIri(course),
					moveOn: moveOnOf(course),
					...(masteryScore !== undefined && { masteryScore: written(masteryScore) }),
					launchMethod: 'AnyWindow',
					activityType: 'http://adlnet.gov/expapi/activities/course'
				},
				titleOf(all),
				descriptionOf(all),
				...(ids.length > 0
					? [el('objectives', {}, ...ids.map((idref) => el('objective', { idref })))]
					: []),
				el('url', {}, 'index.html')
			)
		)
	);
}

/** Whether the LMS waits for a verdict as well: where the course gives one. */
export function moveOnOf({ pass, report }: Pick<Course, 'pass' | 'report'>): string {
	return pass !== undefined && report === 'passed-failed' ? 'CompletedAndPassed' : 'Completed';
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
