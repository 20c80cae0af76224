import fc from 'fast-check';
import { sorted } from './forms/form.ts';
import type {
	ChoiceRules,
	Confidence,
	OrderRules,
	QuestionEvent,
	QuestionRules,
	RowsRules,
	TypedRules
} from './question.ts';
import type { ChoiceActivity, OrderActivity, RowsActivity, TypedActivity } from './view.ts';

/** What all forms share, as it is where nobody wrote anything. */
export const plainRules = {
	tries: 2,
	partial: false,
	hints: 0,
	confidence: false,
	shuffle: false,
	tags: []
} as const;

const someRules = fc.record({
	tries: fc.integer({ min: 1, max: 4 }),
	partial: fc.boolean(),
	hints: fc.nat(2),
	confidence: fc.boolean(),
	shuffle: fc.boolean(),
	tags: fc.constant([])
});

const numbers = (minLength: number, maxLength: number) =>
	fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 200 })), {
		minLength,
		maxLength
	});

const anyChoice: fc.Arbitrary<ChoiceRules> = fc
	.tuple(someRules, numbers(2, 6), fc.integer({ min: 1, max: 6 }), fc.boolean())
	.map(([common, options, rights, multiple]) => {
		const key = sorted(options.slice(0, multiple ? rights : 1));
		return { ...common, form: 'choice', options, key, multiple };
	});

/** Many do not fit into one number. */
const fewOrMany = fc.oneof(
	{ weight: 9, arbitrary: numbers(2, 6) },
	{ weight: 1, arbitrary: numbers(20, 30) }
);

const anyOrder: fc.Arbitrary<OrderRules> = fc
	.tuple(someRules, fewOrMany)
	.map(([common, options]) => ({ ...common, form: 'order', options, key: options }));

const anyRows: fc.Arbitrary<RowsRules> = fc
	.tuple(someRules, fewOrMany, numbers(2, 6), fc.constantFrom('match', 'classify'))
	.chain(([common, rows, options, form]) =>
		fc
			.array(fc.constantFrom(...options), { minLength: rows.length, maxLength: rows.length })
			.map((key) => ({ ...common, form, rows, options, key }))
	);

const anyTyped: fc.Arbitrary<TypedRules> = fc
	.tuple(someRules, fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1 }))
	.map(([common, accepted]) => {
		const options = accepted.map((_, index) => index + 1);
		const rest = { number: false, exact: false, decimal: '.' } as const;
		return { ...common, ...rest, form: 'typed', options, key: [1], accepted };
	});

/** A whole answer to any question. */
export function anyAnswer(rules: QuestionRules): fc.Arbitrary<number[]> {
	const { options } = rules;
	if (rules.form === 'choice')
		return fc.subarray([...options], {
			minLength: 1,
			maxLength: rules.multiple ? options.length : 1
		});
	if (rules.form === 'order')
		return fc.shuffledSubarray([...options], { minLength: options.length });
	const { length } = rules.form === 'typed' ? rules.key : rules.rows;
	const some = rules.form === 'typed' ? [0, ...options] : options;
	return fc.array(fc.constantFrom(...some), { minLength: length, maxLength: length });
}

/** With three logs of a learner's answers: mostly legal ones, some right, some asked again. */
function withLogs(any: fc.Arbitrary<QuestionRules>) {
	return any.chain((rules) => {
		const answer = fc.record({
			type: fc.constant('answer.given' as const),
			options: fc.oneof(anyAnswer(rules), fc.constant(rules.key)),
			confidence: fc.constantFrom<Confidence>(0, 1, 2, 3),
			seed: fc.nat(130)
		});
		const review = fc.boolean().map((right) => ({ type: 'review.answered', right }) as const);
		const nonsense = fc
			.array(fc.nat(9), { maxLength: 3 })
			.map((options) => ({ type: 'answer.given', options }) as const);
		const event: fc.Arbitrary<QuestionEvent> = fc.oneof(
			{ weight: 5, arbitrary: answer },
			{ weight: 2, arbitrary: review },
			nonsense
		);
		const log = fc.array(event, { maxLength: 6 });
		return fc.tuple(log, log, log).map((logs) => ({ rules, logs }));
	});
}

