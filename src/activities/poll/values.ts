import { isOnScale } from './poll.ts';

/** A private poll's answers, as far as this browser has them. */
export interface Values {
	readonly first?: number;
	readonly again?: number;
}

/** As they are kept in the store of private texts. */
export function writeValues(values: Values): string {
	return JSON.stringify({ v: 1, ...values });
}

/** Whatever cannot be an answer is left out: a text of another version, of a longer scale, or no such text at all. */
export function readValues(scale: number, text: string | undefined): Values {
	const { first, again } = parse(text);
	return {
		...(isOnScale(scale, first) && { first }),
		...(isOnScale(scale, again) && { again })
	};
}

function parse(text: string | undefined): { first?: unknown; again?: unknown } {
	try {
		const found: unknown = JSON.parse(text ?? 'null');
		return typeof found === 'object' && found !== null ? found : {};
	} catch {
		return {};
	}
}
