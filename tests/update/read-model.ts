import { loadBlockForms } from '#activities/author.ts';
import { outlineOf, type Course, type Outline } from '#course/course.ts';
import type { Content } from '#course/release.ts';
import { contentOf } from '#content/content-of.ts';
import { hashText } from '#content/ids-lock.ts';
import { readCourse, type ReadCourse } from '#content/read-course.ts';
import type { NumberedPart } from '#activities/author.ts';
import { writeModel, type CourseModel } from './course-model.ts';

/** A course model as the real reader understands it, with the numbers of its lock. */
export interface ReadModel {
	readonly course: Course;
	readonly outline: Outline;
	readonly content: Content;
	readonly lock: string;
	/** The lasting names of an activity's parts, by kind and number: of an option `option 2`, of a scene's choice `scene 1 choice 2`. */
	readonly names: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

/** Undefined: the checker refuses it, as it refuses what nobody could tell apart. */
export function readModel(model: CourseModel, lock: string): Promise<ReadModel | undefined> {
	return readTexts(writeModel(model), lock);
}

/** The same of texts by the names of their files. */
export async function readTexts(
	texts: ReadonlyMap<string, string>,
	lock: string
): Promise<ReadModel | undefined> {
	const files = { id: 'course', texts: new Map([...texts, ['ids.lock', lock]]), media: new Map() };
	const read = await readCourse(files, await loadBlockForms(), {
		write: true,
		command: 'npm run check'
	});
	const { course } = read;
	if (!course) return undefined;
	const hashes = new Map([...texts].map(([file, text]) => [file, hashText(text)]));
	return {
		course,
		outline: outlineOf(course),
		content: contentOf(course, read, hashes),
		lock: read.lock,
		names: namesIn(read)
	};
}

function namesIn({ places }: ReadCourse): ReadModel['names'] {
	const namesOf = (parts: readonly NumberedPart[], before = ''): (readonly [string, string])[] =>
		parts.flatMap(({ kind, number, text, parts: inner }) => {
			const key = `${before}${kind} ${number}`;
			const name = /(?:Thing|Choice|Side of) (\w+)/.exec(text)?.[1] ?? text;
			return [[key, name] as const, ...namesOf(inner, `${key} `)];
		});
	return new Map([...places].map(([number, { parts }]) => [number, new Map(namesOf(parts))]));
}
