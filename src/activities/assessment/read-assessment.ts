import type { Activity } from '#course/course.ts';
import type {
	Draft,
	DrawnFrom,
	LessonDraft,
	ReadBlock,
	ReadContext,
	WholeLesson
} from '../author.ts';
import type { QuestionRules } from '../question/question.ts';
import type { QuestionWords } from '../question/view.ts';
import type {
	AssessmentRules,
	AssessmentWords,
	ItemRules,
	ItemWords,
	Teaches
} from './assessment.ts';
import { checkDraws } from './check-draws.ts';
import { findTeaching } from './find-teaching.ts';
import { tagsOf, type Draw } from './read-draw.ts';

/** A question that can be drawn. */
export interface BankQuestion extends ReadBlock {
	readonly draft: Draft;
}

/** A draw with the questions it chooses from: none that an earlier one has. */
export interface FilledDraw {
	/** Undefined where the lesson has no draw: then each of its questions is asked. */
	readonly draw: Draw | undefined;
	readonly count: number;
	readonly from: readonly BankQuestion[];
}

/** Makes one activity of a lesson's draws and questions; without a draw, every question of the lesson is asked. */
export function readAssessment(
	lesson: WholeLesson,
	context: ReadContext
): LessonDraft<AssessmentRules, AssessmentWords> | undefined {
	const own = lesson.blocks.filter(isQuestion);
	const bank = [...own, ...lesson.others.filter(isQuestion)];
	const draws = lesson.blocks.flatMap(({ draft }) =>
		draft?.is === 'piece' ? [draft.piece as Draw] : []
	);
	const filled =
		draws.length === 0
			? own.map((one) => ({ draw: undefined, count: 1, from: [one] }))
			: fill(draws, own, bank);
	if (!checkDraws(lesson, own, filled, context)) return undefined;

	const drawn = filled.flatMap(({ from }) => from);
	const teaches = new Map(drawn.map((one) => [one, findTeaching(one, lesson, context)]));
	return {
		objective: undefined,
		points: filled.reduce((sum, { count, from }) => sum + count * (from[0]?.draft.points ?? 0), 0),
		optional: false,
		title: lesson.title,
		// Which questions there are may change: answers are kept by question, and a learner half-way gets others.
		meaning: { text: lesson.title, key: 'assessment' },
		takes: new Set(own.map(({ block }) => block)),
		draws: filled.map(drawnFrom),
		effort: effortOf(filled),
		build(activity) {
			const { rules, words } = build(filled, teaches, activity);
			return { rules: { ...rules, attempts: lesson.attempts ?? 0 }, words };
		}
	};
}

function isQuestion(one: ReadBlock): one is BankQuestion {
	return one.kind === 'question' && one.draft !== undefined && one.draft.is === undefined;
}

function fill(
	draws: readonly Draw[],
	own: readonly BankQuestion[],
	bank: readonly BankQuestion[]
): FilledDraw[] {
	const taken = new Set<BankQuestion>();
	return draws.map((draw) => {
		const from = (draw.tags.length === 0 ? own : bank).filter(
			(one) =>
				!taken.has(one) &&
				one.draft.objective === draw.objective &&
				draw.tags.every((tag) => tagsOf(one.block).includes(tag))
		);
		for (const one of from) taken.add(one);
		return { draw, count: draw.count, from };
	});
}

function drawnFrom({ draw, count, from }: FilledDraw): DrawnFrom {
	return {
		objective: draw ? draw.objective : from[0]?.draft.objective,
		count,
		from: from.map(({ block }) => block.id),
		written: draw && { tags: draw.tags, at: draw.block.at }
	};
}

/** As long as the questions of a draw take on average. */
function effortOf(filled: readonly FilledDraw[]): Draft['effort'] {
	const mean = ({ count, from }: FilledDraw, of: 'words' | 'seconds') =>
		(count * from.reduce((sum, { draft }) => sum + draft.effort[of], 0)) / Math.max(1, from.length);
	const total = (of: 'words' | 'seconds') =>
		Math.round(filled.reduce((sum, one) => sum + mean(one, of), 0));
	return { words: total('words'), seconds: total('seconds') };
}

function build(
	filled: readonly FilledDraw[],
	teaches: ReadonlyMap<BankQuestion, Teaches | undefined>,
	activity: (id: string) => Activity
): { rules: Omit<AssessmentRules, 'attempts'>; words: AssessmentWords } {
	const built = [...teaches].map(([{ block }, section]) => {
		const { id, number, title, reported, objective, points, component, rules, words } = activity(
			block.id
		);
		const item: ItemRules = { number, objective, points, rules: once(rules as QuestionRules) };
		const shown: ItemWords = {
			id,
			title,
			...(reported !== undefined && { reported }),
			...(component !== undefined && { component }),
			words: words as QuestionWords,
			teaches: section
		};
		return { block, item, shown };
	});
	const numberOf = ({ block }: BankQuestion) =>
		built.find((one) => one.block === block)?.item.number ?? 0;
	return {
		rules: {
			draws: filled.map(({ count, from }) => ({ count, from: from.map(numberOf) })),
			items: built.map(({ item }) => item)
		},
		words: {
			items: Object.fromEntries(built.map(({ item, shown }) => [item.number, shown]))
		}
	};
}

/** One answer, without help. */
function once(rules: QuestionRules): QuestionRules {
	return { ...rules, tries: 1, hints: 0, confidence: false };
}
