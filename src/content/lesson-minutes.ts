import type { Nodes } from 'mdast';
import type { Lesson } from '#course/course.ts';
import { plainText, type ParsedLesson } from './parse-lesson.ts';
import type { ReadActivity } from './read-activities.ts';
import { countWords, readingTime } from './reading-time.ts';

/** Something to read or to do, and for which roles. */
interface Effort {
	readonly words: number;
	readonly seconds: number;
	/** Undefined: for everybody. */
	readonly only: readonly string[] | undefined;
}

/**
 * What the author says a lesson takes; else what its words and activities come to: of its parts for some roles, as much as
 * the role has for which they take longest.
 */
export function minutesOf(
	{
		parsed,
		activities
	}: { readonly parsed: ParsedLesson; readonly activities: readonly ReadActivity[] },
	language: string
): Lesson['minutes'] {
	const given = parsed.front.settings?.minutes;
	if (given) return given;
	const efforts = [...effortsOf(activities), ...proseOf(parsed, activities, language)];
	const roles = new Set(efforts.flatMap(({ only = [] }) => only));
	const times = [undefined, ...roles].map((role) => {
		const theirs = efforts.filter(
			({ only }) => only === undefined || (role !== undefined && only.includes(role))
		);
		return readingTime(
			theirs.reduce((sum, { words }) => sum + words, 0),
			theirs.reduce((sum, { seconds }) => sum + seconds, 0)
		);
	});
	return {
		least: Math.max(...times.map(({ least }) => least)),
		most: Math.max(...times.map(({ most }) => most))
	};
}

function effortsOf(activities: readonly ReadActivity[]): readonly Effort[] {
	return activities.flatMap(({ draft, taken, whole, only }) => [
		...(draft && !taken ? [{ ...draft.effort, only }] : []),
		...(whole ? [{ ...whole.draft.effort, only: undefined }] : [])
	]);
}

const notProse: readonly Nodes['type'][] = [
	'containerDirective',
	'leafDirective',
	'yaml',
	'definition'
];

function proseOf(
	{ root }: ParsedLesson,
	activities: readonly ReadActivity[],
	language: string
): readonly Effort[] {
	let only: Effort['only'];
	return root.children.flatMap((node) => {
		if (node.type === 'containerDirective') {
			const draft = activities.find(({ found }) => found.node === node)?.draft;
			if (draft?.is === 'wrap') ({ only } = draft);
			else if (node.data?.ends) only = undefined;
		}
		if (notProse.includes(node.type)) return [];
		return { words: countWords(plainText(node), language), seconds: 0, only };
	});
}
