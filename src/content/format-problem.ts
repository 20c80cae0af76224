import type { Problem } from '#course/problem.ts';

/** Wraps parts of the text in a terminal's colours, or leaves them alone. */
export interface Paint {
	place(text: string): string;
	error(text: string): string;
	warning(text: string): string;
	faint(text: string): string;
}

const same = (text: string) => text;

export const noPaint: Paint = { place: same, error: same, warning: same, faint: same };

export const terminalPaint: Paint = {
	place: (text) => `\u001b[1m${text}\u001b[22m`,
	error: (text) => `\u001b[31m${text}\u001b[39m`,
	warning: (text) => `\u001b[33m${text}\u001b[39m`,
	faint: (text) => `\u001b[2m${text}\u001b[22m`
};

/**
 * One problem as a terminal shows it. The first line is `file:line:column`, so editors make it a link.
 *
 * @param source the text of the problem's file; undefined when there is none to show
 */
export function formatProblem(
	problem: Problem,
	source: string | undefined,
	paint: Paint = noPaint
): string {
	const { line, column } = problem.at;
	const severity = paint[problem.severity](problem.severity);
	return [
		`${paint.place(`${problem.file}:${line}:${column}`)} ${severity} ${problem.code}`,
		`  ${problem.message}`,
		...(source === undefined ? [] : frame(problem, source, paint)),
		...(problem.hint ? [`  ${problem.hint}`] : [])
	].join('\n');
}

/** The line itself, two lines before it, and a mark under what is meant. */
function frame(problem: Problem, source: string, paint: Paint): string[] {
	const { line, column, length } = problem.at;
	const lines = source.split(/\r?\n/);
	const first = Math.max(1, line - 2);
	const width = String(line).length;

	const view = viewOf(lines[line - 1] ?? '', column - 1, length);
	const before = lines.slice(first - 1, line - 1).map((text) => viewOf(text, 0, 1).text);
	const shown = [...before, view.text].map((text, i) =>
		`${paint.faint(`  ${String(first + i).padStart(width)} │`)} ${text}`.trimEnd()
	);
	// Tabs stay tabs, so that the mark stands under its word whatever a tab's width is.
	const indent = view.text.slice(0, view.start).replace(/[^\t]/g, ' ');
	const mark = paint[problem.severity]('^'.repeat(view.length));
	return [...shown, `${paint.faint(`  ${' '.repeat(width)} │`)} ${indent}${mark}`];
}

/** The longest part of a line that is shown, and how much of it stands before the mark at least. */
const widest = 100;
const lead = 30;

/** What is shown of a line so that its mark is seen, and where the mark stands in that. */
function viewOf(text: string, start: number, length: number) {
	if (text.length <= widest) return { text, start, length: Math.max(1, length) };
	let from = start + Math.min(length, widest / 2) <= widest ? 0 : start - lead;
	let to = Math.min(text.length, from + widest);
	// A character of two units stays whole.
	if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from++;
	if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to--;
	const left = from > 0 ? '…' : '';
	return {
		text: `${left}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
		start: start - from + left.length,
		length: Math.max(1, Math.min(length, to - start))
	};
}

/** By file, then by where they stand in it; errors of the course's settings first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) =>
			compareFiles(a.file, b.file) ||
			a.at.line - b.at.line ||
			a.at.column - b.at.column ||
			(a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
	);
}

function compareFiles(a: string, b: string): number {
	if (a === b) return 0;
	const settings = Number(b.endsWith('course.md')) - Number(a.endsWith('course.md'));
	// Numbered files in the order of their numbers: 2 before 10.
	return settings || a.localeCompare(b, 'en', { numeric: true });
}

/** "3 problems in 2 files", "1 warning in 1 file". */
export function summariseProblems(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const warnings = problems.length - errors;
	const parts = [
		...(errors > 0 ? [counted(errors, 'problem')] : []),
		...(warnings > 0 ? [counted(warnings, 'warning')] : [])
	];
	const files = new Set(problems.map(({ file }) => file)).size;
	return parts.length === 0 ? 'no problems' : `${parts.join(' and ')} in ${counted(files, 'file')}`;
}

/** "1 file", "2 files". */
export function counted(count: number, noun: string): string {
	if (count === 1) return `1 ${noun}`;
	return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
