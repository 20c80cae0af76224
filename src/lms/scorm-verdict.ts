import type { Dialect } from './scorm-dialect.ts';

/** Whether an LMS keeps the verdict that it takes. */
export interface VerdictWatch {
	/** Asked after each save. True: send it once more; an LMS that has its own way is not argued with any longer. */
	isDropped(): boolean;
	/** It was taken more than once and not kept. */
	readonly disputed: boolean;
}

export function createVerdictWatch(dialect: Pick<Dialect, 'isLowered'>): VerdictWatch {
	let disputes = 0;

	return {
		isDropped() {
			disputes = dialect.isLowered() ? disputes + 1 : 0;
			return disputes === 1;
		},
		get disputed() {
			return disputes > 1;
		}
	};
}
