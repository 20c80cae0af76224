import { describe, expect, test } from 'vitest';
import { deriveRefresher, whenOf } from '#activities/refresher/derive.ts';
import { createReportKey } from '#cli/report-key.ts';
import { loadCourse } from '#content/load-course.ts';
import type { Activity, Course } from '#course/course.ts';
import type { ScormApi } from '#lms/find-api.ts';
import type { Lms } from '#lms/lms.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { answerOf } from '#lms/xapi/answer.ts';
import { FakeLms } from './fake-lms.ts';
import { playedAnswers, type Chance } from './played-answers.ts';
import { readCsv } from './read-csv.ts';
import { seeded } from '../seeded.ts';
import { begun } from './sample-record.ts';
import type { Standard } from './strict/model.ts';
import { wrapStrict } from './strict/strict-wrapper.ts';

const seed = 20260102;

async function read(folder: string): Promise<Course> {
	const { course } = await loadCourse(folder);
	if (!course) throw new Error(`${folder} has errors.`);
	return course;
}

const everyForm = await read('tests/samples/none--every-form');
const [answers, response] = ['correct_responses.0.pattern', 'student_response'];

const courses: readonly (readonly [name: string, course: Course])[] = [
	['the sample with every form', everyForm],
	['the sample, with attempts without an end', withEndlessAttempts(everyForm)],
	['a question of more options than there are characters', withManyOptions(everyForm)],
	['a refresher', refresherOf(await read('content/internal-customers'))]
];

const standards: readonly (readonly [Standard, (api: ScormApi) => Lms, suffix: string])[] = [
	['scorm-1.2', createScorm12, 'SCORM 1.2'],
	['scorm-2004', createScorm2004, 'SCORM 2004']
];

describe.each(courses)('the key to the reports of %s', (_name, course) => {
	test.each(standards)('has all that an LMS of %s is told', async (standard, adapter, name) => {
		const key = keyOf(await createReportKey(course), name);
		const chance = seeded(seed);
		let told = 0;
		for (const activity of course.lessons.flatMap(({ activities }) => activities)) {
			for (const one of await reported(activity, standard, adapter, chance)) {
				expect(key.explains(one), `seed ${seed}: ${JSON.stringify(one)}`).toBe('all of it');
				told += 1;
			}
		}
		expect(told).toBeGreaterThan(10);
	});
});

test('the key has what the IRI of a question ends in, where statements tell of it', async () => {
	const { rows } = keyOf(await createReportKey(everyForm), 'SCORM 2004');
	const chance = seeded(seed);
	const told = everyForm.lessons
		.flatMap(({ activities }) => activities)
		.flatMap((activity) => playedAnswers(activity, chance));
	const ends = new Set(rows.map((row) => row['End of its IRI (cmi5, xAPI)']));
	expect(ends.size).toBeGreaterThan(10);
	for (const one of told) expect(ends).toContain(`/q/${answerOf(one, 'en').question}`);
});

test('the key tells what counts for the score, and leaves out what is private', async () => {
	const { rows } = keyOf(await createReportKey(everyForm), 'SCORM 1.2');
	const scored = rows.filter((row) => row['Counts for the score'] === 'yes');
	expect(new Set(scored.map(({ Lesson }) => Lesson))).toEqual(new Set(['The check']));
	const text = JSON.stringify(rows);
	const { activities = [] } = everyForm.lessons.find(({ id }) => id === 'tomorrow-at-five') ?? {};
	const secret = everyForm.lessons
		.flatMap((lesson) => lesson.activities)
		.filter(({ kind, rules }) => kind === 'reflection' && !(rules as { shared?: true }).shared);
	expect([activities.length, secret.length]).not.toContain(0);
	for (const { id } of secret) expect(text).not.toContain(`"${id}-`);
});

interface Told {
	readonly id: string;
	readonly type: string;
	readonly objective: string | undefined;
	readonly response: string | undefined;
	readonly correct: string | undefined;
}

