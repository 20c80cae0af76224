import { outlineOf, type Course } from '#course/course.ts';
import { narrow } from '#course/narrow.ts';
import { governed, type Policy } from '#course/policy.ts';
import type { Cut } from './decide-policy.ts';

/** Something that an LMS launches: a SCO, in cmi5 an assignable unit. */
export interface Sco {
	/** Never changes: the course's id, and the lesson's lasting number. */
	readonly id: string;
	readonly title: string;
	/** From the package's root. */
	readonly href: string;
	/** Its own files, `href` among them; those that it shares with others are not. */
	readonly paths: readonly string[];
	/** The lesson, where it is one. */
	readonly lesson?: Course['lessons'][number];
	/** True: it tells a verdict, so that the course's counts it. */
	readonly judged: boolean;
	/** The pass mark that the LMS is given, 0 to 1. */
	readonly mastery: number | undefined;
}

export interface Scos {
	readonly scos: readonly Sco[];
	/** Files that several need. */
	readonly shared: readonly string[];
}

/**
 * What an LMS launches in a package. Each file belongs to one SCO or to all.
 *
 * @param paths every file of the package but manifests and control documents
 */
export function scosOf(course: Course, paths: readonly string[], policy: Policy, cut: Cut): Scos {
	const outline = governed(outlineOf(course), policy);
	const { id, title } = course;
	if (cut === 'course') {
		const sco = { id, title, href: 'index.html', paths, ...verdictOf(outline, policy) };
		return { scos: [sco], shared: [] };
	}
	const owners = ownersOf(course, paths);
	return {
		scos: course.lessons.map((lesson) => ({
			id: `${id}-lesson-${lesson.number}`,
			title: lesson.title,
			href: `${lesson.id}/index.html`,
			paths: paths.filter((path) => owners.get(path) === lesson.id),
			lesson,
			...verdictOf(narrow(outline, lesson.number) ?? outline, policy)
		})),
		shared: paths.filter((path) => !owners.has(path))
	};
}

function verdictOf(
	{ pass, report }: Pick<Course, 'pass' | 'report'>,
	{ mastery }: Policy
): Pick<Sco, 'judged' | 'mastery'> {
	const judged = pass !== undefined && report === 'passed-failed';
	return { judged, mastery: judged && mastery ? pass.mark / 100 : undefined };
}

/** The lesson whose folder a file is in, in whatever language. */
function ownersOf({ lessons }: Course, paths: readonly string[]): ReadonlyMap<string, string> {
	const ids = new Set(lessons.map(({ id }) => id));
	const pages = new Set(paths);
	return new Map(
		paths.flatMap((path) => {
			const [first = '', second = '', ...rest] = path.split('/');
			if (ids.has(first) && second !== '') return [[path, first] as const];
			const isLanguage = rest.length > 0 && pages.has(`${first}/index.html`);
			return isLanguage && ids.has(second) ? [[path, second] as const] : [];
		})
	);
}
