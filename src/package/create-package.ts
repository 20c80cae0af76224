import type { Course } from '#course/course.ts';
import { admitEndpoints, endpointsOf } from './admit-endpoint.ts';
import { writeCmi5Structure, type Cmi5Options, type Titled } from './cmi5-structure.ts';
import { courseIri } from './course-iri.ts';
import { slug } from './identifier.ts';
import { byPath, type PackageFile } from './package-file.ts';
import { writeScorm12Manifest } from './scorm12-manifest.ts';
import { writeScorm2004Manifest } from './scorm2004-manifest.ts';
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
	readonly cmi5?: Cmi5Options;
	/** The key to the LRS that a website reports to: the whole value of the header Authorization. */
	readonly lrsAuth?: string | undefined;
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
	{ refreshers = false, lrsAuth }: PackageOptions = {}
): string {
	const endpoint = standard === 'web' && lrsAuth !== undefined ? course.lrs : undefined;
	const isTold = standard === 'cmi5' || standard === 'xapi' || endpoint !== undefined;
	const marker = {
		standard: runTimes[standard],
		course: course.id,
		version: course.version,
		...(refreshers && { refreshers }),
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
	{ translations, cmi5 }: PackageOptions
): string {
	if (standard === 'cmi5') return writeCmi5Structure(course, translations, cmi5);
	if (standard === 'xapi') return writeTinCan(course, translations);
	const paths = content.map(({ path }) => path);
	if (standard === 'scorm12') return writeScorm12Manifest(course, paths);
	return writeScorm2004Manifest(course, paths, standard === 'scorm2004-3' ? '3rd' : '4th');
}

/** Such as `internal-customers-1.0.0-scorm12.zip`, or `internal-customers-1.0.0-es-scorm12.zip` with one language only. */
export function packageFileName(course: Course, standard: Standard, language?: string): string {
	const parts = [
		slug(course.id),
		slug(course.version),
		...(language ? [language.toLowerCase()] : [])
	];
	return `${parts.join('-')}-${standard}.zip`;
}
