import type { Problem } from '#course/problem.ts';
import { formatEntry, placeOfLine, type LockEntry } from './ids-lock.ts';
import { keyOf } from './match-ids.ts';
import { listed } from './nearest.ts';
import type { PlacedThing } from './number-things.ts';

/** Something is new, and nobody may write ids.lock now. */
export function missingNumber(thing: PlacedThing, command: string): Problem {
	return {
		code: 'ids/missing',
		severity: 'error',
		file: thing.file,
		at: thing.at,
		message: `This ${thing.kind} has no number in ids.lock yet. What learners do here is stored under that number, so without it an update could mix up their answers.`,
		hint: `Run ${command} --write, and commit ids.lock.`
	};
}

/** The lock knows an activity of this name, with another right answer. */
export function changedAnswer(thing: PlacedThing, command: string): Problem {
	return {
		code: 'ids/answer-changed',
		severity: 'error',
		file: thing.file,
		at: thing.at,
		message: `The right answer of this ${thing.kind}, or its kind of block, is not the one that ids.lock knows. What learners answered before was about something else, so it stops counting and they answer once more.`,
		hint: `If that is right, run ${command} --write, and commit ids.lock. If not, put the mark of the right answer back.`
	};
}

/** Two things got the same number on two branches. */
export function duplicateNumber(entry: LockEntry, holder: LockEntry, command: string): Problem {
	return {
		code: 'ids/duplicate-number',
		severity: 'error',
		file: 'ids.lock',
		at: placeOfLine(entry.line, formatEntry(entry)),
		message: `The number ${entry.number} belongs to "${holder.path}" (line ${holder.line}) and to "${entry.path}", as happens when two versions are merged. An answer to one would be shown as an answer to the other.`,
		hint: `Run ${command} --write, which gives the second one a number of its own, and commit ids.lock.`
	};
}

/** Several things of one kind changed at once below one parent. */
export function unclearThings({
	things,
	entries
}: {
	things: readonly PlacedThing[];
	entries: readonly LockEntry[];
}): Problem | undefined {
	const [first] = things;
	if (first === undefined) return undefined;
	const texts = things.map(({ text }) => (text.length > 40 ? `${text.slice(0, 39)}…` : text));
	const keys = entries.map((entry) => `{#${keyOf(entry)}} (line ${entry.line} of ids.lock)`);
	return {
		code: 'ids/ambiguous',
		severity: 'error',
		file: first.file,
		at: first.at,
		message: `Several things changed at once here: ${listed(texts)} ${texts.length === 1 ? 'is' : 'are'} new in this place, and ${listed(entries.map(keyOf))} ${entries.length === 1 ? 'is' : 'are'} gone. A learner half-way could be credited with an answer that was never given.`,
		hint: `Behind a text that only replaces an earlier one, write that one's key: ${keys.join(', ')}. Behind a text that is really new, write a key of your own: {#a-short-name}.`
	};
}
