import type { KeyEntry } from '#course/report-key.ts';
import type { Interaction } from '#course/interaction.ts';
import { answersOf } from './scorm12-answers.ts';
import { choiceCharacter, identifier } from './scorm-format.ts';
import { patternsOf } from './scorm2004-answers.ts';
import { questionOf } from './xapi/answer.ts';

/** What an LMS shows of an entry of the key to reports, as its standard writes it. */
export interface SpelledKey {
	readonly type: string;
	/** Of an option or row: everything that can stand for it. */
	readonly spell: (code: string) => readonly string[];
	/** Each alone is right; empty where nothing is, or where it cannot be told. */
	readonly correct: readonly string[];
}

export interface Spelling {
	readonly ids: readonly string[];
	/** What an activity's IRI ends in, for each id. */
	readonly iris: readonly string[];
	readonly objective: string | undefined;
	readonly scorm12: SpelledKey;
	readonly scorm2004: SpelledKey;
}

/** By the same functions as answers are sent. */
export function spellKey(entry: KeyEntry): Spelling {
	const known = [...entry.options, ...(entry.rows ?? [])].map(({ code }) => code);
	return {
		ids: entry.ids.map((id) => identifier(id)),
		iris: entry.ids.map((id) => `/q/${questionOf(id)}`),
		objective: entry.objective === undefined ? undefined : identifier(entry.objective),
		scorm12: spellFor12(entry, known),
		scorm2004: {
			type: entry.type,
			spell: (code) => [identifier(code)],
			correct: patternsOf(entry).filter(Boolean)
		}
	};
}

/** An answer with one of the codes that have no character is told in full: which one that will be, nobody knows. */
function spellFor12(entry: KeyEntry, known: readonly string[]): SpelledKey {
	const alone = answersOf({ ...sample, ...entry, response: [] });
	const foreign = known.find((code) => choiceCharacter(code) === undefined);
	const full =
		foreign !== undefined &&
		answersOf({ ...sample, ...entry, response: [`${foreign}.${foreign}`] });
	const all = full ? [alone, full] : [alone];
	return {
		type: unique(all.map(({ type }) => type)).join(' or '),
		spell: (code) => unique([choiceCharacter(code) ?? code, ...(full ? [code] : [])]),
		correct: unique(all.flatMap(({ patterns }) => patterns).filter(Boolean))
	};
}

function unique(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)];
}

const sample: Omit<Interaction, keyof KeyEntry> = {
	id: '',
	response: [],
	result: 'neutral',
	at: 0,
	seconds: 0
};
