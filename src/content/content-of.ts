import { posix } from 'node:path';
import { outlineOf, type Course } from '#course/course.ts';
import type { Content, Named } from '#course/release.ts';
import { readLock } from './ids-lock.ts';
import type { LoadedCourse } from './load-course.ts';

type Loaded = Pick<LoadedCourse, 'pages' | 'translations' | 'lock'>;

/**
 * What a course holds now, for its release.
 *
 * @param files what each of its files says, see `fingerprint`
 */
export function contentOf(
	course: Course,
	{ pages, translations, lock }: Loaded,
	files: ReadonlyMap<string, string>
): Content {
	const saidBy = textsIn(lock);
	const fileOf = new Map(pages.map(({ lesson, file }) => [lesson, posix.basename(file)]));
	const named = (kind: string, number: number, title: string): Named => ({
		title,
		text: saidBy.get(`${kind} ${number}`) ?? ''
	});
	return {
		outline: { ...outlineOf(course), version: '', release: 0 },
		activities: new Map(
			course.lessons
				.flatMap(({ activities }) => activities)
				.map(({ number, title }) => [number, named('activity', number, title)])
		),
		lessons: new Map(
			course.lessons.map(({ number, id, title }) => [
				number,
				{ ...named('lesson', number, title), file: fileOf.get(id) ?? '' }
			])
		),
		languages: [course.language, ...translations.map((one) => one.course.language)],
		files
	};
}

/** Hashes of what is in the course, by kind and number. */
function textsIn(lock: string): ReadonlyMap<string, string> {
	const { entries } = readLock(lock, () => undefined);
	const own = entries.filter(({ path, removed }) => !removed && !path.includes('/'));
	return new Map(own.map(({ kind, number, hash }) => [`${kind} ${number}`, hash.split(':')[0] ?? '']));
}
