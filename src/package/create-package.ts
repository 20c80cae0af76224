import type { Course } from '#course/course.ts';
import { policyOf, type Policy } from '#course/policy.ts';
import { admitEndpoints, endpointsOf } from './admit-endpoint.ts';
import { writeCmi5Structure, type Titled } from './cmi5-structure.ts';
import { courseIri } from './course-iri.ts';
import { cutFor, type Cut } from './decide-policy.ts';
import { slug } from './identifier.ts';
import { byPath, type PackageFile } from './package-file.ts';
import { writeScorm12Manifest } from './scorm12-manifest.ts';
import { writeScorm2004Manifest } from './scorm2004-manifest.ts';
import { scosOf } from './scos.ts';
import { manifestNames, runTimes, type Standard } from './standard.ts';
import { writeTinCan } from './tin-can.ts';

const encoder = new TextEncoder();

export interface PackageOptions {
	/** True: some come with the course, so that it may speak of them. */
	readonly refreshers?: boolean;
	/** What is for the administrator and not for the learner, such as a key to the reports. */
	readonly documents?: readonly PackageFile[];
	/** The course in its other languages. */
	readonly translations?: readonly Titled[];
	/** The key to the LRS that a website reports to: the whole value of the header Authorization. */
	readonly lrsAuth?: string | undefined;
	/** What an LMS is told; without it, what the course says. */
	readonly policy?: Policy;
	/** `lesson`: each lesson is launched and judged by itself. */
	readonly cut?: Cut;
}

/**
 * All files of a package, sorted: the built site, `onramp.json`, which tells the course what to look for at
 * launch, and for an LMS the manifest, in SCORM with the control documents (`schemas`, see `readSchemas`).
 */
export function createPackage(
	course: Course,
	site: readonly PackageFile[],
	standard: Standard,
	schemas: readonly PackageFile[],
	options: PackageOptions = {}
): readonly PackageFile[] {
	const { documents = [], lrsAuth } = options;
	const lrs = lrsAuth === undefined ? undefined : course.lrs;
	const content = [
		...admitEndpoints(
			site.filter(({ path }) => path !== 'onramp.json'),
			endpointsOf(standard, lrs)
		),
		...documents,
		{ path: 'onramp.json', bytes: encoder.encode(writeMarker(course, standard, options)) }
	].sort(byPath);
	if (standard === 'web') return content;

	const manifest = writeManifest(course, content, standard, options);
	return [
		...content,
		...schemas,
		{ path: manifestNames[standard], bytes: encoder.encode(manifest) }
	].sort(byPath);
}

/** What a package says of itself at run time. */
export function writeMarker(
	course: Course,
	standard: Standard,
	{ refreshers = false, lrsAuth, policy = policyOf(course), cut = 'course' }: PackageOptions = {}
): string {
	const endpoint = standard === 'web' && lrsAuth !== undefined ? course.lrs : undefined;
	const isTold = standard === 'cmi5' || standard === 'xapi' || endpoint !== undefined;
	const marker = {
		standard: runTimes[standard],
		course: course.id,
		version: course.version,
		...(refreshers && { refreshers }),
		policy,
		...(cutFor(standard, cut) === 'lesson' && { sco: 'per-lesson' }),
		...(isTold && { language: course.language }),
		...(isTold && standard !== 'cmi5' && { title: course.title, activity: courseIri(course) }),
		...(endpoint !== undefined && { lrs: { endpoint, auth: lrsAuth } })
	};
	return `${JSON.stringify(marker)}\n`;
}

function writeManifest(
	course: Course,
	content: readonly PackageFile[],
	standard: Exclude<Standard, 'web'>,
	{ translations, policy = policyOf(course), cut = 'course' }: PackageOptions
): string {
	if (standard === 'xapi') return writeTinCan(course, translations);
	const paths = content.map(({ path }) => path);
	const scos = scosOf(course, paths, policy, cut);
	if (standard === 'cmi5') return writeCmi5Structure(course, scos.scos, translations);
	if (standard === 'scorm12') return writeScorm12Manifest(course, scos);
	return writeScorm2004Manifest(course, scos, standard === 'scorm2004-3' ? '3rd' : '4th');
}

/** Such as `internal-customers-1.0.0-scorm12.zip`, or `internal-customers-1.0.0-es-scorm12.zip` with one language only. */
export function packageFileName(
	course: Pick<Course, 'id' | 'version'>,
	standard: Standard,
	language?: string,
	cut: Cut = 'course'
): string {
	const parts = [
		slug(course.id),
		slug(course.version),
		...(language ? [language.toLowerCase()] : []),
		...(cutFor(standard, cut) === 'lesson' ? ['per-lesson'] : [])
	];
	return `${parts.join('-')}-${standard}.zip`;
}
