import type { Course } from '#course/course.ts';
import { identifier } from './identifier.ts';
import { titleOf } from './scorm12-manifest.ts';
import { el, writeDocument, type Xml } from './xml.ts';

const namespaces = {
	cp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
	adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
	adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
	adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
	imsss: 'http://www.imsglobal.org/xsd/imsss'
};

/** A course of one SCO brings its own navigation; the LMS's buttons would only end it by accident. */
const hidden = ['previous', 'continue', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'];

/**
 * imsmanifest.xml of SCORM 2004 (CAM 1.3.2 and 1.4): one SCO that is launched at index.html. The editions
 * share all names; `schemaversion` and the schemas beside the manifest tell them apart. No threshold:
 * the SCO itself says whether it is completed and passed.
 */
export function writeScorm2004Manifest(
	course: Course,
	paths: readonly string[],
	edition: '3rd' | '4th'
): string {
	const organization = identifier('organization', course.id);
	return writeDocument(
		el(
			'manifest',
			manifestAttributes(course),
			el(
				'metadata',
				{},
				el('schema', {}, 'ADL SCORM'),
				el('schemaversion', {}, `2004 ${edition} Edition`)
			),
			el(
				'organizations',
				{ default: organization },
				el(
					'organization',
					{ identifier: organization, 'adlseq:objectivesGlobalToSystem': 'false' },
					titleOf(course),
					itemOf(course),
					el('imsss:sequencing', {}, el('imsss:controlMode', { choice: 'true', flow: 'true' }))
				)
			),
			el(
				'resources',
				{},
				el(
					'resource',
					{
						identifier: identifier('resource', course.id),
						type: 'webcontent',
						'adlcp:scormType': 'sco',
						href: 'index.html'
					},
					...paths.map((href) => el('file', { href }))
				)
			)
		)
	);
}

function manifestAttributes(course: Course): Record<string, string> {
	return {
		identifier: identifier('course', course.id),
		version: course.version.slice(0, 20),
		xmlns: namespaces.cp,
		'xmlns:adlcp': namespaces.adlcp,
		'xmlns:adlseq': namespaces.adlseq,
		'xmlns:adlnav': namespaces.adlnav,
		'xmlns:imsss': namespaces.imsss,
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xsi:schemaLocation': [
			`${namespaces.cp} imscp_v1p1.xsd`,
			`${namespaces.adlcp} adlcp_v1p3.xsd`,
			`${namespaces.adlseq} adlseq_v1p3.xsd`,
			`${namespaces.adlnav} adlnav_v1p3.xsd`,
			`${namespaces.imsss} imsss_v1p0.xsd`
		].join(' ')
	};
}

function itemOf(course: Course): Xml {
	return el(
		'item',
		{
			identifier: identifier('item', course.id),
			identifierref: identifier('resource', course.id),
			isvisible: 'true'
		},
		titleOf(course),
		el(
			'imsss:sequencing',
			{},
			// Without these SuccessFactors, like the standard's default, completes a course that is merely closed.
			el('imsss:deliveryControls', {
				completionSetByContent: 'true',
				objectiveSetByContent: 'true'
			})
		),
		el(
			'adlnav:presentation',
			{},
			el(
				'adlnav:navigationInterface',
				{},
				...hidden.map((name) => el('adlnav:hideLMSUI', {}, name))
			)
		)
	);
}
