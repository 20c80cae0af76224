import { covers, merged, type KeptText, type Versions } from '../kept-text.ts';
import type { LmsNotes, Note } from '../lms.ts';
import { reconcile } from '../reconcile.ts';
import { asObject } from '../json.ts';
import type { XapiClient } from './client.ts';
import { StateDocument } from './state-document.ts';

const stateId = 'onramp.texts';

// Characters of one text, as in SCORM 2004, and of all, so that a page that goes away can still send them.
const mostCharacters = 4000;
const mostInAll = 40_000;

type Notes = ReadonlyMap<number, Note>;

/** Learners' own texts, for whoever asked to have them in the course record: all in one document of the LRS. */
export class TextMemory implements Pick<LmsNotes, 'fits' | 'reconcile'> {
	#document: StateDocument;
	#notes: Notes = new Map();
	readonly reconcile = reconcile;

	constructor(client: XapiClient, query: Readonly<Record<string, string | undefined>>) {
		this.#document = new StateDocument(client, { ...query, stateId });
	}

	get notes(): Notes {
		return this.#notes;
	}

	/** False: the document is not one of ours, and nothing may be kept in it. */
	async read(): Promise<boolean> {
		const value = await this.#document.read();
		const notes = value === undefined ? new Map<number, Note>() : readNotes(value);
		if (notes) this.#notes = notes;
		return notes !== undefined;
	}

	fits(text: string): boolean {
		const others = [...this.#notes.values()].map((one) => one.text?.length ?? 0);
		const sum = others.reduce((all, length) => all + length, 0);
		return text.length <= mostCharacters && sum + text.length <= mostInAll;
	}

	/** Rejects with an `LmsError` where they have not arrived. */
	async write(changed: Notes, options?: { last: boolean }): Promise<void> {
		const news = [...changed].filter(([activity, note]) => isNews(note, this.#notes.get(activity)));
		if (news.length === 0) return;
		const wanted = new Map([...this.#notes, ...news]);
		const overtaken = await this.#document.write(writeNotes(wanted), options);
		if (!overtaken) {
			this.#notes = wanted;
			return;
		}
		// Another device's words are put together with these, which the next visit here finds.
		this.#notes = readNotes(overtaken.other) ?? new Map();
		await this.write(
			new Map(news.map(([activity, note]) => [activity, this.#join(activity, note)])),
			options
		);
	}

	#join(activity: number, note: Note): Note {
		const other = this.#notes.get(activity);
		if (!other || covers(note.versions, other.versions)) return note;
		const versions = merged(note.versions, other.versions);
		// Taken back is taken back: whoever wrote meanwhile still has the words on their device.
		if (note.text === undefined || other.text === undefined) {
			return { text: undefined, versions };
		}
		const { text } = note;
		const mine: KeptText = { text, mark: { keep: true, versions: note.versions, sent: false } };
		return { text: reconcile(mine, other, 'both')?.text ?? text, versions };
	}
}

function isNews(note: Note, known: Note | undefined): boolean {
	// What never came there need not be taken back.
	if (!known) return note.text !== undefined;
	return !covers(known.versions, note.versions);
}

function writeNotes(notes: Notes): Readonly<Record<string, unknown>> {
	return Object.fromEntries([...notes].map(([activity, note]) => [String(activity), note]));
}

function readNotes(value: unknown): Notes | undefined {
	const document = asObject(value);
	if (!document) return undefined;
	const notes = new Map<number, Note>();
	for (const [activity, one] of Object.entries(document)) {
		const { text, versions } = asObject(one) ?? {};
		const counts = versionsOf(versions);
		if (!/^\d+$/.test(activity) || !counts) return undefined;
		notes.set(Number(activity), {
			text: typeof text === 'string' ? text : undefined,
			versions: counts
		});
	}
	return notes;
}

function versionsOf(value: unknown): Versions | undefined {
	const versions = asObject(value);
	const isSound = versions && Object.values(versions).every((one) => Number.isInteger(one));
	return isSound ? (versions as Versions) : undefined;
}
