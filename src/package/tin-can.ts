import type { Course } from '#course/course.ts';
import type { Titled } from './cmi5-structure.ts';
import { courseIri } from './course-iri.ts';
import { el, writeDocument, type Xml } from './xml.ts';

/**
 * tincan.xml, in the form that launching systems read: one activity, which is launched at index.html. `translations` are
 * the course in its other languages.
 */
export function writeTinCan(course: Course, translations: readonly Titled[] = []): string {
	const all = [course, ...translations];
	const texts = (name: string, of: (one: Titled) => string): Xml[] =>
		all.map((one) => el(name, { lang: one.language }, of(one).replace(/\s+/gu, ' ').trim()));
	return writeDocument(
		el(
			'tincan',
			{ xmlns: 'http://projecttincan.com/tincan.xsd' },
			el(
				'activities',
				{},
				el(
					'activity',
					{ id: courseIri(course), type: 'http://adlnet.gov/expapi/activities/course' },
					...texts('name', ({ title }) => title),
					...texts('description', ({ title, description }) => description ?? title),
					el('launch', { lang: course.language }, 'index.html')
				)
			)
		)
	);
}