export type Sample = ReturnType<typeof withLogs>;

export const anyOfForm: Readonly<Record<'choice' | 'order' | 'rows' | 'typed', Sample>> = {
	choice: withLogs(anyChoice),
	order: withLogs(anyOrder),
	rows: withLogs(anyRows),
	typed: withLogs(anyTyped)
};

export const anyQuestion: Sample = fc.oneof(...Object.values(anyOfForm));

const shared = {
	kind: 'question',
	number: 4,
	objective: 'classify',
	points: 1,
	optional: false
} as const;

const words = (number: number, html: string, why = '') => ({ number, html, why });

const noWords = {
	stem: '',
	exhibit: '',
	options: [],
	rows: [],
	heads: [],
	hints: [],
	why: ''
} as const;

/** Who receives the leads? Option 2 is right. */
export const leads: ChoiceActivity = {
	...shared,
	id: 'leads',
	title: 'Who is the internal customer?',
	rules: { ...plainRules, form: 'choice', options: [1, 2, 3], key: [2], multiple: false, hints: 2 },
	words: {
		...noWords,
		stem: '<p>Marketing hands leads to Sales.</p>',
		legend: 'Who is the internal customer?',
		options: [
			words(1, 'Marketing', '<p>It supplies here.</p>'),
			words(2, 'Sales', '<p>It waits for the leads.</p>'),
			words(3, 'The household', '<p>Outside.</p>')
		],
		hints: ['Follow the work.', 'Who waits?']
	}
};

/** Two of four are right: 1 and 3. */
export const receivers: ChoiceActivity = {
	...shared,
	id: 'receivers',
	title: 'Which two receive?',
	rules: {
		...plainRules,
		form: 'choice',
		tries: 3,
		options: [1, 2, 3, 4],
		key: [1, 3],
		multiple: true,
		partial: true
	},
	words: {
		...noWords,
		legend: 'Which two receive?',
		options: [1, 2, 3, 4].map((one) => words(one, `Team ${one}`, `<p>Because ${one}.</p>`))
	}
};

/** From the order to the invoice: 1, 2, 3, 4. */
export const steps: OrderActivity = {
	...shared,
	id: 'steps',
	title: 'In which order?',
	rules: { ...plainRules, form: 'order', options: [1, 2, 3, 4], key: [1, 2, 3, 4], partial: true },
	words: {
		...noWords,
		legend: 'In which order?',
		options: ['Order', 'Plan', 'Build', 'Invoice'].map((html, index) => words(index + 1, html)),
		why: '<p>Nobody plans before there is an order.</p>'
	}
};

/** Three rows, 1 to 3, in two columns, 4 and 5: 4, 5, 4 is right. */
export const sides: RowsActivity = {
	...shared,
	id: 'sides',
	title: 'Inside or outside?',
	rules: {
		...plainRules,
		form: 'classify',
		rows: [1, 2, 3],
		options: [4, 5],
		key: [4, 5, 4],
		partial: true
	},
	words: {
		...noWords,
		legend: 'Inside or outside?',
		options: [words(4, 'Inside'), words(5, 'Outside')],
		rows: ['Sales', 'Buyer', 'Plant'].map((html, index) =>
			words(index + 1, html, `<p>Because of ${html}.</p>`)
		)
	}
};

/** What the receiver is called. */
export const named: TypedActivity = {
	...shared,
	id: 'named',
	title: 'What is the receiver called?',
	rules: {
		...plainRules,
		form: 'typed',
		options: [1, 2],
		key: [1],
		accepted: ['Internal customer', 'customer'],
		number: false,
		exact: false,
		decimal: '.'
	},
	words: { ...noWords, legend: 'What is the receiver called?', why: '<p>So it is called.</p>' }
};

/** 12, give or take half an hour. */
export const hours: TypedActivity = {
	...named,
	id: 'hours',
	title: 'How many hours?',
	rules: { ...named.rules, options: [1], accepted: ['12 ± 0.5 h'], number: true }
};
