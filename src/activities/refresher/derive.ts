import type { Activity, Course, Lesson } from '#course/course.ts';
import type { AssessmentActivity } from '../assessment/view.ts';
import type { ItemRules, ItemWords } from '../assessment/assessment.ts';
import type { PlanActivity } from '../plan/plan.ts';
import type { QuestionRules } from '../question/question.ts';
import type { QuestionActivity } from '../question/view.ts';
import { textsIn } from '../texts.ts';
import type { ReflectionActivity } from '../reflection/view.ts';
import { courseTexts, type RefresherCourseTexts } from './course-texts.ts';
import { refresherId, type Later } from './later.ts';
import { laterTextsIn } from './later-texts.ts';
import {
	numbers,
	type BackRules,
	type FollowUpRules,
	type RefresherActivity,
	type RefresherRules
} from './refresher.ts';

/** When a refresher is for: `later`, and how that is said in the course's language. */
export interface When {
	readonly later: string;
	readonly words: string;
}

export function whenOf({ language }: Pick<Course, 'language'>, later: Later): When {
	return { later, words: laterTextsIn(language).later[later] };
}

/** What a refresher says in a course's language (BCP 47); English where there is no translation. */
export function courseTextsOf({ language }: Pick<Course, 'language'>): RefresherCourseTexts {
	return textsIn(courseTexts, language);
}

// About three minutes: half a minute each, and as much for a plan as it takes to read and change one.
const [questionsBesidePlan, questionsAlone] = [3, 5];

/**
 * A refresher: a course of one lesson that asks a few of the course's questions again and, where the course has a plan,
 * follows it up. Questions keep their numbers and words. Undefined where there is nothing to ask, or the course wants none.
 */
export function deriveRefresher(course: Course, when: When): Course | undefined {
	const items = itemsOf(course);
	if (items.length === 0 || course.refreshers === false) return undefined;
	const texts = courseTextsOf(course);
	const plan = planOf(course);
	const { title } = laterTextsIn(course.language);
	return {
		...course,
		id: refresherId(course.id, when.later),
		title: title(course.title, when.words),
		description: plan ? texts.description : texts.descriptionOfQuestions,
		objectives: [
			{ id: 'questions', text: texts.objectives.questions },
			...(plan ? [{ id: 'plan', text: texts.objectives.plan }] : [])
		],
		sources: course.sources.filter(({ id }) => isCited(id, items)),
		terms: [],
		pass: undefined,
		completion: 'objectives',
		report: 'completed-only',
		refreshers: false,
		lessons: [lessonOf(course, items, plan, when, texts)]
	};
}

interface Item {
	readonly rules: ItemRules;
	readonly words: ItemWords;
}

function lessonOf(
	course: Course,
	items: readonly Item[],
	plan: PlanActivity | undefined,
	{ later }: When,
	texts: RefresherCourseTexts
): Lesson {
	// A site that is built for both has another word here until it is packed.
	const rules = { later: later as Later, course: course.id };
	const followUp: FollowUpRules | undefined = plan && { ...rules, plan: plan.number };
	const back: BackRules = { course: course.id, title: course.title };
	const views = [...(followUp ? [{ rules: followUp }] : []), { rules: back }];
	return {
		number: numbers.lesson,
		id: 'look-back',
		title: texts.lesson,
		kind: 'lesson',
		objectives: [],
		sources: [],
		minutes: { least: 2, most: 4 },
		testout: [],
		sections: [
			{ id: 'questions-again', title: texts.questions },
			...(plan ? [{ id: 'plan-again', title: texts.plan }] : [])
		],
		activities: [
			questionsOf(items, rules, plan ? questionsBesidePlan : questionsAlone, texts),
			...(plan ? [nextPlan(course, plan), reflection(texts)] : [])
		],
		views: views.map((view) => ({ ...view, words: undefined }))
	};
}

