/**
 * A course as a trainer has it in mind, apart from how it is written: things keep a name of their own (`u7`) whatever
 * happens to their words, so that a test can tell what became of each.
 */
export interface CourseModel {
	readonly lessons: readonly LessonModel[];
	readonly mark: number;
}

export interface LessonModel {
	/** Its file and its id. */
	readonly id: string;
	readonly wording: number;
	readonly activities: readonly ActivityModel[];
	/** True: its questions are a bank, of which it draws one. */
	readonly isCheck?: true;
}

export type ActivityKind =
	'choice' | 'order' | 'match' | 'classify' | 'text' | 'poll' | 'reflection' | 'plan' | 'story';

export interface ActivityModel {
	readonly kind: ActivityKind;
	readonly id: string;
	readonly wording: number;
	readonly objective: string;
	readonly parts: readonly PartModel[];
	readonly partial: boolean;
	readonly tries: number;
	/** Of a story: which of some ways it is wired. Of a poll: how many answers it has. */
	readonly variant: number;
}

/** An option, an item, a row, a scene. */
export interface PartModel {
	readonly uid: string;
	readonly wording: number;
	/** True: the author has given it an id. */
	readonly named: boolean;
	/** Of an option: whether it is right. Of a row: in which column. */
	readonly right: boolean;
}

/** What the author writes: the lessons' texts by name of their file. */
export function writeModel({ lessons, mark }: CourseModel): ReadonlyMap<string, string> {
	const texts = lessons.map(
		(lesson, index) => [`${index + 1}-${lesson.id}.md`, writeLesson(lesson)] as const
	);
	return new Map([['course.md', settings(mark)], ...texts]);
}

function settings(mark: number): string {
	return `---
title: A course
language: en
version: 1.0.0
objectives:
  one: Name one thing
pass: { mark: ${mark} }
---

Hello.
`;
}

function writeLesson({ id, wording, activities, isCheck }: LessonModel): string {
	const front = [
		`title: Lesson ${id} in wording ${wording}`,
		...(isCheck ? ['kind: assessment'] : [])
	];
	const draws = isCheck ? '\n::draw{objective=one count=1}\n' : '';
	return `---\n${front.join('\n')}\n---\n\nSome text.\n${draws}\n${activities.map(writeActivity).join('\n')}`;
}

function writeActivity(activity: ActivityModel): string {
	const { kind, id, objective, wording, variant } = activity;
	const stem = `What of ${id} in wording ${wording}?`;
	switch (kind) {
		case 'poll':
			return `:::poll{#${id} share=trainer scale=${5 + variant}}\n${stem}\n:::\n`;
		case 'reflection':
		case 'plan':
			return `:::${kind}{#${id} objective=${objective}}\n${stem}\n:::\n`;
		case 'story':
			return `:::scenario{#${id} objective=${objective}}\n${writeStory(activity)}:::\n`;
		default:
			return `:::question{#${id} ${attributes(activity)}}\n${stem}\n\n${writeParts(activity)}\n:::\n`;
	}
}

function attributes({ kind, objective, partial, tries }: ActivityModel): string {
	const form = kind === 'order' || kind === 'match' ? ` form=${kind}` : '';
	return `objective=${objective} tries=${tries}${partial && kind !== 'text' && tries > 1 ? ' partial' : ''}${form}`;
}

function textOf({ uid, wording }: PartModel): string {
	return `Thing ${uid} in wording ${wording}`;
}

function idOf({ uid, named }: PartModel): string {
	return named ? ` {#${uid}}` : '';
}

function writeParts({ kind, parts }: ActivityModel): string {
	const why = '> Because it is so.';
	switch (kind) {
		case 'order':
			return `${parts.map((part, index) => `${index + 1}. ${textOf(part)}${idOf(part)}`).join('\n')}\n\n${why}`;
		case 'match':
			return [
				'| Left | Right | Why |\n| --- | --- | --- |',
				...parts.map((part) => `| ${textOf(part)}${idOf(part)} | Side of ${part.uid} | It is so. |`)
			].join('\n');
		case 'classify':
			return [
				'| Row | Yes | No | Why |\n| --- | --- | --- | --- |',
				...parts.map((part) => {
					const cells = part.right ? '[x] | [ ]' : '[ ] | [x]';
					return `| ${textOf(part)}${idOf(part)} | ${cells} | It is so. |`;
				})
			].join('\n');
		case 'text':
			return `${parts.map((part) => `- [=] ${textOf(part)}`).join('\n')}\n\n${why}`;
		default:
			return parts
				.map((part) => `- [${part.right ? 'x' : ' '}] ${textOf(part)}${idOf(part)}\n  ${why}`)
				.join('\n');
	}
}

/** For each scene where its two choices lead; scenes 3 and 4 are endings. Every wiring can be proven. */
export const wirings: readonly (readonly (readonly [number, number])[])[] = [
	[
		[1, 2],
		[3, 2],
		[1, 4]
	],
	[
		[2, 1],
		[3, 3],
		[3, 4]
	],
	[
		[1, 3],
		[2, 3],
		[4, 3]
	],
	[
		[1, 2],
		[2, 3],
		[3, 4]
	]
];

function writeStory({ parts, variant }: ActivityModel): string {
	const wiring = wirings[variant % wirings.length] ?? [];
	return parts
		.map((scene, index) => {
			const ending = ['', '', '', ' ending=good', ' ending=poor'][index] ?? '';
			const choices = (wiring[index] ?? []).map((to, way) => {
				const target = parts[to]?.uid ?? '';
				return `- [Choice ${scene.uid}${'ab'[way]} in wording ${scene.wording}](#${target})\n  > It leads there.`;
			});
			return `### ${textOf(scene)}\n::scene{#${scene.uid}${ending}}\n\nSome text.\n\n${choices.join('\n')}\n`;
		})
		.join('\n');
}
