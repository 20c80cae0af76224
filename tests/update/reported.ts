import type { Kinds } from '#activities/learner.ts';
import type { Outline } from '#course/course.ts';
import { recordOf } from '#lms/lms-record.ts';
import { rulesOf, standingsOf } from '#lms/rules.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { encode } from '#progress/codec.ts';
import { toStored, type Progress } from '#progress/progress.ts';
import type { FakeLms } from '../lms/fake-lms.ts';
import { wrapStrict } from '../lms/strict/strict-wrapper.ts';

/** One visit to a course in an LMS that has what earlier visits left there. */
export async function visitWith(
	lms: FakeLms,
	outline: Outline,
	kinds: Kinds,
	progress: Progress
): Promise<void> {
	const { api, problems } = wrapStrict(lms.launch(), lms.standard);
	const connection = (lms.standard === 'scorm-1.2' ? createScorm12 : createScorm2004)(api);
	await connection.open();
	const rules = rulesOf(outline, {}, undefined, {});
	const record = recordOf(rules, progress, standingsOf(rules, kinds, progress).reported, {
		suspended: encode({
			stored: toStored(outline, kinds, progress),
			release: 1,
			counter: lms.commits
		}),
		interactions: [],
		notes: new Map(),
		seconds: 1,
		isContinued: false
	});
	await connection.save(record);
	await connection.close(record, 'exit');
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

const ranks = ['', 'not attempted', 'unknown', 'incomplete', 'failed', 'completed', 'passed'];

/** What an LMS shows, as numbers that may only rise. Of objectives by their ids. */
export function shownBy({ record }: FakeLms): ReadonlyMap<string, number> {
	const shown = new Map<string, number>();
	for (const [element, value] of record) {
		const [, index, leaf = ''] = /^cmi\.objectives\.(\d+)\.(.+)$/.exec(element) ?? [];
		const name =
			index === undefined
				? element
				: `objective ${record.get(`cmi.objectives.${index}.id`)} ${leaf}`;
		if (/status$/.test(name)) shown.set(name, ranks.indexOf(value));
		if (/(score\.(raw|scaled)|progress_measure)$/.test(name)) shown.set(name, Number(value));
	}
	return shown;
}
