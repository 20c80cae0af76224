import fc from 'fast-check';
import type {
	ActivityKind,
	ActivityModel,
	CourseModel,
	LessonModel,
	PartModel
} from './course-model.ts';

/** One thing that a trainer does to a course between two releases; `at` and `with` are taken modulo what there is. */
export interface Edit {
	readonly what: (typeof whats)[number];
	readonly at: number;
	readonly with: number;
	/** True: `check --write` runs behind it, and not only before the release. */
	readonly checked: boolean;
}

const whats = [
	'reword part',
	'reword activity',
	'reword lesson',
	'insert part',
	'delete part',
	'swap parts',
	'move key',
	'other attributes',
	'rewire or rescale',
	'insert activity',
	'delete activity',
	'move activity',
	'swap activities',
	'swap lessons',
	'insert lesson',
	'delete lesson',
	'pass mark'
] as const;

export const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
	fc.record({
		// What happens inside an activity is what progress depends on.
		what: fc.oneof(fc.constantFrom(...whats), fc.constantFrom(...whats.slice(0, 9))),
		at: fc.nat(9999),
		with: fc.nat(9999),
		checked: fc.boolean()
	}),
	{ minLength: 1, maxLength: 5 }
);

const kinds: readonly ActivityKind[] = [
	'choice',
	'choice',
	'order',
	'match',
	'classify',
	'text',
	'poll',
	'reflection',
	'plan',
	'story'
];

/** A small course with two or three kinds of activity, and a check at its end in every second one. */
export const someModel: fc.Arbitrary<CourseModel> = fc
	.tuple(fc.subarray([...kinds.keys()], { minLength: 1, maxLength: 2 }), fc.nat(9), fc.boolean())
	.map(([first, second, hasCheck]) => ({
		mark: 50,
		lessons: [
			lesson(
				'first',
				first.map((index) => kinds[index] ?? 'choice'),
				0
			),
			lesson('second', [kinds[second] ?? 'choice', 'choice'], 5),
			...(hasCheck
				? [{ ...lesson('check', ['choice', 'classify'], 10), isCheck: true } as const]
				: [])
		]
	}));

function lesson(id: string, activities: readonly ActivityKind[], first: number): LessonModel {
	return {
		id,
		wording: 0,
		activities: activities.map((kind, index) => activity(kind, `a${first + index}`, index))
	};
}

function activity(kind: ActivityKind, id: string, index: number): ActivityModel {
	const count =
		kind === 'story'
			? 5
			: kind === 'poll' || kind === 'reflection' || kind === 'plan'
				? 0
				: 3 + (index % 2);
	return {
		kind,
		id,
		wording: 0,
		objective: 'one',
		partial: index % 2 === 0,
		tries: kind === 'text' ? 1 : 2,
		variant: 0,
		parts: Array.from({ length: count }, (_, part) => ({
			uid: `${id}p${part}`,
			wording: 0,
			named: part % 2 === 0,
			// Of the second choice, two are right.
			right: part === 0 || (index % 2 === 1 && part === 1)
		}))
	};
}

/** The course after an edit; the same where there is nothing to do it to. */
export function edited(model: CourseModel, edit: Edit, count: number): CourseModel {
	const { what, at } = edit;
	const fresh = `n${count}`;
	switch (what) {
		case 'pass mark':
			return { ...model, mark: 40 + (at % 50) };
		case 'swap lessons':
			return { ...model, lessons: swapped(model.lessons, at) };
		case 'reword lesson':
			return {
				...model,
				lessons: changedAt(model.lessons, at, (one) => ({ ...one, wording: one.wording + 1 }))
			};
		case 'insert lesson':
			return { ...model, lessons: [lesson(fresh, [], 0), ...model.lessons] };
		case 'delete lesson':
			return {
				...model,
				lessons: model.lessons.filter(
					(one, index) => one.isCheck || index !== at % model.lessons.length
				)
			};
		case 'move activity':
			return { ...model, lessons: moved(model.lessons, at, edit.with) };
		default:
			return {
				...model,
				lessons: changedAt(model.lessons, at, (one) => editedLesson(one, edit, fresh))
			};
	}
}

function editedLesson(one: LessonModel, { what, with: which }: Edit, fresh: string): LessonModel {
	const { activities } = one;
	switch (what) {
		case 'insert activity': {
			const kind = one.isCheck ? 'choice' : (kinds[which % kinds.length] ?? 'choice');
			return { ...one, activities: [activity(kind, fresh, which), ...activities] };
		}
		case 'delete activity':
			return {
				...one,
				activities: activities.filter(
					(_, index) => index !== which % Math.max(1, activities.length)
				)
			};
		case 'swap activities':
			return { ...one, activities: swapped(activities, which) };
		default:
			return {
				...one,
				activities: changedAt(activities, which, (activity) =>
					editedActivity(activity, what, which, fresh)
				)
			};
	}
}

function editedActivity(
	one: ActivityModel,
	what: Edit['what'],
	which: number,
	fresh: string
): ActivityModel {
	const { parts, kind } = one;
	const added: PartModel = { uid: fresh, wording: 0, named: true, right: false };
	switch (what) {
		case 'reword activity':
			return { ...one, wording: one.wording + 1 };
		case 'other attributes':
			return { ...one, partial: !one.partial, tries: 1 + (which % 3) };
		case 'rewire or rescale':
			return { ...one, variant: one.variant + 1 };
		case 'reword part':
			return {
				...one,
				parts: changedAt(parts, which >> 4, (part) => ({ ...part, wording: part.wording + 1 }))
			};
		case 'insert part':
			return kind === 'story' || parts.length === 0
				? one
				: { ...one, parts: [...parts.slice(0, 1), added, ...parts.slice(1)] };
		case 'delete part':
			return kind === 'story' || parts.length < 3
				? one
				: { ...one, parts: parts.filter((_, index) => index !== (which >> 4) % parts.length) };
		case 'swap parts':
			return kind === 'story' ? one : { ...one, parts: swapped(parts, which >> 4) };
		case 'move key':
			return {
				...one,
				parts: parts.map((part, index) => ({ ...part, right: parts.at(index - 1)?.right ?? false }))
			};
		default:
			return one;
	}
}

/** An activity of one lesson at the end of another; what is in the check stays there. */
function moved(lessons: readonly LessonModel[], at: number, which: number): readonly LessonModel[] {
	const plain = lessons.filter(({ isCheck }) => !isCheck);
	const from = plain[at % plain.length];
	const to = plain[(at + 1) % plain.length];
	const one = from?.activities[which % from.activities.length];
	if (!one || from === to) return lessons;
	return lessons.map((lesson) => ({
		...lesson,
		activities: [
			...lesson.activities.filter((activity) => activity !== one),
			...(lesson === to ? [one] : [])
		]
	}));
}

function changedAt<One>(
	all: readonly One[],
	at: number,
	change: (one: One) => One
): readonly One[] {
	return all.map((one, index) => (index === at % all.length ? change(one) : one));
}

function swapped<One>(all: readonly One[], at: number): readonly One[] {
	if (all.length < 2) return all;
	const from = at % (all.length - 1);
	const [a, b] = [all[from], all[from + 1]] as [One, One];
	return all.map((one, index) => (index === from ? b : index === from + 1 ? a : one));
}
