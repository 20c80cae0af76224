import type { DeviceCopy } from './device-copy.ts';
import { changed, covers, type KeptText, type Mark } from './kept-text.ts';
import type { LmsLink } from './lms-link.ts';
import type { Note } from './lms.ts';

/** A text that has been in the course record, or is to be. */
type Marked = KeptText & { readonly mark: Mark };

/**
 * What a learner has written: in this browser, and in the course record as well where the learner asked for it. Only
 * a text that is marked ever gets near the LMS.
 */
export class LearnerTexts {
	#device: DeviceCopy;
	#link: LmsLink;
	#tag: string;
	#onchange: (sent: boolean) => void;
	/** In memory, because a page that goes away has no time to read. */
	#marked = new Map<number, Marked>();

	/** `tag` names this visit and sorts by time. `onchange`: a mark has changed; unless `sent`, the LMS has to be told. */
	constructor(device: DeviceCopy, link: LmsLink, tag: string, onchange: (sent: boolean) => void) {
		this.#device = device;
		this.#link = link;
		this.#tag = tag;
		this.#onchange = onchange;
	}

	/** Once, when LMS and device have been opened. */
	async load(activities: readonly number[]): Promise<void> {
		const { notes, opened, state } = this.#link;
		if (state === 'none') return;
		for (const [index, local] of (await this.#device.readTexts(activities)).entries()) {
			const activity = activities[index] ?? 0;
			const remote = opened.notes?.get(activity);
			const text = notes ? notes.reconcile(local, remote, this.#tag) : local;
			this.#remember(activity, text);
			if (JSON.stringify(text) !== JSON.stringify(local)) {
				await this.#device.changeText(activity, () => text);
			}
		}
	}

	/** Activities whose text is in the course record, or goes there with the next save. */
	get kept(): ReadonlySet<number> {
		return new Set(
			[...this.#marked].flatMap(([activity, { mark }]) => (mark.keep ? activity : []))
		);
	}

	/** What the LMS is not known to have. A text that has grown too long leaves there what was there before. */
	get notes(): ReadonlyMap<number, Note> {
		const notes = new Map<number, Note>();
		for (const [activity, { text, mark }] of this.#marked) {
			if (mark.sent || (mark.keep && !this.fits(text))) continue;
			notes.set(activity, { text: mark.keep ? text : undefined, versions: mark.versions });
		}
		return notes;
	}

	/** True also where nobody says how long a text may be. */
	fits(text: string): boolean {
		return this.#link.notes?.fits(text) ?? true;
	}

	async read(activity: number): Promise<string | undefined> {
		const kept = (await this.#device.readText(activity)) ?? this.#marked.get(activity);
		return kept?.text === '' ? undefined : kept?.text;
	}

	/** Everything that is written in these, by activity number. */
	async all(activities: readonly number[]): Promise<Record<number, string>> {
		const texts = await Promise.all(activities.map((activity) => this.read(activity)));
		return Object.fromEntries(
			activities.flatMap((activity, index) => (texts[index] ? [[activity, texts[index]]] : []))
		);
	}

	/** False: not kept on this device. */
	write(activity: number, text: string): Promise<boolean> {
		return this.#change(activity, ({ mark }) =>
			mark ? { text, mark: mark.keep ? this.#changed(mark, true) : mark } : { text }
		);
	}

	/** False: something still has it. */
	async erase(activity: number): Promise<boolean> {
		await this.#change(
			activity,
			({ mark }) => mark && { text: '', mark: mark.keep ? this.#changed(mark, false) : mark }
		);
		const { mark } = this.#marked.get(activity) ?? {};
		const isTakenBack = !mark || mark.sent || this.#put(activity);
		return isTakenBack && (await this.read(activity)) === undefined;
	}

	async keep(activity: number, keep: boolean): Promise<'kept' | 'refused' | 'too-long'> {
		if (!this.#link.notes) return 'refused';
		if (keep && !this.fits((await this.read(activity)) ?? '')) return 'too-long';
		const turn = (to: boolean, sent = false) =>
			this.#change(activity, ({ text, mark = { versions: {} } }) => ({
				text,
				mark: { ...this.#changed(mark, to), sent }
			}));
		await turn(keep);
		if (this.#put(activity)) return 'kept';
		await turn(!keep, keep);
		return 'refused';
	}

	/** The LMS is known to have these. */
	async arrive(notes: ReadonlyMap<number, Note>): Promise<void> {
		for (const [activity, { versions }] of notes) {
			const arrived = (kept?: KeptText) =>
				kept?.mark && covers(versions, kept.mark.versions)
					? { ...kept, mark: { ...kept.mark, sent: true } }
					: kept;
			this.#remember(activity, arrived(this.#marked.get(activity)));
			await this.#device.changeText(activity, arrived);
		}
	}

	/** Resolves with whether it is safe on this device. In memory at once: the page may go away at any moment. */
	#change(activity: number, change: (kept: KeptText) => KeptText | undefined): Promise<boolean> {
		const known = this.#marked.get(activity);
		if (known) this.#remember(activity, change(known));
		return this.#device.changeText(activity, (kept = { text: '' }) => {
			const after = change(kept);
			this.#remember(activity, after);
			return after;
		});
	}

	#changed({ versions }: Pick<Mark, 'versions'>, keep: boolean): Mark {
		return { keep, versions: changed(versions, this.#tag), sent: false };
	}

	/** Takes what is not older than what is known. */
	#remember(activity: number, kept: KeptText | undefined): void {
		if (!kept?.mark) return;
		const { text, mark } = kept;
		const known = this.#marked.get(activity);
		if (known && !covers(mark.versions, known.mark.versions)) return;
		this.#marked.set(activity, { text, mark });
		const isNews = !known || !covers(known.mark.versions, mark.versions);
		if (isNews) this.#onchange(mark.sent);
	}

	/** Tells the LMS, which commits it with the next save. False: it would not take it, or is not there. */
	#put(activity: number): boolean {
		const note = this.notes.get(activity);
		return note !== undefined && (this.#link.notes?.put(new Map([[activity, note]])) ?? false);
	}
}
