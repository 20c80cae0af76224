import type { Course } from '#course/course.ts';

/**
 * The name that a course has in every LMS and LRS: an absolute IRI, the same in every export and every language, made of
 * the course's id alone. Its host is one that nobody can ever have (RFC 6761), so that it is no address and nobody
 * else's name. A course that gets another folder name is another course, here as for its learners' progress.
 */
export function courseIri({ id }: Pick<Course, 'id'>): string {
	return `https://onramp.invalid/course/${encodeURIComponent(id)}`;
}

/** Of one of its objectives; statements name it so too. */
export function objectiveIri(course: Pick<Course, 'id'>, objective: string): string {
	return `${courseIri(course)}/objective/${encodeURIComponent(objective)}`;
}

/** Of what an LMS launches: the whole course, or one part of it. */
export function unitIri(course: Pick<Course, 'id'>, part?: string): string {
	const unit = `${courseIri(course)}/au`;
	return part === undefined ? unit : `${unit}/${encodeURIComponent(part)}`;
}
