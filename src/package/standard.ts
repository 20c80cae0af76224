/** What a package can be made for, by the names that `--to` takes. */
export const standards = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'web'] as const;

export type Standard = (typeof standards)[number];

/** Those whose LMS puts an object into a window around the course. */
export type ScormPackage = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

/** The same in words that an administrator finds in an LMS. */
export const standardNames: Readonly<Record<Standard, string>> = {
	scorm12: 'SCORM 1.2',
	'scorm2004-3': 'SCORM 2004 3rd Edition',
	'scorm2004-4': 'SCORM 2004 4th Edition',
	cmi5: 'cmi5',
	xapi: 'xAPI (Tin Can)',
	web: 'Website'
};

export function isStandard(name: string): name is Standard {
	return standards.some((standard) => standard === name);
}

export function isScorm(standard: Standard): standard is ScormPackage {
	return standard.startsWith('scorm');
}

/** What `onramp.json` says at run time: which run-time to look for. Both editions of 2004 share one. */
export const runTimes = {
	scorm12: 'scorm-1.2',
	'scorm2004-3': 'scorm-2004',
	'scorm2004-4': 'scorm-2004',
	cmi5: 'cmi5',
	xapi: 'xapi',
	web: 'web'
} as const satisfies Record<Standard, string>;

/** The file at a package's root that tells an LMS what is in it. A website has none. */
export const manifestNames = {
	scorm12: 'imsmanifest.xml',
	'scorm2004-3': 'imsmanifest.xml',
	'scorm2004-4': 'imsmanifest.xml',
	cmi5: 'cmi5.xml',
	xapi: 'tincan.xml'
} as const satisfies Record<Exclude<Standard, 'web'>, string>;
