import type { Interaction } from '#course/interaction.ts';
import type { LmsObjective } from './lms.ts';
import { identifier } from './scorm-format.ts';
import type { ScormConnection } from './scorm-connection.ts';

/** A list of the data model, such as `cmi.interactions`: writes one entry's leaves below `at`, the id excepted. */
type WriteLeaves<Entry> = (at: string, entry: Entry) => void;

// The smallest permitted maximum of interactions in SCORM 2004, and more than most servers take in one go.
const mostInteractions = 250;

/**
 * Appends interactions from `_count` on, each once, its id first. An LMS that has no interactions is asked once
 * and then left alone.
 */
export function createInteractionList(
	connection: ScormConnection,
	write: WriteLeaves<Interaction>
): (interactions: readonly Interaction[]) => void {
	const list = 'cmi.interactions';
	let first: number | undefined;
	let written = 0;
	let usable = true;

	return (interactions) => {
		if (interactions.length === 0) return;
		if (first === undefined) {
			usable = connection.supports(`${list}._children`);
			first = usable ? countOf(connection, list) : 0;
		}
		for (const [index, interaction] of interactions.entries()) {
			const at = `${list}.${first + index}`;
			if (!usable || first + index >= mostInteractions) return;
			const taken = connection.offer(`${at}.id`, identifier(interaction.id));
			usable = taken || index < written;
			if (!usable) return;
			written = Math.max(written, index + 1);
			write(at, interaction);
		}
	};
}

type Reached = Pick<LmsObjective, 'done' | 'score'>;

/**
 * Writes objectives that have something to tell: below the index where the LMS has their id, else below a new one. None
 * falls behind what the LMS has of it, which an earlier release of the course may have written.
 *
 * @param read what stands below `at`
 */
export function createObjectiveList(
	connection: ScormConnection,
	write: WriteLeaves<LmsObjective>,
	read: (at: string) => Reached
): (objectives: readonly LmsObjective[]) => void {
	const list = 'cmi.objectives';
	const reached = new Map<string, Reached>();
	let indexes: Map<string, number> | undefined;
	let count = 0;
	let usable = true;

	return (objectives) => {
		const telling = objectives.filter(({ done, score }) => done || (score ?? 0) > 0);
		if (telling.length === 0 || !usable) return;
		if (!indexes) {
			usable = connection.supports(`${list}._children`);
			count = usable ? countOf(connection, list) : 0;
			indexes = idsOf(connection, list, count);
		}
		for (const objective of telling) {
			if (!usable) return;
			const id = identifier(objective.id);
			const known = indexes.get(id);
			const at = `${list}.${known ?? count}`;
			// An id that the LMS has already may not be written a second time, and stands all the same.
			const taken = connection.offer(`${at}.id`, id);
			usable = taken || known !== undefined;
			if (!usable) return;
			if (known === undefined) indexes.set(id, count++);
			else if (!reached.has(id)) reached.set(id, read(at));
			const best = atLeast(objective, reached.get(id));
			reached.set(id, best);
			write(at, best);
		}
	};
}

function atLeast(objective: LmsObjective, before: Reached | undefined): LmsObjective {
	const done = objective.done || before?.done === true;
	const isLower = (before?.score ?? 0) > (objective.score ?? 1);
	return { ...objective, done, score: isLower ? before?.score : objective.score };
}

function countOf(connection: ScormConnection, list: string): number {
	const count = connection.number(`${list}._count`);
	return count > 0 ? Math.floor(count) : 0;
}

function idsOf(connection: ScormConnection, list: string, count: number): Map<string, number> {
	const indexes = new Map<string, number>();
	for (let index = 0; index < count; index++) {
		indexes.set(connection.get(`${list}.${index}.id`), index);
	}
	return indexes;
}
