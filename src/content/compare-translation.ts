import type { Part, TranslatedForm } from '#activities/author.ts';
import type { ProblemInFile } from '#course/problem.ts';
import { alignBlocks, type BlockPair } from './align-blocks.ts';
import type { DraftCourse, DraftLesson } from './build-course.ts';
import { findDifferences } from './find-differences.ts';
import { counted } from './format-problem.ts';
import type { ReadActivity } from './read-activities.ts';
import type { Languages } from './report-translation.ts';

type Report = (problem: ProblemInFile) => void;

interface Comparison {
	/** The lesson's file, which has the same name in both languages. */
	readonly file: string;
	readonly languages: Languages;
	/** Ids of all activities: for each a number that is the same in both. */
	readonly ids: readonly string[];
	readonly report: Report;
}

/** Reports whatever a learner could do in one language and not in the other, in blocks that could be read. */
export function compareTranslation(
	main: DraftCourse,
	translation: DraftCourse,
	languages: Languages,
	into: (file: string) => Report
): void {
	const ids = [...main.map.blocks.keys()];
	for (const lesson of translation.lessons) {
		const { file } = lesson.parsed;
		const other = main.lessons.find(({ parsed }) => parsed.file === file);
		if (!other || other.parsed.lost || lesson.parsed.lost) continue;
		compareLesson(other, lesson, { file, languages, ids, report: into(file) });
	}
}

function compareLesson(main: DraftLesson, own: DraftLesson, comparison: Comparison): void {
	const end = own.parsed.front.placeOfKey(['title']);
	const { pairs, problems } = alignBlocks(main.activities, own.activities, end, comparison);
	for (const problem of problems) comparison.report(problem);
	for (const pair of pairs) compareBlock(pair, comparison);
}

function compareBlock(pair: BlockPair, comparison: Comparison): void {
	const { main, own } = pair;
	if (!main.found.sound || !own.found.sound) return;
	if (compareAttributes(pair, comparison)) return;
	const [one, other] = [main.draft, own.draft];
	if (!one || !other || one.is === 'passage' || other.is === 'passage') return;
	if (one.is !== undefined || other.is !== undefined) return;
	if (!compareParts(one.parts, other.parts, own.found.block.at, pair, comparison)) return;
	compareRules(pair, comparison);
}

/** True: something was reported. */
function compareAttributes({ main, own }: BlockPair, comparison: Comparison): boolean {
	const texts = own.found.form.translation?.attributes ?? [];
	const blocks = [main, own].map(({ found }) => [found.block, ...found.block.inner]);
	const [mains = [], owns = []] = blocks;
	if (mains.length !== owns.length) {
		const [had, has] = [mains.length - 1, owns.length - 1];
		const name = mains[1]?.name ?? owns[1]?.name ?? 'block';
		comparison.report(otherParts(own, counted(has, name), counted(had, name), own.found.block.at, main, comparison));
		return true;
	}
	const problems = owns.flatMap((block, index) => {
		const other = mains[index];
		const names = new Set(Object.keys({ ...other?.attributes, ...block.attributes }));
		return [...names]
			.filter((name) => !texts.includes(name))
			.filter((name) => block.attributes[name] !== other?.attributes[name])
			.map((name) => otherAttribute(name, block, other?.attributes[name], main, comparison));
	});
	for (const problem of problems) comparison.report(problem);
	return problems.length > 0;
}

function otherAttribute(
	name: string,
	block: ReadActivity['found']['block'],
	expected: string | undefined,
	main: ReadActivity,
	comparison: Comparison
): ProblemInFile {
	const written = expected === undefined ? undefined : writtenAttribute(name, expected);
	const { languages } = comparison;
	return {
		code: 'translation/other-attribute',
		severity: 'error',
		at: block.attributeAt(name),
		message: `"${name}" is the same in all languages, and the ${languages.main} block ${whereIs(main, comparison)} says ${written ?? 'nothing of it'}. Learners would do one thing in ${languages.main} and another in ${languages.own}.`,
		hint:
			written === undefined
				? `Take ${name} out here, or add it there.`
				: `Write ${written} between the braces, or change it there.`
	};
}

function writtenAttribute(name: string, value: string): string {
	if (value === '') return name;
	return /^[a-zA-Z0-9.-]+$/.test(value) ? `${name}=${value}` : `${name}="${value}"`;
}

function whereIs({ found }: ReadActivity, { file }: Comparison): string {
	return `(${file}, line ${found.block.at.line})`;
}

/** False: there are more or fewer of something, and that is reported. */
function compareParts(
	main: readonly Part[],
	own: readonly Part[],
	at: Part['at'],
	pair: BlockPair,
	comparison: Comparison
): boolean {
	for (const kind of new Set([...main, ...own].map((part) => part.kind))) {
		const had = main.filter((part) => part.kind === kind);
		const has = own.filter((part) => part.kind === kind);
		if (had.length === has.length) continue;
		const place = has[had.length]?.at ?? at;
		comparison.report(
			otherParts(pair.own, counted(has.length, kind), counted(had.length, kind), place, pair.main, comparison)
		);
		return false;
	}
	const byKind = (parts: readonly Part[]) => parts.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
	const mains = byKind(main);
	return byKind(own).every((part, index) =>
		compareParts(mains[index]?.parts ?? [], part.parts, part.at, pair, comparison)
	);
}

function otherParts(
	own: ReadActivity,
	has: string,
	had: string,
	at: Part['at'],
	main: ReadActivity,
	comparison: Comparison
): ProblemInFile {
	const { languages } = comparison;
	return {
		code: 'translation/other-parts',
		severity: 'error',
		at,
		message: `There ${/^1 /.test(has) ? 'is' : 'are'} ${has} here, and ${had} in the ${languages.main} ${own.found.block.name} ${whereIs(main, comparison)}. What learners choose in one language must be there in the other.`,
		hint: `Give both languages the same, in the same order: what is first here stands for what is first in ${languages.main}.`
	};
}

function compareRules(pair: BlockPair, comparison: Comparison): void {
	const translation: TranslatedForm = pair.own.found.form.translation ?? {};
	const { languages, report } = comparison;
	const rulesOf = ({ draft }: ReadActivity): unknown => {
		if (!draft || draft.is !== undefined) return undefined;
		const { rules } = draft.build(
			(part) => orderOf(part, draft.parts),
			(id) => comparison.ids.indexOf(id)
		);
		return translation.shared?.(rules) ?? rules;
	};
	const { draft, found } = pair.own;
	const parts = draft && draft.is === undefined ? draft.parts : [];
	const names = translation.differences ?? {};
	for (const { name, at } of findDifferences(rulesOf(pair.main), rulesOf(pair.own), names, parts)) {
		report({
			code: 'translation/other-meaning',
			severity: 'error',
			at: at ?? found.block.at,
			message: `In ${languages.own} ${names[name] ?? `"${name}" is not the same`}, compared with the ${languages.main} ${found.block.name} ${whereIs(pair.main, comparison)}. A learner may change the language half-way, and progress is one for all of them.`,
			hint: `Make it as it is in ${languages.main}, or change both.`
		});
	}
}

/** Counts from 1 among those of its kind beside it. */
function orderOf(part: Part, parts: readonly Part[]): number {
	const among = siblingsOf(part, parts) ?? [];
	return among.filter(({ kind }) => kind === part.kind).indexOf(part) + 1;
}

function siblingsOf(part: Part, parts: readonly Part[]): readonly Part[] | undefined {
	if (parts.includes(part)) return parts;
	for (const one of parts) {
		const found = siblingsOf(part, one.parts);
		if (found) return found;
	}
	return undefined;
}
