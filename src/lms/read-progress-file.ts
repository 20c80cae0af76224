import type { Interaction, InteractionType } from '#course/interaction.ts';
import { decode } from '#progress/codec.ts';
import { asObject, parsed } from './json.ts';
import type { Waiting } from './mirror.ts';
import { checksumOf, type ProgressFile } from './progress-file.ts';

/** Why a file cannot be brought back. */
export type FileFault =
	/** Larger than any that was ever written. */
	| 'too-large'
	/** Not such a file at all. */
	| 'not-progress'
	/** Written by a later version of this course's player. */
	| 'newer'
	/** Of another course. */
	| 'other-course'
	/** Changed or cut off on its way. */
	| 'damaged';

/** Characters. Everything that learners can write in a large course is a tenth of it. */
export const mostCharacters = 2_000_000;

// As many as an LMS has to take in one attempt.
const mostInteractions = 250;
const mostAnswers = 1000;
const mostText = 100_000;

/** Reads hostile text: what comes back has exactly the form of a {@link ProgressFile}, and nothing else in it. */
export function readProgressFile(text: string, course: string): ProgressFile | FileFault {
	if (text.length > mostCharacters) return 'too-large';
	const given = asObject(parsed(text.replace(/^\uFEFF/, '')));
	if (given?.['format'] !== 'onramp-progress') return 'not-progress';
	const { version, course: of } = given;
	if (typeof version === 'number' && version > 1) return 'newer';
	if (version !== 1) return 'not-progress';
	if (of !== course) return typeof of === 'string' ? 'other-course' : 'damaged';
	return check(given, course) ?? 'damaged';
}

type Fields = Readonly<Record<string, unknown>>;

function check(given: Fields, course: string): ProgressFile | undefined {
	const { release, progress } = given;
	const interactions = listOf(given['interactions'], readWaiting, mostInteractions);
	const texts = given['texts'] === undefined ? undefined : readTexts(given['texts']);
	if (!isCount(release) || typeof progress !== 'string' || 'garbage' in decode(progress)) {
		return undefined;
	}
	if (!interactions || (given['texts'] !== undefined && !texts)) return undefined;
	const file: ProgressFile = {
		format: 'onramp-progress',
		version: 1,
		course,
		release,
		progress,
		interactions,
		...(texts && { texts })
	};
	return checksumOf(file) === given['checksum'] ? file : undefined;
}

function readTexts(value: unknown): Record<number, string> | undefined {
	const texts = Object.entries(asObject(value) ?? { '': 0 });
	const isSound = texts.every(
		([activity, text]) =>
			/^[1-9]\d{0,8}$/.test(activity) && typeof text === 'string' && text.length <= mostText
	);
	return isSound ? (Object.fromEntries(texts) as Record<number, string>) : undefined;
}

function readWaiting(value: unknown): Waiting | undefined {
	const { interaction: given, counter, activity } = asObject(value) ?? {};
	const interaction = readInteraction(asObject(given) ?? {});
	if (!interaction || !isCount(counter)) return undefined;
	return { interaction, counter, ...(isCount(activity) && { activity }) };
}

const types: readonly string[] = [
	'choice',
	'sequencing',
	'matching',
	'fill-in',
	'long-fill-in',
	'numeric',
	'likert'
] satisfies InteractionType[];

function readInteraction(given: Fields): Interaction | undefined {
	const { id, type, description, objective, result } = given;
	const response = listOf(given['response'], asText, mostAnswers);
	const correct = listOf(given['correct'], asText, mostAnswers);
	const [weighting, at, seconds] = ['weighting', 'at', 'seconds'].map((name) => given[name]);
	const isSound =
		[id, description, objective ?? ''].every((one) => asText(one) !== undefined) &&
		[weighting, at, seconds].every((one) => Number.isFinite(one)) &&
		types.includes(String(type)) &&
		['correct', 'incorrect', 'neutral'].includes(String(result));
	if (!isSound || !response || !correct) return undefined;
	const read = { ...given, response, correct } as unknown as Interaction;
	return Object.keys(given).every((name) => known.has(name)) ? read : undefined;
}

const known: ReadonlySet<string> = new Set([
	'id',
	'type',
	'description',
	'objective',
	'response',
	'correct',
	'result',
	'weighting',
	'at',
	'seconds'
] satisfies (keyof Interaction)[]);

function asText(value: unknown): string | undefined {
	return typeof value === 'string' && value.length <= mostText ? value : undefined;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Undefined where one of them cannot be read, or there are too many. */
function listOf<Value>(
	value: unknown,
	read: (one: unknown) => Value | undefined,
	most: number
): Value[] | undefined {
	if (!Array.isArray(value) || value.length > most) return undefined;
	const found = value.flatMap((one) => read(one) ?? []);
	return found.length === value.length ? found : undefined;
}
