import type { BlockForms, LessonForm, OtherLesson, ReadBlock } from '#activities/author.ts';
import type { Section } from '#course/course.ts';
import type { ProblemInFile } from '#course/problem.ts';
import type { DraftLesson } from './build-course.ts';
import type { CourseMap } from './course-map.ts';
import type { PlacedThing } from './number-things.ts';
import { sectionsOf, type ParsedLesson } from './parse-lesson.ts';
import { contextOf, type ReadActivity, type WholeActivity } from './read-activities.ts';

/** Makes each lesson that is an assessment one activity, of its own blocks and of other lessons'. */
export function gatherLessons(
	lessons: readonly DraftLesson[],
	forms: BlockForms,
	map: CourseMap,
	language: string,
	into: (file: string) => (problem: ProblemInFile) => void
): readonly DraftLesson[] {
	const gathering = Object.values(forms)
		.flatMap(({ container, leaf }) => [container, leaf])
		.find((form) => form?.gathers !== undefined);
	if (!gathering?.gathers) return lessons;
	const { gathers, kind } = gathering;
	return lessons.map((lesson) => {
		if (lesson.parsed.front.settings?.kind !== 'assessment') return lesson;
		return gather(lesson, { lessons, gathers, kind, map, language, into });
	});
}

interface Gathering {
	readonly lessons: readonly DraftLesson[];
	readonly gathers: LessonForm;
	readonly kind: string;
	readonly map: CourseMap;
	readonly language: string;
	into(file: string): (problem: ProblemInFile) => void;
}

function gather(lesson: DraftLesson, gathering: Gathering): DraftLesson {
	const { parsed, activities } = lesson;
	const { settings } = parsed.front;
	// With a block unread nothing is said of all of them.
	if (!settings || activities.some(({ draft }) => draft === undefined)) return lesson;
	const others = gathering.lessons.filter((other) => other !== lesson);
	const draft = gathering.gathers.read(
		{
			title: settings.title,
			attempts: settings.attempts,
			at: parsed.front.placeOfKey(['kind']),
			blocks: blocksOf(lesson),
			// What is for some roles only would not be asked of everybody alike.
			others: others.flatMap(blocksOf).filter(({ block }) => !block.around),
			lessons: others.map(({ parsed: other }) => otherOf(other))
		},
		contextOf(parsed, gathering.map, gathering.language, gathering.into(parsed.file))
	);
	if (!draft) return lesson;
	const whole: WholeActivity = {
		id: parsed.id,
		kind: gathering.kind,
		draft,
		thing: thingOf(parsed, draft.meaning)
	};
	return { parsed, activities: withWhole(activities, whole) };
}

/** It stands where the first of its parts stands. */
function withWhole(
	activities: readonly ReadActivity[],
	whole: WholeActivity
): readonly ReadActivity[] {
	const isPart = ({ found, draft }: ReadActivity) =>
		draft?.is === 'piece' || whole.draft.takes.has(found.block);
	const first = activities.find(isPart);
	return activities.map((one) =>
		isPart(one) ? { ...one, taken: true, ...(one === first && { whole }) } : one
	);
}

function thingOf({ id, file, front }: ParsedLesson, meaning: WholeActivity['draft']['meaning']): PlacedThing {
	return { kind: 'activity', id, ...meaning, file, at: front.placeOfKey(['title']), things: [] };
}

function blocksOf({ parsed, activities }: DraftLesson): ReadBlock[] {
	return activities.map(({ found, draft }) => ({
		kind: found.form.kind,
		block: found.block,
		draft,
		lesson: parsed.id,
		section: sectionOf(parsed, found.block.at.line)
	}));
}

function sectionOf({ headings }: ParsedLesson, line: number): Section | undefined {
	const before = headings.filter(({ depth, at }) => depth === 2 && at.line < line);
	const last = before.at(-1);
	return last && { id: last.id, title: last.title };
}

function otherOf({ id, file, front, headings }: ParsedLesson): OtherLesson {
	return {
		file,
		id,
		title: front.settings?.title ?? id,
		objectives: front.settings?.objectives ?? [],
		sections: sectionsOf({ headings }),
		isAssessment: front.settings?.kind === 'assessment'
	};
}