function questionsOf(
	items: readonly Item[],
	rules: Pick<RefresherRules, 'later' | 'course'>,
	most: number,
	texts: RefresherCourseTexts
): RefresherActivity {
	const from = items.map((item) => item.rules.number);
	return {
		...nothingScored,
		kind: 'refresher',
		id: 'refresher-questions',
		number: numbers.questions,
		objective: 'questions',
		title: texts.questions,
		rules: {
			...rules,
			attempts: 1,
			draws: [{ count: Math.min(most, from.length), from }],
			items: items.map((item) => item.rules)
		},
		words: {
			items: Object.fromEntries(items.map((item) => [item.rules.number, item.words] as const))
		}
	};
}

const nothingScored = { points: 0, optional: false };

function nextPlan(course: Course, plan: PlanActivity): PlanActivity {
	return {
		...nothingScored,
		kind: 'plan',
		id: 'refresher-plan',
		number: numbers.plan,
		objective: 'plan',
		title: plan.title,
		rules: {},
		words: { prompt: withoutLinks(plan.words.prompt, course) }
	};
}

/** Only shown to who has a plan, so that nothing can depend on it. */
function reflection(texts: RefresherCourseTexts): ReflectionActivity {
	return {
		...nothingScored,
		optional: true,
		kind: 'reflection',
		id: 'refresher-reflection',
		number: numbers.reflection,
		objective: undefined,
		title: texts.whatHappened,
		rules: {},
		words: { prompt: `<p>${texts.whatHappened}</p>`, starters: texts.starters }
	};
}

/** The last plan of the course that is everybody's. */
function planOf({ lessons }: Course): PlanActivity | undefined {
	const all = lessons.flatMap(({ activities }) => activities);
	return all.filter(({ kind, only }) => kind === 'plan' && !only).at(-1) as
		PlanActivity | undefined;
}

/** Questions of lessons that are everybody's; those of an assessment only where there are no others. */
function itemsOf(course: Course): readonly Item[] {
	const all = course.lessons.flatMap(({ activities }) => activities);
	const asked = all.filter(({ kind, only }) => kind === 'question' && !only);
	const items =
		asked.length > 0
			? asked.map((one) => itemOf(one as QuestionActivity))
			: all.filter(({ kind }) => kind === 'assessment').flatMap(itemsOfAssessment);
	return items.map(({ rules, words }) => ({
		rules: { ...rules, points: 1, rules: once(rules.rules) },
		words: { ...unlinked(words, course), teaches: undefined }
	}));
}

function itemOf({ number, objective, id, title, component, rules, words }: QuestionActivity): Item {
	return {
		rules: { number, objective, points: 1, rules },
		words: { id, title, ...(component !== undefined && { component }), words, teaches: undefined }
	};
}

function itemsOfAssessment(activity: Activity): readonly Item[] {
	const { rules, words } = activity as AssessmentActivity;
	return rules.items.flatMap((item) => {
		const shown = words.items[item.number];
		return shown ? [{ rules: item, words: shown }] : [];
	});
}

/** One answer, and nothing asked about it. */
function once(rules: QuestionRules): QuestionRules {
	return { ...rules, tries: 1, confidence: false };
}

/** Its lessons are not in the refresher: a link to one would lead nowhere. */
function unlinked(words: ItemWords, course: Course): ItemWords {
	const text = JSON.stringify(words, (_key, value: unknown) =>
		typeof value === 'string' ? withoutLinks(value, course) : value
	);
	return JSON.parse(text) as ItemWords;
}

function withoutLinks(html: string, { lessons }: Course): string {
	return html.replace(/<a href="\.\.\/([^/"]+)\/[^"]*"[^>]*>(.*?)<\/a>/gs, (link, id, text) =>
		lessons.some((lesson) => lesson.id === id) ? String(text) : String(link)
	);
}

function isCited(source: string, items: readonly Item[]): boolean {
	return JSON.stringify(items.map(({ words }) => words)).includes(
		`sources/index.html#${source}\\"`
	);
}
