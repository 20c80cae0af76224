import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '#course/course.ts';
import { admitEndpoints, endpointsOf } from '#package/admit-endpoint.ts';
import { writeMarker } from '#package/create-package.ts';
import { readFolder } from './folder-files.ts';
import type { Log } from './project.ts';
import { UserError } from './user-error.ts';

/** Where a website sends what learners do. */
export interface Reporting {
	readonly course: Course;
	readonly endpoint: string;
	/** The whole value of the header Authorization. Everyone who opens the site can read it. */
	readonly auth: string;
	/** Tells one such pair from another. */
	readonly hash: string;
}

const variable = 'ONRAMP_LRS_AUTH';

/**
 * The LRS that the settings of a course name, with the key that the environment holds: never the course, which is text
 * that is passed around. Undefined without a setting, or without a key, which is then said.
 */
export function readReporting(course: Course, log: Log): Reporting | undefined {
	const { lrs: endpoint } = course;
	if (endpoint === undefined) return undefined;
	const given = process.env[variable]?.trim() ?? '';
	if (given === '') {
		log(
			`Note: "${course.id}" names an LRS, and ${variable} is not set, so its website reports to none.`
		);
		return undefined;
	}
	const auth = headerOf(given);
	const hash = createHash('sha256').update(`${endpoint} ${auth}`).digest('hex');
	return { course, endpoint, auth, hash };
}

/** `key:secret` as most LRSs show it becomes what the header wants; what looks like a header stays as it is. */
function headerOf(given: string): string {
	if (/^[\x21-\x7e]+ [\x20-\x7e]+$/.test(given)) return given;
	if (/^[^\s:]+:\S+$/.test(given)) return `Basic ${Buffer.from(given).toString('base64')}`;
	throw new UserError(
		`${variable} is neither "key:secret" nor a whole header such as "Basic a2V5OnNlY3JldA==".`,
		'Copy the key that your LRS shows, one that may write statements and nothing else.'
	);
}

/** Lets a built site reach its LRS, and tells it how. */
export async function reportTo(
	folder: string,
	{ course, endpoint, auth }: Reporting
): Promise<void> {
	const site = await readFolder(folder);
	const before = new Map(site.map((file) => [file.path, file]));
	for (const file of admitEndpoints(site, endpointsOf('web', endpoint))) {
		if (before.get(file.path) !== file) await writeFile(join(folder, file.path), file.bytes);
	}
	const path = join(folder, 'onramp.json');
	const own = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
	const told = JSON.parse(writeMarker(course, 'web', { lrsAuth: auth })) as Record<string, unknown>;
	await writeFile(path, `${JSON.stringify({ ...own, ...told })}\n`);
}
