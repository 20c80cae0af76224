import { compile } from 'svelte/compiler';
import type { Problem } from '#course/problem.ts';
import type { DraftCourse } from './build-course.ts';
import type { ParsedPage } from './parse-lesson.ts';
import { explainTerms } from './glossary.ts';
import { offsetsOf } from './places.ts';
import type { ReadActivity } from './read-activities.ts';
import { renderProse } from './render-prose.ts';
import { showBlocks } from './show-blocks.ts';

/** The prose of one page, ready for the Svelte compiler. */
export interface LessonPage {
	/** The lesson's id; "" for the overview. */
	readonly lesson: string;
	readonly file: string;
	readonly svelte: string;
}

/** Renders the overview and every lesson; reports what a developer's script keeps from compiling. */
export async function renderPages(
	{ course, lessons, map, terms }: DraftCourse,
	problems: Problem[]
): Promise<{ overview: LessonPage; pages: readonly LessonPage[] }> {
	const language = course.front.settings?.language ?? 'en';
	const page = async (
		parsed: ParsedPage<unknown>,
		lesson: string,
		activities: readonly ReadActivity[]
	): Promise<LessonPage> => {
		let svelte = '';
		try {
			// What a developer writes is code, and is left as it is.
			const explained = parsed.script === undefined ? terms : [];
			const { root, used } = explainTerms(parsed.root, explained, language);
			const styles = used.flatMap((term) => term.styles ?? []);
			svelte = await renderProse({ ...parsed, root }, map, showBlocks(activities), styles);
			if (parsed.script !== undefined) compile(svelte, { generate: false, runes: true });
			return { lesson, file: parsed.file, svelte };
		} catch (error) {
			// Without a script nothing that was typed is code: then the mistake is ours.
			if (parsed.script === undefined) throw error;
			problems.push(doesNotCompile(parsed, error, svelte));
			return { lesson, file: parsed.file, svelte: '' };
		}
	};
	return {
		overview: await page(course, '', []),
		pages: await Promise.all(lessons.map(({ parsed, activities }) => page(parsed, parsed.id, activities)))
	};
}

function doesNotCompile(page: ParsedPage<unknown>, error: unknown, svelte: string): Problem {
	const { start } = page.script === undefined ? { start: 0 } : offsetsOf(page.script.node);
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return {
		code: 'script/does-not-compile',
		severity: 'error',
		file: page.file,
		at: page.placeOf(start, start + '<script'.length),
		message: `This lesson has a script, so its braces and tags are Svelte, and Svelte cannot read them${near(error, svelte)}: ${reason.replace(/\.?$/, '.')} Learners would see no page.`,
		hint: 'Mend the script or the braces and tags in the text. Without the script block every { and < is plain text again.'
	};
}

/** The line of the finished page that Svelte names; it has no line numbers of the lesson. */
function near(error: unknown, svelte: string): string {
	const start: unknown = Reflect.get(Object(error), 'start');
	const line: unknown = Reflect.get(Object(start), 'line');
	const text = typeof line === 'number' ? svelte.split('\n')[line - 1]?.trim() : undefined;
	return text ? ` near "${text}"` : '';
}
