import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interaction, InteractionType } from '#course/interaction.ts';
import { answerOf } from './answer.ts';

const types: readonly InteractionType[] = [
	...(['choice', 'sequencing', 'matching', 'fill-in'] as const),
	...(['long-fill-in', 'numeric', 'likert'] as const)
];

const choice: Interaction = {
	id: 'leads-2',
	type: 'choice',
	description: 'Who waits?',
	objective: undefined,
	response: ['a', 'c2'],
	correct: ['c2'],
	result: 'incorrect',
	weighting: 1,
	at: 0,
	seconds: 12.345
};

test('an answer names its question, what was chosen and what can be', () => {
	expect(answerOf(choice, 'en')).toEqual({
		question: 'leads',
		definition: {
			type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
			interactionType: 'choice',
			name: { en: 'Who waits?' },
			description: { en: 'Who waits?' },
			correctResponsesPattern: ['c2'],
			choices: [{ id: 'a' }, { id: 'c2' }]
		},
		result: { response: 'a[,]c2', success: false, duration: 'PT0H0M12.35S' }
	});
});

test('a text that a learner wrote stays as it is, lines and all', () => {
	const text = 'One\n\n{two} [,] "three" 😀';
	const told = answerOf(
		{ ...choice, type: 'long-fill-in', response: [text], result: 'neutral' },
		'en'
	);
	expect(told.result).toEqual({ response: text, duration: 'PT0H0M12.35S' });
});

test('the tries of one question are of one question, in an assessment of one attempt', () => {
	const question = (id: string) => answerOf({ ...choice, id }, 'en').question;
	expect(question('leads-1')).toBe(question('leads-12'));
	expect(question('check-1-leads-1')).toBe('check-1-leads');
	expect(question('leads')).toBe('leads');
});

test('whatever an answer holds, its response and its ids are of the form of its type', () => {
	const text = fc.string({ unit: 'binary', maxLength: 40 });
	const some = fc.record({
		type: fc.constantFrom(...types),
		response: fc.array(text),
		correct: fc.array(text)
	});
	fc.assert(
		fc.property(some, (given) => {
			const { definition, result, question } = answerOf({ ...choice, ...given }, 'de');
			expect(definition['interactionType']).toBe(given.type);
			expect(result['response']).not.toBe('');
			expect(question).toBe('leads');
			for (const list of ['choices', 'scale', 'source', 'target']) {
				const ids = ((definition[list] ?? []) as readonly { id: string }[]).map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
			}
			if (given.type === 'numeric' && result['response'] !== undefined) {
				expect(Number(result['response'])).not.toBeNaN();
			}
		})
	);
});
