import type { Policy } from '#course/policy.ts';
import type { Facts, Written } from './written.ts';

/**
 * What the course sends in cmi5 and in xAPI: statements by their verbs, then documents. `result` names what a statement's
 * result holds.
 */
export function writtenInXapi(standard: 'cmi5' | 'xapi', facts: Facts): Written[] {
	const isCmi5 = standard === 'cmi5';
	return [
		said('initialized', 'when the course is opened, once in a session', 'none'),
		...(isCmi5
			? []
			: [said('resumed', 'right after it, if there is progress from an earlier visit', 'none')]),
		...(facts.interactions === 'full'
			? [said('answered', 'at each answer, once; about the question', answered)]
			: []),
		said(
			'progressed',
			'at the first save of a session and whenever the course gets further, until it is completed',
			progressed
		),
		...judgements(facts),
		...(isCmi5
			? []
			: [said('suspended', 'when the course is left and is not completed', 'duration')]),
		said('terminated', 'when the course is left; the last of a session', 'duration'),
		document('onramp.progress', 'the progress of the learner, packed, with each save'),
		document(
			'onramp.texts',
			'texts that the learner asked to have here; taken back, a text is removed from it'
		)
	];
}

const answered = 'response, success, duration';
const progressed = 'extensions (progress, whole per cent)';

function judgements({ judged, score, failed }: Facts): Written[] {
	const once = 'once in a registration';
	const completed = {
		all: `once it is completed and there is a verdict, ${once}`,
		some: `once it is completed, in a lesson with a verdict not before that, ${once}`,
		none: `once it is completed, ${once}`
	}[judged];
	const verdict = scored(score);
	return [
		said('completed', completed, 'completion, duration'),
		...(judged === 'none' ? [] : [said('passed', `from the pass mark on, ${once}`, verdict)]),
		...(judged === 'none' || failed === 'never'
			? []
			: [
					said(
						'failed',
						`once no attempt is left and the pass mark is not reached, ${once}`,
						verdict
					)
				])
	];
}

function scored(score: Policy['score']): string {
	return score === 'full'
		? 'success, score (scaled 0 to 1, raw 0 to 100, min, max), duration'
		: 'success, duration';
}

function said(verb: string, when: string, result: string): Written {
	return { elements: [verb], values: [{ when }, { word: 'result', when: result }] };
}

function document(stateId: string, when: string): Written {
	return { elements: [`state ${stateId}`], values: [{ when }] };
}
