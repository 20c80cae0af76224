import type { CourseMap, MappedPage } from './course-map.ts';
import type { ParsedCourse, ParsedLesson } from './parse-lesson.ts';
import type { CourseFiles } from './read-course.ts';

/** Collects what the files of a course can point at. */
export function mapCourse(
	course: ParsedCourse,
	lessons: readonly ParsedLesson[],
	files: CourseFiles,
	houseTerm: string | undefined
): CourseMap {
	const anchors = (page: ParsedLesson | ParsedCourse) =>
		new Set([...page.headings.map(({ id }) => id), ...page.blocks.map(({ block }) => block.id)]);
	const pages = new Map<string, MappedPage>([['course.md', { id: '', anchors: anchors(course) }]]);
	for (const lesson of lessons) pages.set(lesson.file, { id: lesson.id, anchors: anchors(lesson) });
	const raw = Object(course.front.raw);
	return {
		houseTerm,
		// From the raw settings: an error in one of them must not make every reference an error too.
		objectives: Object.keys(Object(Reflect.get(raw, 'objectives'))),
		sources: Object.entries(Object(Reflect.get(raw, 'sources'))).map(([id, source]) => {
			const text = (name: string): string | undefined => {
				const value: unknown = Reflect.get(Object(source), name);
				return value === undefined || value === null ? undefined : String(value);
			};
			return {
				id,
				title: text('title') ?? id,
				author: text('author'),
				date: text('date'),
				url: text('url')
			};
		}),
		pages,
		media: files.media
	};
}
