import { z } from 'zod';
import type { Outline } from '#course/course.ts';
import type { Content, Named, Release } from '#course/release.ts';
import { isVersion } from '#course/version.ts';

/** What {@link readRelease} needs to be sure of. The rest is as this project wrote it. */
const named = { title: z.string(), text: z.string() };
const schema = z.object({
	version: z.string().refine(isVersion),
	number: z.int().min(1),
	date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
	languages: z.array(z.string()).min(1),
	course: z.looseObject({ id: z.string(), title: z.string() }),
	lessons: z.array(
		z.looseObject({
			number: z.int(),
			file: z.string(),
			...named,
			activities: z.array(z.looseObject({ number: z.int(), kind: z.string(), ...named }))
		})
	),
	files: z.record(z.string(), z.string())
});

/** A release as it is kept in `releases/1.0.0.json`: a line for each activity and each file, so that Git compares them well. */
export function writeRelease({ version, number, date, content }: Release): string {
	const { lessons, ...course } = content.outline;
	const record = {
		version,
		number,
		date,
		languages: content.languages,
		course,
		lessons: lessons.map(({ activities, ...lesson }) => ({
			...lesson,
			...content.lessons.get(lesson.number),
			activities: activities.map((activity) => ({
				...activity,
				...content.activities.get(activity.number)
			}))
		})),
		files: Object.fromEntries(content.files)
	};
	return `${format(record, 4)}\n`;
}

/** Undefined: the text is none that {@link writeRelease} wrote, as after a merge that left its marks. */
export function readRelease(text: string): Release | undefined {
	const record = schema.safeParse(parse(text)).data;
	if (!record) return undefined;
	const { version, number, date, languages, files } = record;
	const all = record.lessons.flatMap(({ activities }) => activities);
	const outline = {
		...record.course,
		lessons: record.lessons.map(({ file: _file, text: _text, activities, ...lesson }) => ({
			...lesson,
			activities: activities.map(({ title: _title, text: _said, ...activity }) => activity)
		}))
	} as unknown as Outline;
	const content: Content = {
		outline,
		activities: new Map(all.map((one) => [one.number, namedOf(one)])),
		lessons: new Map(
			record.lessons.map((one) => [one.number, { ...namedOf(one), file: one.file }])
		),
		languages,
		files: new Map(Object.entries(files))
	};
	return { version, number, date, content };
}

function namedOf({ title, text }: Named): Named {
	return { title, text };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** JSON with a line for each member, down to some depth. */
function format(value: unknown, depth: number, indent = ''): string {
	const inner = `${indent}\t`;
	if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
	const lines = Array.isArray(value)
		? value.map((one) => `${inner}${format(one, depth - 1, inner)}`)
		: Object.entries(value)
				.filter(([, one]) => one !== undefined)
				.map(([key, one]) => `${inner}${JSON.stringify(key)}: ${format(one, depth - 1, inner)}`);
	const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
	return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
