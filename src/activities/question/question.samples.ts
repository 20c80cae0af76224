import fc from 'fast-check';
import type { QuestionEvent, QuestionRules } from './question.ts';
import type { QuestionActivity } from './view.ts';

/** Any question there can be, with three logs of a learner's answers: mostly legal ones. */
export const anyQuestion: fc.Arbitrary<{
	rules: QuestionRules;
	logs: readonly (readonly QuestionEvent[])[];
}> = fc
	.record({
		options: fc.uniqueArray(
			fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 200 })),
			{
				minLength: 2,
				maxLength: 6
			}
		),
		rights: fc.integer({ min: 1, max: 6 }),
		multiple: fc.boolean(),
		tries: fc.integer({ min: 1, max: 4 }),
		partial: fc.boolean(),
		hints: fc.nat(2)
	})
	.map(({ options, rights, multiple, ...rest }): QuestionRules => {
		const key = options.slice(0, multiple ? rights : 1).sort((a, b) => a - b);
		return { ...rest, options, key, multiple };
	})
	.chain((rules) => {
		const answer = fc
			.subarray([...rules.options], {
				minLength: 1,
				maxLength: rules.multiple ? rules.options.length : 1
			})
			.map((options): QuestionEvent => ({ type: 'answer.given', options }));
		const nonsense = fc
			.array(fc.nat(9), { maxLength: 3 })
			.map((options): QuestionEvent => ({ type: 'answer.given', options }));
		const log = fc.array(fc.oneof({ weight: 5, arbitrary: answer }, nonsense), { maxLength: 6 });
		return fc.tuple(log, log, log).map((logs) => ({ rules, logs }));
	});

/** Who receives the leads? Option 2 is right. */
export const leads: QuestionActivity = {
	kind: 'question',
	id: 'leads',
	number: 4,
	objective: 'classify',
	points: 1,
	optional: false,
	title: 'Who is the internal customer?',
	rules: { tries: 2, options: [1, 2, 3], key: [2], multiple: false, partial: false, hints: 2 },
	words: {
		stem: '<p>Marketing hands leads to Sales.</p>',
		legend: 'Who is the internal customer?',
		exhibit: '',
		options: [
			{ number: 1, html: 'Marketing', why: '<p>It supplies here.</p>' },
			{ number: 2, html: 'Sales', why: '<p>It waits for the leads.</p>' },
			{ number: 3, html: 'The household', why: '<p>Outside.</p>' }
		],
		hints: ['Follow the work.', 'Who waits?']
	}
};

/** Two of four are right: 1 and 3. */
export const receivers: QuestionActivity = {
	...leads,
	id: 'receivers',
	title: 'Which two receive?',
	rules: { tries: 3, options: [1, 2, 3, 4], key: [1, 3], multiple: true, partial: true, hints: 0 },
	words: {
		stem: '',
		legend: 'Which two receive?',
		exhibit: '',
		options: [1, 2, 3, 4].map((number) => ({
			number,
			html: `Team ${number}`,
			why: `<p>Because ${number}.</p>`
		})),
		hints: []
	}
};
