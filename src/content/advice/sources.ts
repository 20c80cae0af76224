import { visit } from 'unist-util-visit';
import type { ParsedLesson } from '../parse-lesson.ts';
import type { Advising } from './advise-course.ts';

/** Of each source that a lesson names in its settings and nowhere else. */
export function adviseOnSources(lesson: ParsedLesson, { advise }: Advising): void {
	const cited = citedIn(lesson);
	for (const [index, id] of (lesson.front.settings?.sources ?? []).entries()) {
		if (cited.has(id)) continue;
		advise(lesson.file)({
			code: 'lesson/uncited-source',
			at: lesson.front.placeOf(['sources', index]),
			message: `The lesson names the source "${id}" and cites it nowhere, so learners cannot tell which of its sentences rest on it.`,
			hint: `Write [^${id}] behind a sentence that does, or take it out of the lesson's sources.`
		});
	}
}

/** By a citation, or by a block that says whose text it holds. */
function citedIn({ root, blocks }: ParsedLesson): ReadonlySet<string> {
	const cited = new Set<string>();
	visit(root, 'footnoteReference', ({ label, identifier }) => {
		cited.add(label ?? identifier);
	});
	for (const { block } of blocks) {
		for (const { attributes } of [block, ...block.inner]) cited.add(attributes['source'] ?? '');
	}
	return cited;
}
