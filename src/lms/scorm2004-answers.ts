import type { Interaction, InteractionType } from '#course/interaction.ts';
import { identifier, line, pairOf, typedNumber, typedRange } from './scorm-format.ts';

/** "" where there is none, or none that can be told. */
export function answerText(type: InteractionType, answers: readonly string[]): string {
	const [first = ''] = answers;
	switch (type) {
		case 'long-fill-in':
			return line(answers.join(' / '), 4000);
		case 'fill-in':
			// A blank in the delimiter, which would make two texts of one.
			return line(first.replaceAll('[,]', '[, ]'), 250);
		case 'numeric':
			return typedNumber(first);
		case 'likert':
			return first.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 250);
		case 'matching':
			return listed(new Set(answers.map((pair) => pairOf(pair).map(named).join('[.]'))));
		case 'choice':
			return listed(new Set(answers.map(named)));
		default:
			return listed(answers.map(named));
	}
}

/** Each alone is right. None for a long text: what a server takes for one differs. */
export function patternsOf({
	type,
	correct
}: Pick<Interaction, 'type' | 'correct'>): readonly string[] {
	if (type === 'long-fill-in') return [];
	if (type === 'fill-in') return correct.slice(0, 5).map((text) => answerText(type, [text]));
	if (type !== 'numeric') return [answerText(type, correct)];
	const ranges = correct.slice(0, 1).map((range) => typedRange(range).join('[:]'));
	return ranges.filter((range) => range !== '[:]');
}

function named(id: string): string {
	return identifier(id);
}

/** At most 36, joined by a reserved delimiter. */
function listed(entries: Iterable<string>): string {
	return [...entries].slice(0, 36).join('[,]');
}
