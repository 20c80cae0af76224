import { policyValues, type Policy } from '#course/policy.ts';
import type { ScormStandard } from './find-api.ts';

/** What a package was made for. */
export type PackageStandard = ScormStandard | 'cmi5' | 'xapi' | 'web';

const standards: readonly unknown[] = ['scorm-1.2', 'scorm-2004', 'cmi5', 'xapi', 'web'];

/** What a package says of itself, in `onramp.json` at its root. Whoever serves it may have changed it. */
export interface PackageMarker {
	readonly standard: PackageStandard | undefined;
	/** What was decided at export, as far as it can be read; the rest is as the course has it. */
	readonly policy: Partial<Policy>;
	/** True: each lesson is launched and judged by itself. */
	readonly perLesson: boolean;
}

export function readPackageMarker(own: unknown): PackageMarker {
	const { standard, policy, sco } = Object(own) as Readonly<Record<string, unknown>>;
	return {
		standard: standards.includes(standard) ? (standard as PackageStandard) : undefined,
		policy: readPolicy(Object(policy) as Readonly<Record<string, unknown>>),
		perLesson: sco === 'per-lesson'
	};
}

function readPolicy(said: Readonly<Record<string, unknown>>): Partial<Policy> {
	const known = Object.entries(policyValues).filter(([part, values]) =>
		(values as readonly unknown[]).includes(said[part])
	);
	return {
		...Object.fromEntries(known.map(([part]) => [part, said[part]])),
		...(said.mastery === true && { mastery: true })
	};
}
