import type { Course } from '#course/course.ts';
import { identifier, slug } from './identifier.ts';
import { titleOf, writeResources } from './scorm12-manifest.ts';
import type { Sco, Scos } from './scos.ts';
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

/** From lesson to lesson learners go by the LMS's own buttons. */
const ways = ['previous', 'continue'];

/**
 * imsmanifest.xml of SCORM 2004 (CAM 1.3.2 and 1.4). The editions share all names; `schemaversion` and the schemas beside
 * the manifest tell them apart. A threshold only where it was asked for: else the SCO itself says whether it is
 * completed and passed.
 */
export function writeScorm2004Manifest(
	course: Course,
	{ scos, shared }: Scos,
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
					...scos.map((sco) => itemOf(sco, scos)),
					el('imsss:sequencing', {}, el('imsss:controlMode', { choice: 'true', flow: 'true' }))
				)
			),
			el('resources', {}, ...writeResources(course, { scos, shared }, 'adlcp:scormType'))
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

function itemOf(sco: Sco, all: readonly Sco[]): Xml {
	const shown = sco.lesson ? ways : [];
	return el(
		'item',
		{
			identifier: identifier('item', sco.id),
			identifierref: identifier('resource', sco.id),
			isvisible: 'true'
		},
		titleOf(sco),
		el(
			'imsss:sequencing',
			{},
			...rollUpOf(sco, all),
			...objectivesOf(sco),
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
				...hidden
					.filter((name) => !shown.includes(name))
					.map((name) => el('adlnav:hideLMSUI', {}, name))
			)
		)
	);
}

/**
 * By default a course is satisfied when all of its items are, and one that never tells a verdict would keep it unknown for
 * ever. Such a one counts for completion alone.
 */
function rollUpOf({ judged }: Sco, all: readonly Sco[]): Xml[] {
	if (judged || !all.some((one) => one.judged)) return [];
	return [
		el('imsss:rollupRules', { rollupObjectiveSatisfied: 'false', objectiveMeasureWeight: '0' })
	];
}

/** From then on the LMS decides by the score. */
function objectivesOf({ id, mastery }: Sco): Xml[] {
	if (mastery === undefined) return [];
	const least = el('imsss:minNormalizedMeasure', {}, String(Math.round(mastery * 1e4) / 1e4));
	const primary = { objectiveID: `primary-${slug(id)}`, satisfiedByMeasure: 'true' };
	return [el('imsss:objectives', {}, el('imsss:primaryObjective', primary, least))];
}
