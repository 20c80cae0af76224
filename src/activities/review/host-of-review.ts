import { hostWith, type Host } from '../host.ts';
import { isRight } from '../question/question.ts';
import type { QuestionActivity } from '../question/view.ts';

/**
 * What a question finds around it when it is asked again: it comes unanswered, and what comes of it is kept with the
 * question. An LMS is not told: in its statistics the first answers count.
 */
export function hostOfReview(
	host: Host,
	{ rules }: QuestionActivity,
	onanswer: (number: number) => void
): Host {
	return hostWith(host, {
		eventsOf: () => [],
		readText: () => Promise.resolve(undefined),
		writeText: () => Promise.resolve(true),
		async record(number, event, _interaction, onstored) {
			const { options } = event as { readonly options: readonly number[] };
			const right = isRight(rules, options);
			const kept = await host.record(
				number,
				{ type: 'review.answered', right },
				undefined,
				onstored
			);
			onanswer(number);
			return kept;
		}
	});
}
