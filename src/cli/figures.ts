import type {
	Blueprint,
	BlueprintDraw,
	BlueprintItem,
	ObjectiveEvidence
} from '#content/blueprint.ts';
import { counted } from '#content/format-problem.ts';
import type { CourseFigures } from '#content/read-course.ts';
import { readingTable } from './reading-table.ts';

/** What was counted in a course, for a terminal or a page. */
export interface FiguresTable {
	readonly name: string;
	/** What it counts, in sentences. */
	readonly about: string;
	/** The first row is the heading. */
	readonly rows: readonly (readonly string[])[];
	/** What it leaves out; may be empty. */
	readonly after: string;
}

/** Which activity shows what of which objective, and what each lesson asks of a reader. */
export function figuresTables(figures: CourseFigures, language: string): readonly FiguresTable[] {
	const blueprint = figures.blueprint();
	return [
		objectivesTable(blueprint),
		...(blueprint.draws.length > 0 ? [drawsTable(blueprint)] : []),
		...(blueprint.items.length > 0 ? [itemsTable(blueprint)] : []),
		readingTable(figures.reading(), language)
	];
}

function objectivesTable({ objectives, kinds, draws }: Blueprint): FiguresTable {
	const isAssessed = draws.length > 0;
	const rowOf = ({ id, lessons, bank, drawn, points }: ObjectiveEvidence) => [
		id,
		...kinds.map((kind) => number(lessons.get(kind))),
		...(isAssessed ? [bank, drawn, points].map(number) : [])
	];
	const assessed =
		' Bank: what an attempt at the assessment can ask, wherever it stands; drawn: what one attempt asks; points: what that is worth. What stands in a lesson and is in the bank counts in both.';
	return {
		name: 'Evidence for each objective',
		about: `Activities in lessons, by kind.${isAssessed ? assessed : ''}`,
		rows: [
			['Objective', ...kinds, ...(isAssessed ? ['bank', 'drawn', 'points'] : [])],
			...objectives.map(rowOf)
		],
		after: ''
	};
}

function drawsTable({ draws }: Blueprint): FiguresTable {
	const written = draws.filter(({ line }) => line !== undefined);
	const whole = new Set(draws.filter(({ line }) => line === undefined).map(({ file }) => file));
	const rowOf = ({ file, line, objective = '', tags, count, from }: BlueprintDraw) => [
		`${file}:${line}  ${objective}${tags.length > 0 ? `, tags ${tags.join(' ')}` : ''}`,
		String(count),
		String(from.length)
	];
	const allOf = (file: string) => {
		const count = String(draws.filter((one) => one.file === file).length);
		return [`${file}  every question of it`, count, count];
	};
	return {
		name: 'Draws',
		about: 'How many questions an attempt asks, out of how many.',
		rows: [['Draw', 'asks', 'out of'], ...written.map(rowOf), ...[...whole].map(allOf)],
		after: ''
	};
}

function itemsTable({ items, objectives }: Blueprint): FiguresTable {
	const ids = objectives.map(({ id }) => id);
	const free = items.filter(({ objective }) => objective === undefined).length;
	return {
		name: 'Items',
		about:
			'● is the objective that an item gives evidence for. Bank: also, or only, asked in an assessment; never: it stands in one that does not draw it.',
		rows: [
			['Item', 'kind', 'in', 'bank', ...ids],
			...items.map((item) => [
				item.id,
				item.kind,
				item.file.replace(/\.md$/, ''),
				bankOf(item),
				...ids.map((id) => (id === item.objective ? '●' : '·'))
			])
		],
		after: free > 0 ? `${counted(free, 'item')} without an objective, evidence for nothing.` : ''
	};
}

function bankOf({ inAssessment, inBank }: BlueprintItem): string {
	if (inAssessment) return inBank ? 'only' : 'never';
	return inBank ? 'also' : '·';
}

/** Nothing is easier to see than a zero. */
function number(count = 0): string {
	return count === 0 ? '·' : String(count);
}
