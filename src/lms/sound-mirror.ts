import { asObject } from './json.ts';
import type { KeptText, Mark } from './kept-text.ts';
import type { Kept, Mirror, Waiting } from './mirror.ts';

/** The same mirror without what has not its form: other pages of the same server, and hands, can reach a browser's data. */
export function soundMirror(mirror: Mirror): Mirror {
	return {
		...mirror,
		read: async () => soundKept(await mirror.read()),
		update: (change) => mirror.update((kept) => change(soundKept(kept))),
		readTexts: async (activities) => (await mirror.readTexts(activities)).map(soundText),
		updateText: (activity, change) => mirror.updateText(activity, (kept) => change(soundText(kept)))
	};
}

function soundKept(value: Kept): Kept {
	const { progress, outbox, room } = asObject(value) ?? {};
	return {
		...(Number.isSafeInteger(room) && { room: room as number }),
		progress: typeof progress === 'string' ? progress : '',
		outbox: Array.isArray(outbox) ? outbox.filter(isWaiting) : []
	};
}

function isWaiting(value: unknown): value is Waiting {
	const { interaction, counter, activity = 0 } = asObject(value) ?? {};
	const { objective = '', id, type, description, result, ...rest } = asObject(interaction) ?? {};
	return (
		[id, type, description, result, objective].every((one) => typeof one === 'string') &&
		[counter, activity, rest['weighting'], rest['at'], rest['seconds']].every(Number.isFinite) &&
		[rest['response'], rest['correct']].every(isTexts)
	);
}

function isTexts(value: unknown): boolean {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** A text whose mark makes no sense has none: then it is the learner's alone. */
function soundText(value: unknown): KeptText | undefined {
	const { text, mark } = asObject(value) ?? {};
	if (typeof text !== 'string') return undefined;
	return isMark(mark) ? { text, mark } : { text };
}

function isMark(value: unknown): value is Mark {
	const { keep, sent, versions } = asObject(value) ?? {};
	const counts = asObject(versions);
	const isCounted = counts && Object.values(counts).every((one) => Number.isSafeInteger(one));
	return typeof keep === 'boolean' && typeof sent === 'boolean' && isCounted === true;
}
