import type { Course } from '#course/course.ts';
import { identifier } from './identifier.ts';
import type { Sco, Scos } from './scos.ts';
import { el, writeDocument, type Xml } from './xml.ts';

const namespaces = {
	cp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
	adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
};

/**
 * imsmanifest.xml of SCORM 1.2 (CAM 1.2, section 2.3). A mastery score only where it was asked for, since with one an
 * LMS overrules the status, and no inline metadata, which newer validators refuse.
 */
export function writeScorm12Manifest(course: Course, { scos, shared }: Scos): string {
	const organization = identifier('organization', course.id);
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
				el('organization', { identifier: organization }, titleOf(course), ...scos.map(itemOf))
			),
			el('resources', {}, ...writeResources(course, { scos, shared }, 'adlcp:scormtype'))
		)
	);
}

function itemOf({ id, title, mastery }: Sco): Xml {
	return el(
		'item',
		{
			identifier: identifier('item', id),
			identifierref: identifier('resource', id),
			isvisible: 'true'
		},
		titleOf({ id, title }),
		...(mastery === undefined ? [] : [el('adlcp:masteryscore', {}, hundredths(mastery * 100))])
	);
}

/**
 * One resource for each SCO, and one for the files that they share. The first is one that can be launched: Open edX
 * takes the first.
 */
export function writeResources(
	course: Course,
	{ scos, shared }: Scos,
	scormType: 'adlcp:scormtype' | 'adlcp:scormType'
): Xml[] {
	const common = identifier('resource', `${course.id}-shared`);
	const files = (paths: readonly string[]) => paths.map((href) => el('file', { href }));
	const needs = shared.length > 0 ? [el('dependency', { identifierref: common })] : [];
	const type = 'webcontent';
	const launched = scos.map(({ id, href, paths }) =>
		el(
			'resource',
			{ identifier: identifier('resource', id), type, [scormType]: 'sco', href },
			...files(paths),
			...needs
		)
	);
	if (shared.length === 0) return launched;
	const assets = { identifier: common, type, [scormType]: 'asset' };
	return [...launched, el('resource', assets, ...files(shared))];
}

/** An LMS keeps 200 characters (CAM 1.3, smallest permitted maximum); a cut never falls inside one. */
export function titleOf({ id, title }: Pick<Course, 'id' | 'title'>): Xml {
	const plain = title.replace(/\s+/gu, ' ').trim() || id;
	return el('title', {}, [...plain].slice(0, 200).join(''));
}

/** As a number without an exponent: 66.67. */
function hundredths(number: number): string {
	return String(Math.round(number * 100) / 100);
}
