import { untrack } from 'svelte';
import { createActor } from 'xstate';
import { useActor } from '#ui/use-actor.svelte.ts';
import type { Activity } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';
import { createDraft } from './draft.ts';
import { createRecordMachine, isInRecord, type RecordPhase } from './record-machine.ts';
import { useActivity } from './use-activity.svelte.ts';
import { createWritingMachine, recall } from './writing-machine.ts';
import { viewWriting, type WritingView } from './writing-view.ts';
import { mostSent, type WritingEvent, type WritingRules } from './writing.ts';

/** What a kind's component holds of the learner's own text. */
export interface Written {
	/** As it is stored; of white space alone where nothing is written. */
	text(): string;
	/** False: something is missing without which it makes no sense to count it as written. */
	isWhole?(): boolean;
	/** Takes over what was stored; "" empties everything. */
	restore(text: string): void;
	/** Of a shared text: what the LMS is told. `count` makes it unique. */
	report?(text: string, count: number, moment: { at: number; seconds: number }): Interaction;
}

/**
 * A learner's private text on a page: keeps it as it is typed, counts it as written when the learner says so, lets
 * it be declined, erased and, if the learner chooses, kept with the course record. Made while a component is.
 */
class Writing {
	#activity: Activity<WritingRules>;
	#written: Written;
	#player;
	#record = useActor(createActor(createRecordMachine()));
	#draft = createDraft(() => this.#keepDraft());
	/** The last thing that happened had to do with the course record. */
	#aboutRecord = $state(false);
	/** What was typed since is safe, though not yet said to be done. */
	drafted = $state(false);
	/** This browser has been asked for what was written before. */
	searched = $state(false);
	/** Milliseconds since 1970, of this visit. */
	keptAt = $state<number>();

	constructor(activity: Activity<WritingRules>, written: Written) {
		this.#activity = activity;
		this.#written = written;
		this.#player = useActivity(activity, createWritingMachine(activity.rules), recall);
		$effect(() => this.#draft.watch());
		$effect(() => {
			if (this.host?.ready) void untrack(() => this.#find());
		});
	}

	get host() {
		return this.#player.host;
	}

	get view(): WritingView {
		return viewWriting(this.#player.snapshot);
	}

	get record(): RecordPhase {
		return this.#record.snapshot.value;
	}

	/** What to say about the record, if that is the latest there is to say. */
	get recordNews(): RecordPhase | undefined {
		return this.#aboutRecord && this.record !== 'apart' ? this.record : undefined;
	}

	async #find(): Promise<void> {
		const { host } = this;
		if (host?.isKeptWithRecord(this.#activity.number)) this.#record.send({ type: 'record.found' });
		const found = await host?.readText(this.#activity.number);
		this.searched = true;
		if (found === undefined || isBlank(found) || !isBlank(this.#written.text())) return;
		this.#written.restore(found);
		this.#player.send({ type: 'text.found' });
	}

	async #keepDraft(): Promise<void> {
		const kept = await this.host?.writeText(this.#activity.number, this.#written.text());
		this.drafted = kept ?? false;
	}

	/** What is typed is never lost, kept or not: only whether it counts as written is for the learner to say. */
	changed(): void {
		this.drafted = false;
		this.#aboutRecord = false;
		this.#draft.later();
		this.#player.send({ type: 'text.changed', blank: isBlank(this.#written.text()) });
	}

	/** The learner says that this is it. */
	async keep(): Promise<void> {
		const { host } = this;
		const text = this.#written.text();
		const blank = isBlank(text) || this.#written.isWhole?.() === false;
		this.#player.send({ type: 'keep.asked', blank });
		this.#draft.drop();
		this.#aboutRecord = false;
		if (this.view.phase !== 'keeping' || !host) return;
		// Only "it was written" goes into the log; the words stay in this browser.
		if (!(await host.writeText(this.#activity.number, text)))
			return this.#player.send({ type: 'text.refused' });
		const { kept, interaction } = this.#eventOf(text);
		await host.record(this.#activity.number, kept, interaction);
		this.keptAt = host.now();
		this.#player.send({ type: 'text.kept', kept });
		this.#record.send({ type: 'text.kept' });
		await this.#join();
	}

	#eventOf(text: string): { kept: WritingEvent; interaction?: Interaction } {
		if (!this.#written.report || isBlank(text)) return { kept: { type: 'text.written' } };
		const sent = Math.min(this.#player.snapshot.context.state.sent + 1, mostSent);
		return {
			kept: { type: 'text.written', sent },
			interaction: this.#written.report(text, sent, this.#player.moment())
		};
	}

	async decline(): Promise<void> {
		const kept: WritingEvent = { type: 'text.declined' };
		await this.host?.record(this.#activity.number, kept);
		this.#player.send(kept);
	}

	askToErase(): void {
		this.#player.send({ type: 'erase.asked' });
	}

	dropErasing(): void {
		this.#player.send({ type: 'erase.dropped' });
	}

	/** Everywhere: here, and in the record. That something was written stays. */
	async erase(): Promise<void> {
		this.#player.send({ type: 'erase.confirmed' });
		this.#draft.drop();
		this.#aboutRecord = false;
		if (!(await this.host?.eraseText(this.#activity.number)))
			return this.#player.send({ type: 'erase.refused' });
		// Not what was typed while it was being erased.
		if (this.view.phase === 'erasing') this.#written.restore('');
		this.#player.send({ type: 'text.erased' });
		this.#record.send({ type: 'text.erased' });
	}

	/** The learner's choice, which takes effect at once. */
	async keepWithRecord(keep: boolean): Promise<void> {
		this.#aboutRecord = true;
		this.#record.send({ type: keep ? 'record.wanted' : 'record.unwanted' });
		if (!keep) return this.#leave();
		// The record gets what stands on the page, not what stood there a moment ago.
		this.#draft.drop();
		await this.#keepDraft();
		await this.#join();
	}

	async #join(): Promise<void> {
		if (this.record !== 'joining') return;
		const went = await this.host?.keepWithRecord(this.#activity.number, true);
		this.#record.send({ type: `record.${went ?? 'refused'}` });
		this.#aboutRecord ||= went !== 'kept';
	}

	async #leave(): Promise<void> {
		if (this.record !== 'leaving') return;
		const went = await this.host?.keepWithRecord(this.#activity.number, false);
		this.#record.send({ type: went === 'kept' ? 'record.left' : 'record.refused' });
	}

	/** True: others could read it. */
	get isInRecord(): boolean {
		return isInRecord(this.record);
	}
}

export type { Writing };

/** To be called while a component is made. */
export function useWriting(activity: Activity<WritingRules>, written: Written): Writing {
	return new Writing(activity, written);
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
