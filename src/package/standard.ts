/** What a package can be made for, by the names that `--to` takes. */
export const standards = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'web'] as const;

export type Standard = (typeof standards)[number];

/** The same in words that an administrator finds in an LMS. */
export const standardNames: Readonly<Record<Standard, string>> = {
	scorm12: 'SCORM 1.2',
	'scorm2004-3': 'SCORM 2004 3rd Edition',
	'scorm2004-4': 'SCORM 2004 4th Edition',
	web: 'Website'
};

export function isStandard(name: string): name is Standard {
	return standards.some((standard) => standard === name);
}

/** What `onramp.json` says at run time: which run-time to look for. Both editions of 2004 share one. */
export const runTimes = {
	scorm12: 'scorm-1.2',
	'scorm2004-3': 'scorm-2004',
	'scorm2004-4': 'scorm-2004',
	web: 'web'
} as const satisfies Record<Standard, string>;
