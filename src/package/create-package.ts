import type { Course } from '#course/course.ts';
import { policyOf, type Policy } from '#course/policy.ts';
import type { Cut } from './decide-policy.ts';
import { slug } from './identifier.ts';
import { byPath, type PackageFile } from './package-file.ts';
import { writeScorm12Manifest } from './scorm12-manifest.ts';
import { writeScorm2004Manifest } from './scorm2004-manifest.ts';
import { scosOf } from './scos.ts';
import { runTimes, type Standard } from './standard.ts';

const encoder = new TextEncoder();

export interface PackageOptions {
	/** True: some come with the course, so that it may speak of them. */
	readonly refreshers?: boolean;
	/** What is for the administrator and not for the learner, such as a key to the reports. */
	readonly documents?: readonly PackageFile[];
	/** What an LMS is told; without it, what the course says. */
	readonly policy?: Policy;
	/** `lesson`: each lesson is launched and judged by itself. */
	readonly cut?: Cut;
}

/**
 * All files of a package, sorted: the built site, `onramp.json`, which tells the course what to look for at
 * launch, and for SCORM the manifest and the control documents (`schemas`, see `readSchemas`).
 */
export function createPackage(
	course: Course,
	site: readonly PackageFile[],
	standard: Standard,
	schemas: readonly PackageFile[],
	{
		refreshers = false,
		documents = [],
		policy = policyOf(course),
		cut = 'course'
	}: PackageOptions = {}
): readonly PackageFile[] {
	const marker = {
		standard: runTimes[standard],
		course: course.id,
		version: course.version,
		...(refreshers && { refreshers }),
		policy,
		...(cut === 'lesson' && standard !== 'web' && { sco: 'per-lesson' })
	};
	const content = [
		...site.filter(({ path }) => path !== 'onramp.json'),
		...documents,
		{ path: 'onramp.json', bytes: encoder.encode(`${JSON.stringify(marker)}\n`) }
	].sort(byPath);
	if (standard === 'web') return content;

	const paths = content.map(({ path }) => path);
	const scos = scosOf(course, paths, policy, cut);
	const manifest =
		standard === 'scorm12'
			? writeScorm12Manifest(course, scos)
			: writeScorm2004Manifest(course, scos, standard === 'scorm2004-3' ? '3rd' : '4th');
	return [
		...content,
		...schemas,
		{ path: 'imsmanifest.xml', bytes: encoder.encode(manifest) }
	].sort(byPath);
}

/** Such as `internal-customers-1.0.0-scorm12.zip`, or `internal-customers-1.0.0-es-scorm12.zip` with one language only. */
export function packageFileName(
	course: Course,
	standard: Standard,
	language?: string,
	cut: Cut = 'course'
): string {
	const parts = [
		slug(course.id),
		slug(course.version),
		...(language ? [language.toLowerCase()] : []),
		...(cut === 'lesson' && standard !== 'web' ? ['per-lesson'] : [])
	];
	return `${parts.join('-')}-${standard}.zip`;
}
