import type { TypedRules } from '../question.ts';
import type { Form } from './form.ts';

export const typed: Form<TypedRules> = {
	normal: ({ options }, given) =>
		given.length === 1 && [0, ...options].includes(given[0] ?? -1) ? given : undefined,
	hits: (_rules, [match]) => (match ? 1 : 0),
	kept: () => [],
	toNumbers: (_rules, given) => given,
	fromNumbers: (_rules, numbers) => ({ answer: numbers.slice(0, 1), count: 1 }),
	worst: ({ options }) => [Math.max(...options)]
};
