import type { Course } from '#course/course.ts';
import { identifier } from './identifier.ts';
import { el, writeDocument, type Xml } from './xml.ts';

const namespaces = {
	cp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
	adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
};

/**
 * imsmanifest.xml of SCORM 1.2 (CAM 1.2, section 2.3): one SCO that is launched at index.html.
 * `paths`: every file of the course, none of the control documents. No mastery score, since with one an LMS
 * overrules the status, and no inline metadata, which newer validators refuse.
 */
export function writeScorm12Manifest(course: Course, paths: readonly string[]): string {
	const organization = identifier('organization', course.id);
	const resource = identifier('resource', course.id);
	const attributes = {
		identifier: identifier('course', course.id),
		version: course.version.slice(0, 20),
		xmlns: namespaces.cp,
		'xmlns:adlcp': namespaces.adlcp,
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xsi:schemaLocation': `${namespaces.cp} imscp_rootv1p1p2.xsd ${namespaces.adlcp} adlcp_rootv1p2.xsd`
	};

	return writeDocument(
		el(
			'manifest',
			attributes,
			el('metadata', {}, el('schema', {}, 'ADL SCORM'), el('schemaversion', {}, '1.2')),
			el(
				'organizations',
				{ default: organization },
				el(
					'organization',
					{ identifier: organization },
					titleOf(course),
					el(
						'item',
						{
							identifier: identifier('item', course.id),
							identifierref: resource,
							isvisible: 'true'
						},
						titleOf(course)
					)
				)
			),
			el(
				'resources',
				{},
				el(
					'resource',
					{
						identifier: resource,
						type: 'webcontent',
						'adlcp:scormtype': 'sco',
						href: 'index.html'
					},
					...paths.map((href) => el('file', { href }))
				)
			)
		)
	);
}

/** An LMS keeps 200 characters (CAM 1.3, smallest permitted maximum); a cut never falls inside one. */
export function titleOf(course: Course): Xml {
	const title = course.title.replace(/\s+/gu, ' ').trim() || course.id;
	return el('title', {}, [...title].slice(0, 200).join(''));
}
