import type { AdviceContext, BlockForms, FinishedBlock, KnownForm } from '#activities/author.ts';
import type { Problem } from '#course/problem.ts';
import type { DraftCourse } from '../build-course.ts';
import { adviseOnClaims } from './claims.ts';
import { adviseOnHardLessons } from './hard-lessons.ts';
import { adviseOnParagraphs } from './long-paragraphs.ts';
import { adviseOnObjectives } from './objectives.ts';
import { adviseOnSources } from './sources.ts';
import { sentencesOf } from '../sentences.ts';
import { wordsOf } from './words-of.ts';

/** What every rule is handed. */
export interface Advising extends AdviceContext {
	/** BCP 47. */
	readonly language: string;
	readonly advise: (file: string) => FinishedBlock['advise'];
}

/**
 * Reports, as warnings, what works in a course and could teach more. Only of a course without errors: first things first,
 * and half a course looks worse than it is.
 */
export function adviseCourse(draft: DraftCourse, forms: BlockForms, problems: Problem[]): void {
	const language = draft.course.front.settings?.language ?? 'en';
	const advising: Advising = {
		language,
		words: wordsOf(language),
		sentences: (text) => sentencesOf(text, language),
		advise: (file) => (advice) => problems.push({ ...advice, severity: 'warning', file })
	};
	const known = Object.values(forms).flatMap(({ container, leaf }) => [container, leaf]);
	for (const form of known) form?.advise?.(blocksOf(form, draft, advising), advising);
	for (const page of [draft.course, ...draft.lessons.map(({ parsed }) => parsed)]) {
		adviseOnParagraphs(page, advising);
	}
	for (const { parsed } of draft.lessons) {
		adviseOnSources(parsed, advising);
		adviseOnClaims(parsed, draft.map.sources, advising);
	}
	adviseOnObjectives(draft, advising);
	adviseOnHardLessons(draft, advising);
}

function blocksOf(form: KnownForm, { lessons }: DraftCourse, { advise }: Advising): FinishedBlock[] {
	return lessons.flatMap(({ parsed, activities }) =>
		activities.flatMap(({ found, draft }) =>
			found.form === form && draft ? [{ block: found.block, draft, advise: advise(parsed.file) }] : []
		)
	);
}
