import type { Activity, Course, Lesson } from '#course/course.ts';
import type { PollRules } from '#activities/poll/poll.ts';
import type { QuestionRules } from '#activities/question/question.ts';
import type { ScenarioRules } from '#activities/scenario/scenario.ts';
import { measureProgress } from '#cli/check-budget.ts';

/** What one activity needs at most in suspend data. */
export interface Need {
	/** Its kind, and of a question the form. */
	readonly what: string;
	readonly id: string;
	readonly characters: number;
}

/** Characters that each activity of a course can need at most, the biggest first. */
export async function needsOf(course: Course): Promise<readonly Need[]> {
	const { consumers } = await measureProgress(course);
	const activities = course.lessons.flatMap((lesson) => lesson.activities);
	return consumers.map(({ activity: id, characters }) => {
		const activity = activities.find((one) => one.id === id);
		return { what: activity ? nameOf(activity) : '', id, characters };
	});
}

function nameOf({ kind, rules }: Activity): string {
	if (kind === 'question') {
		const { form, ...rest } = rules as QuestionRules;
		const more = 'multiple' in rest && rest.multiple ? ', several' : '';
		const { tries, options } = rest;
		return `question, ${form}${more}: ${options.length} answers, ${tries} tries`;
	}
	return `${kind}${(rules as { shared?: true }).shared ? ', shared' : ''}`;
}

const common = {
	tries: 3,
	partial: true,
	hints: 2,
	confidence: true,
	shuffle: true,
	tags: []
} as const;

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

/** Questions as authors write them, one of each form: how often each comes in ten. */
const forms: readonly { readonly rules: QuestionRules; readonly inTen: number }[] = [
	{ inTen: 4, rules: { ...common, form: 'choice', options: upTo(4), key: [2], multiple: false } },
	{ inTen: 2, rules: { ...common, form: 'choice', options: upTo(5), key: [1, 4], multiple: true } },
	{ inTen: 1, rules: { ...common, form: 'order', options: upTo(5), key: upTo(5) } },
	{ inTen: 1, rules: { ...common, form: 'match', rows: upTo(5), options: upTo(5), key: upTo(5) } },
	{
		inTen: 1,
		rules: { ...common, form: 'classify', rows: upTo(6), options: upTo(3), key: [1, 2, 3, 1, 2, 3] }
	},
	{
		inTen: 1,
		rules: {
			...common,
			form: 'typed',
			options: upTo(3),
			key: [1],
			accepted: ['one', 'two', 'three'],
			number: false,
			exact: false,
			decimal: '.'
		}
	}
];

const poll: PollRules = { scale: 10, shared: true };

/**
 * A large course: a hundred questions of all forms with three tries each, with confidence and an order of the learner's
 * own; five scenarios like this one; ten shared polls that are asked again.
 */
export function largeCourse(like: Course, scenario: ScenarioRules): Course {
	const questions = forms.flatMap(({ rules, inTen }) =>
		Array.from({ length: 10 * inTen }, () => ({ kind: 'question', rules }))
	);
	const all = [
		...questions,
		...Array.from({ length: 5 }, () => ({ kind: 'scenario', rules: scenario })),
		...Array.from({ length: 10 }, () => ({ kind: 'poll', rules: poll }))
	];
	const activities = all.map(({ kind, rules }, index): Activity => ({
		kind,
		rules,
		id: `activity-${index + 1}`,
		number: index + 1,
		objective: undefined,
		points: kind === 'question' ? 1 : 0,
		optional: false,
		title: '',
		words: undefined
	}));
	const [first] = like.lessons;
	if (!first) throw new Error('A course has at least one lesson.');
	const perLesson = Math.ceil(activities.length / 12);
	const lessons = Array.from({ length: 12 }, (_, index): Lesson => ({
		...first,
		id: `lesson-${index + 1}`,
		number: index + 1,
		testout: [],
		views: [],
		activities: activities.slice(index * perLesson, (index + 1) * perLesson)
	}));
	return { ...like, lessons };
}
