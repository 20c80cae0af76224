/** Something that a learner counts. */
export interface TallyRules {
	readonly most: number;
}

export interface TallyWords {
	/** Safe HTML. */
	readonly prompt: string;
}

export interface TallyEvent {
	readonly type: 'count.raised';
	readonly to: number;
}

/** Undefined: not further than before, or further than it goes. */
export function stepTally({ most }: TallyRules, count: number, { to }: TallyEvent) {
	return to > count && to <= most ? to : undefined;
}
