import type { KeyEntry } from '#course/report-key.ts';
import { textFile, writeCsv } from './csv.ts';
import type { PackageFile } from './package-file.ts';

/** How one standard writes what is in an entry. */
export interface KeySpelling {
	readonly type: string;
	readonly spell: (code: string) => readonly string[];
	readonly correct: readonly string[];
}

/** One thing that reports may show, with what the course and the standards say of it. */
export interface KeyRow {
	readonly entry: KeyEntry;
	/** The lesson's title. */
	readonly lesson: string;
	/** What the objective says; undefined where it serves none. */
	readonly objective: string | undefined;
	readonly scored: boolean;
	readonly spelled: {
		readonly ids: readonly string[];
		readonly iris: readonly string[];
		readonly objective: string | undefined;
		readonly scorm12: KeySpelling;
		readonly scorm2004: KeySpelling;
	};
}

const heads = [
	'Interaction ID',
	'Further IDs',
	'End of its IRI (cmi5, xAPI)',
	'Lesson',
	'Question',
	'Type (SCORM 2004, cmi5, xAPI)',
	'Type (SCORM 1.2)',
	'What codes stand for (SCORM 2004, cmi5, xAPI)',
	'What codes stand for (SCORM 1.2)',
	'Right answer',
	'Right answer as reported (SCORM 2004)',
	'Right answer as reported (SCORM 1.2)',
	'Objective ID',
	'Objective',
	'Points',
	'Counts for the score'
];

/** For whoever reads reports in an LMS: one line for each id that an answer can come under. */
export function writeReportKey(rows: readonly KeyRow[]): PackageFile {
	return textFile('REPORT-KEY.csv', writeCsv([heads, ...rows.flatMap(linesOf)]));
}

function linesOf(row: KeyRow): readonly (readonly string[])[] {
	const { entry, spelled } = row;
	const rest = [
		row.lesson,
		flat(entry.description),
		spelled.scorm2004.type,
		spelled.scorm12.type,
		codesOf(entry, spelled.scorm2004),
		codesOf(entry, spelled.scorm12),
		rightOf(entry),
		spelled.scorm2004.correct.join(' | '),
		spelled.scorm12.correct.join(' | '),
		spelled.objective ?? '',
		row.objective ?? '',
		`${entry.weighting}`,
		row.scored ? 'yes' : 'no'
	];
	return spelled.ids.map((id, index) => [id, furtherOf(entry), spelled.iris[index] ?? '', ...rest]);
}

function furtherOf({ endless }: KeyEntry): string {
	return endless === undefined ? '' : `${endless}: N counts from 1, each time it is sent again`;
}

/** Left sides, then what can be given to them; or what can be chosen. */
function codesOf({ rows = [], options }: KeyEntry, { spell }: KeySpelling): string {
	const list = (entries: KeyEntry['options']) =>
		entries.map(({ code, text }) => `${spell(code).join(' or ')} = ${flat(text)}`).join(' | ');
	return [list(rows), list(options)].filter(Boolean).join(' || ');
}

/** In words; "" where nothing is right or wrong. */
function rightOf({ type, correct, rows = [], options }: KeyEntry): string {
	const say = (code: string, among: KeyEntry['options']) =>
		flat(among.find((one) => one.code === code)?.text ?? code);
	if (type === 'matching') {
		return correct
			.map((pair) => pair.split('.'))
			.map(([from = '', to = '']) => `${say(from, rows)} → ${say(to, options)}`)
			.join(' | ');
	}
	if (type === 'numeric') return correct.map(rangeInWords).join(' | ');
	return correct.map((code) => say(code, options)).join(type === 'sequencing' ? ' → ' : ' | ');
}

function rangeInWords(range: string): string {
	const [least = '', most] = range.split(':');
	return most === undefined ? least : `${least} to ${most}`;
}

function flat(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
