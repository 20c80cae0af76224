import type { DrawnFrom } from '#activities/author.ts';
import type { DraftCourse, DraftLesson } from './build-course.ts';

/** What shows that learners have reached each objective of a course, counted. */
export interface Blueprint {
	/** In the order of course.md. */
	readonly objectives: readonly ObjectiveEvidence[];
	/** Kinds of activity that give evidence in lessons, in the order in which they first occur. */
	readonly kinds: readonly string[];
	/** In the order of the course; empty without an assessment. */
	readonly draws: readonly BlueprintDraw[];
	/** In the order of the course. */
	readonly items: readonly BlueprintItem[];
}

export interface ObjectiveEvidence {
	readonly id: string;
	/** Activities in lessons, by their kind. */
	readonly lessons: ReadonlyMap<string, number>;
	/** Activities that an attempt at an assessment can ask, wherever they stand. */
	readonly bank: number;
	/** How many of them one attempt asks. */
	readonly drawn: number;
	/** What they are worth together. */
	readonly points: number;
}

export interface BlueprintDraw extends Omit<DrawnFrom, 'written'> {
	readonly file: string;
	/** Undefined where the lesson has no draws and asks all of its questions. */
	readonly line: number | undefined;
	readonly tags: readonly string[];
}

/** One activity that can give evidence. */
export interface BlueprintItem {
	readonly id: string;
	readonly kind: string;
	readonly file: string;
	readonly objective: string | undefined;
	readonly points: number;
	/** True: it stands in an assessment and is asked only there. */
	readonly inAssessment: boolean;
	/** True: an attempt at an assessment can ask it. */
	readonly inBank: boolean;
}

/** Counts a course without errors. */
export function blueprintOf({ lessons, map, course }: DraftCourse): Blueprint {
	const draws = lessons.flatMap(drawsOf);
	const bank = new Set(draws.flatMap(({ from }) => from));
	const items = lessons.flatMap((lesson) => itemsOf(lesson, bank));
	const taught = items.filter((item) => !item.inAssessment && item.objective !== undefined);
	const ids = Object.keys(course.front.settings?.objectives ?? {});
	return {
		objectives: ids
			.filter((id) => map.objectives.includes(id))
			.map((id) => evidenceFor(id, items, draws)),
		kinds: [...new Set(taught.map(({ kind }) => kind))],
		draws,
		items
	};
}

function drawsOf({ parsed, activities }: DraftLesson): BlueprintDraw[] {
	return activities.flatMap(({ whole }) =>
		(whole?.draft.draws ?? []).map(({ written, ...draw }) => ({
			...draw,
			file: parsed.file,
			line: written?.at.line,
			tags: written?.tags ?? []
		}))
	);
}

function itemsOf({ parsed, activities }: DraftLesson, bank: ReadonlySet<string>): BlueprintItem[] {
	return activities.flatMap(({ found, draft, taken = false }) => {
		if (!draft || draft.is !== undefined) return [];
		const { id } = found.block;
		const { objective, points } = draft;
		const { kind } = found.form;
		return [{ id, kind, file: parsed.file, objective, points, inAssessment: taken, inBank: bank.has(id) }];
	});
}

function evidenceFor(
	id: string,
	items: readonly BlueprintItem[],
	draws: readonly BlueprintDraw[]
): ObjectiveEvidence {
	const own = items.filter(({ objective }) => objective === id);
	const counts = new Map<string, number>();
	for (const { kind, inAssessment } of own) {
		if (!inAssessment) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	const its = draws.filter(({ objective }) => objective === id);
	const worth = ({ from, count }: BlueprintDraw) =>
		count * (items.find((item) => item.id === from[0])?.points ?? 0);
	return {
		id,
		lessons: counts,
		bank: own.filter(({ inBank }) => inBank).length,
		drawn: its.reduce((sum, { count }) => sum + count, 0),
		points: its.reduce((sum, draw) => sum + worth(draw), 0)
	};
}