/** What the LMS has of each interaction after an activity was played. */
async function reported(
	activity: Activity,
	standard: Standard,
	adapter: (api: ScormApi) => Lms,
	chance: Chance
): Promise<readonly Told[]> {
	const interactions = playedAnswers(activity, chance).slice(0, 240);
	const fake = new FakeLms(standard);
	const wrapper = wrapStrict(fake.launch(), standard);
	const lms = adapter(wrapper.api);
	await lms.open();
	await lms.save({ ...begun, interactions });
	expect(wrapper.problems).toEqual([]);
	return interactions.map((_, index) => {
		const leaf = (name: string) => fake.record.get(`cmi.interactions.${index}.${name}`);
		return {
			id: leaf('id') ?? '',
			type: leaf('type') ?? '',
			objective: leaf('objectives.0.id'),
			response: leaf(response) ?? leaf('learner_response'),
			correct: leaf(answers)
		};
	});
}

/** The key as somebody reads it who has nothing else. */
function keyOf({ bytes }: { readonly bytes: Uint8Array }, name: string) {
	const [heads = [], ...lines] = readCsv(
		new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
	);
	const rows = lines.map((line) =>
		Object.fromEntries(heads.map((head, index) => [head, line[index] ?? '']))
	);
	const column = (row: Record<string, string>, start: string) =>
		Object.entries(row).find(([head]) => head.startsWith(start) && head.includes(name))?.[1] ?? '';
	const isFor = (row: Record<string, string>, id: string) => {
		if (row['Interaction ID'] === id) return true;
		const [pattern = ''] = row['Further IDs']?.split(':') ?? [];
		return pattern !== '' && new RegExp(`^${pattern.replace('N', '\\d+')}$`).test(id);
	};

	function explains({ id, type, response: given, correct, objective }: Told): string {
		const row = rows.find((one) => isFor(one, id));
		if (!row) return 'no line for its id';
		if (!column(row, 'Type').split(' or ').includes(type)) return 'another type';
		if ((objective ?? '') !== row['Objective ID']) return 'another objective';
		const codes = column(row, 'What codes').split(/ \|\|? /);
		const known = codes.flatMap((code) => code.split(' = ')[0]?.split(' or ') ?? []);
		const unknown = known.join('') !== '' && partsOf(given).find((part) => !known.includes(part));
		if (unknown) return `no text for ${unknown}`;
		const right = column(row, 'Right answer as reported').split(' | ');
		return correct === undefined || right.includes(correct) ? 'all of it' : 'another right answer';
	}
	return { rows, explains };
}

function partsOf(given = ''): readonly string[] {
	return given.split(/\[,\]|\[\.\]|,|\.(?=\w)| \/ /).filter(Boolean);
}

function withEndlessAttempts(course: Course): Course {
	return changed(course, (activity) =>
		activity.kind === 'assessment'
			? { ...activity, rules: { ...(activity.rules as object), attempts: 0 } }
			: activity
	);
}

/** A choice among forty, some of which SCORM 1.2 has no character for. */
function withManyOptions(course: Course): Course {
	const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
	return changed(course, (activity) => {
		const { rules, words } = activity as Activity<{ form?: string }, object>;
		if (rules.form !== 'choice') return activity;
		const options = numbers.map((number) => ({ number, html: `<p>No. ${number}</p>`, why: '' }));
		return {
			...activity,
			rules: { ...rules, options: numbers, multiple: true, key: [2, 28] },
			words: { ...words, options }
		};
	});
}

function changed(course: Course, change: (activity: Activity) => Activity): Course {
	const lessons = course.lessons.map((lesson) => ({
		...lesson,
		activities: lesson.activities.map(change)
	}));
	return { ...course, lessons };
}

function refresherOf(course: Course): Course {
	const refresher = deriveRefresher(course, whenOf(course, 'week'));
	if (!refresher) throw new Error('This course has no refresher.');
	return refresher;
}
