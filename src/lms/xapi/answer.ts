import type { Interaction } from '#course/interaction.ts';
import { duration, line, pairOf, typedNumber, typedRange } from '../scorm-format.ts';

// A text of a learner that is longer is cut off: a batch has to stay small enough for a page that goes away.
const mostCharacters = 10_000;

interface Answer {
	readonly definition: Readonly<Record<string, unknown>>;
	readonly result: Readonly<Record<string, unknown>>;
	/** The part of its activity's IRI: the same for all tries. */
	readonly question: string;
}

/** An answer in the words of xAPI (1.0.3, Data 2.4.4.1 and appendix C). `language` is that of the question (BCP 47). */
export function answerOf(interaction: Interaction, language: string): Answer {
	const { id, type, description, result, seconds } = interaction;
	const response = responseOf(interaction);
	const patterns = patternsOf(interaction).filter((pattern) => pattern !== '');
	const text = line(description, 1000);
	return {
		question: encodeURIComponent(id.replace(/-[^-]*$/, '') || id),
		definition: {
			type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
			interactionType: type,
			...(text !== '' && {
				name: { [language]: line(description, 200) },
				description: { [language]: text }
			}),
			...(patterns.length > 0 && { correctResponsesPattern: patterns }),
			...componentsOf(interaction)
		},
		result: {
			...(response !== '' && { response }),
			// Neither right nor wrong: nothing is said of it.
			...(result !== 'neutral' && { success: result === 'correct' }),
			duration: duration(seconds)
		}
	};
}

function responseOf({ type, response }: Interaction): string {
	const [first = ''] = response;
	if (type === 'numeric') return typedNumber(first);
	if (type === 'likert') return first;
	if (type === 'fill-in') return textOf(first);
	return type === 'long-fill-in'
		? response.join('\n\n').slice(0, mostCharacters)
		: listOf(type, response);
}

/** Each alone is right. */
function patternsOf({ type, correct }: Interaction): readonly string[] {
	switch (type) {
		case 'likert':
		case 'long-fill-in':
			return [];
		case 'fill-in':
			return correct.map(textOf);
		case 'numeric':
			return correct.map((one) => {
				const range = typedRange(one);
				return range.every((side) => side === '') ? '' : range.join('[:]');
			});
		default:
			return [listOf(type, correct)];
	}
}

/** Without the delimiter, which would make two texts of one. */
function textOf(text: string): string {
	return text.replaceAll('[,]', '[, ]').trim().slice(0, mostCharacters);
}

function listOf(type: Interaction['type'], ids: readonly string[]): string {
	const all = type === 'sequencing' ? ids : [...new Set(ids)];
	return all.map((id) => (type === 'matching' ? pairOf(id).join('[.]') : id)).join('[,]');
}

/** What can be chosen, as far as an answer and the key name it; by ids alone, their words are in the course. */
function componentsOf({ type, response, correct }: Interaction): Readonly<Record<string, unknown>> {
	const ids = [...response, ...correct];
	const named = (all: readonly string[]) => [...new Set(all)].sort().map((id) => ({ id }));
	if (ids.length === 0) return {};
	switch (type) {
		case 'choice':
		case 'sequencing':
			return { choices: named(ids) };
		case 'likert':
			return { scale: named(ids) };
		case 'matching':
			return {
				source: named(ids.map((pair) => pairOf(pair)[0])),
				target: named(ids.map((pair) => pairOf(pair)[1]))
			};
		default:
			return {};
	}
}
