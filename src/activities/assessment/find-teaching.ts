import type { ReadBlock, ReadContext, WholeLesson } from '../author.ts';
import type { Teaches } from './assessment.ts';
import type { BankQuestion } from './read-assessment.ts';

/**
 * The section that teaches what a question asks: the one that its `see` names, the one it stands in when it was drawn
 * from a lesson, or the first with something for the same objective.
 */
export function findTeaching(
	question: BankQuestion,
	lesson: WholeLesson,
	context: ReadContext
): Teaches | undefined {
	const { see } = question.block.attributes;
	if (see !== undefined) return seen(question, see, lesson, context);
	if (lesson.others.includes(question)) return placeOf(question, lesson);
	const { objective } = question.draft;
	if (objective === undefined) return undefined;
	const isTaught = ({ block, lesson: id }: ReadBlock) =>
		block.attributes['objective'] === objective &&
		lesson.lessons.some((other) => other.id === id && !other.isAssessment);
	const activity = lesson.others.find(isTaught);
	if (activity) return placeOf(activity, lesson);
	const first = lesson.lessons.find(
		({ objectives, isAssessment }) => !isAssessment && objectives.includes(objective)
	);
	return first && { lesson: first.id, section: undefined, title: first.title };
}

function placeOf(
	{ lesson: id, section }: ReadBlock,
	{ lessons }: WholeLesson
): Teaches | undefined {
	const lesson = lessons.find((one) => one.id === id);
	return lesson && { lesson: id, section: section?.id, title: section?.title ?? lesson.title };
}

function seen(
	{ block }: BankQuestion,
	see: string,
	{ lessons }: WholeLesson,
	context: ReadContext
): Teaches | undefined {
	const [file = '', anchor] = see.split('#');
	const lesson = lessons.find((one) => one.file === file);
	const section = lesson?.sections.find(({ id }) => id === anchor);
	if (lesson && (anchor === undefined || section)) {
		return { lesson: lesson.id, section: section?.id, title: section?.title ?? lesson.title };
	}
	const known = lesson
		? lesson.sections.map(({ id }) => `${file}#${id}`)
		: lessons.map((one) => one.file);
	context.report({
		code: 'assessment/unknown-section',
		severity: 'error',
		at: block.attributeAt('see'),
		message: `There is no ${lesson ? `section "${anchor ?? ''}" in ${file}` : `lesson file "${file}"`}, so who misses this question would be sent to the wrong place.`,
		hint: context.suggest(see, known, 'There are')
	});
	return undefined;
}
