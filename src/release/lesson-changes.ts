import type { OutlineLesson } from '#course/course.ts';
import type { Change, Content } from '#course/release.ts';
import { changed, type Compared } from './compared.ts';

/** Everything that is different about the lessons themselves: which there are, in which order, and their prose. */
export function lessonChanges({ contents: [before, after] }: Compared): readonly Change[] {
	const old = new Map(before.outline.lessons.map((one) => [one.number, one]));
	const now = new Map(after.outline.lessons.map((one) => [one.number, one]));
	return [
		...[...old.values()].filter(({ number }) => !now.has(number)).map(removed),
		...[...now.values()].flatMap((lesson) => {
			const was = old.get(lesson.number);
			return was ? updated(was, lesson, before, after) : [added(lesson)];
		}),
		...orderChange([...old.keys()], [...now.keys()])
	];
}

function removed({ title }: OutlineLesson): Change {
	return {
		is: 'removed',
		what: `The lesson “${title}” is gone.`,
		seen: 'Whoever was in it begins on the overview. Whoever has completed or passed stays so.',
		size: 'minor'
	};
}

function added({ title, kind }: OutlineLesson): Change {
	return {
		is: 'safe',
		what: `The ${kind === 'assessment' ? 'assessment' : 'lesson'} “${title}” is new.`,
		seen: 'Everybody finds it, not yet visited.',
		size: 'minor'
	};
}

function updated(
	was: OutlineLesson,
	lesson: OutlineLesson,
	before: Content,
	after: Content
): readonly Change[] {
	const name = `The lesson “${lesson.title}”`;
	const changes: Change[] = [];
	if (was.title !== lesson.title)
		changes.push(patch(`The lesson “${was.title}” is called “${lesson.title}” now.`));
	if (was.id !== lesson.id)
		changes.push(
			patch(
				`${name} has another address.`,
				'Bookmarks of its page lead nowhere; the overview leads there.'
			)
		);
	if (was.kind !== lesson.kind) {
		changes.push({
			is: 'meaning',
			what: `${name} ${lesson.kind === 'assessment' ? 'is an assessment now' : 'is no assessment any more'}.`,
			seen: 'Other questions count for the score than before.',
			size: 'major'
		});
	}
	if (changed(was.testout, lesson.testout))
		changes.push({ ...patch(`${name} is tested out of by other questions.`), size: 'minor' });
	if (hasOtherText(was, lesson, before, after) && changes.length === 0)
		changes.push(patch(`${name} reads differently.`));
	return changes;
}

function patch(what: string, seen = ''): Change {
	return { is: 'safe', what, seen, size: 'patch' };
}

/** True: its file has changed, and none of its activities accounts for that. */
function hasOtherText(
	was: OutlineLesson,
	lesson: OutlineLesson,
	before: Content,
	after: Content
): boolean {
	const textOf = ({ lessons, files }: Content) => files.get(lessons.get(lesson.number)?.file ?? '');
	const activitiesOf = ({ activities }: OutlineLesson, content: Content) =>
		activities.map(({ rules: _rules, ...one }) => [one, content.activities.get(one.number)]);
	return (
		textOf(before) !== textOf(after) &&
		!changed(activitiesOf(was, before), activitiesOf(lesson, after))
	);
}

function orderChange(old: readonly number[], now: readonly number[]): readonly Change[] {
	const stayed = old.filter((number) => now.includes(number));
	const order = now.filter((number) => old.includes(number));
	return changed(stayed, order)
		? [
				patch(
					'The lessons stand in another order.',
					'Everybody goes on in the lesson they were in.'
				)
			]
		: [];
}
