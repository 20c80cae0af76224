import type { Interaction } from '#course/interaction.ts';
import type { Outline } from '#course/course.ts';
import type { Waiting } from './mirror.ts';

// As many as an LMS has to take in one attempt.
const mostWaiting = 250;

/** Interactions on their way to the LMS: those of this session, and of earlier ones that no LMS was seen to have. */
export class Outbox {
	#waiting: readonly Waiting[] = [];
	#delivered = new Set<string>();
	/** Of what was kept at the start, what the LMS has. */
	#arrived = new Set<string>();

	/** All of them, or those in a part of the course. */
	interactionsOf(part: Outline | undefined): readonly Interaction[] {
		return this.#waiting
			.filter(({ activity }) => part === undefined || isIn(part, activity))
			.map(({ interaction }) => interaction);
	}

	/** Those that no LMS was seen to have. */
	get waiting(): readonly Waiting[] {
		return this.#waiting.filter(({ interaction }) => !this.#delivered.has(keyOf(interaction)));
	}

	/** Takes over what an earlier session has kept; `open`: those of them that the LMS has not. */
	load(kept: readonly Waiting[], open: readonly Waiting[]): void {
		for (const one of kept) if (!open.includes(one)) this.#arrived.add(keyOf(one.interaction));
		this.#waiting = [...open.map(({ told: _told, ...one }) => one), ...this.#waiting];
	}

	add(one: Waiting): void {
		this.#waiting = [...this.#waiting, one];
	}

	/** Takes in those that are not known yet, to go with the save of this count. */
	takeIn(waiting: readonly Waiting[], counter: number): void {
		const known = new Set([
			...this.#waiting.map((one) => keyOf(one.interaction)),
			...this.#delivered
		]);
		const others = waiting.filter(({ interaction }) => !known.has(keyOf(interaction)));
		this.#waiting = [...this.#waiting, ...others.map((one) => ({ ...one, counter }))];
	}

	/** The LMS has said that it has these; see {@link Waiting.told}. True: there were new ones, to be kept. */
	deliver(interactions: readonly Interaction[]): boolean {
		const before = this.#delivered.size;
		for (const interaction of interactions) this.#delivered.add(keyOf(interaction));
		return this.#delivered.size > before;
	}

	/** What is to be kept, given what is: another page may have added to it. */
	keepWith(kept: readonly Waiting[]): readonly Waiting[] {
		const waiting = new Map(
			[...kept, ...this.#waiting].map((one) => [keyOf(one.interaction), one])
		);
		for (const key of this.#arrived) waiting.delete(key);
		return [...waiting]
			.slice(-mostWaiting)
			.map(([key, one]) => (this.#delivered.has(key) ? { ...one, told: true as const } : one));
	}
}

function isIn({ lessons }: Outline, activity: number | undefined): boolean {
	return lessons.some(({ activities }) => activities.some(({ number }) => number === activity));
}

function keyOf({ id, at }: Interaction): string {
	return `${id} ${at}`;
}
