/** Whether a value is legal, by the books: SCORM 1.2 RTE 3.4, SCORM 2004 RTE 4.1.1 and 4.2. Strings only, no Node. */
export type Check = (value: string) => boolean;

export const text =
	(most: number): Check =>
	(value) =>
		value.length <= most;

export const matches =
	(pattern: RegExp): Check =>
	(value) =>
		pattern.test(value);

export const oneOf =
	(...words: string[]): Check =>
	(value) =>
		words.includes(value);

export const either =
	(...checks: Check[]): Check =>
	(value) =>
		checks.some((check) => check(value));

export const real: Check = matches(/^-?(\d+(\.\d*)?|\.\d+)$/);

export const between =
	(least: number, most: number): Check =>
	(value) =>
		real(value) && Number(value) >= least && Number(value) <= most;

export const listOf =
	(separator: string, most: number, item: Check, { unique = false } = {}): Check =>
	(value) => {
		const items = value.split(separator);
		if (unique && new Set(items).size !== items.length) return false;
		return items.length <= most && items.every(item);
	};

export const scorm12 = {
	string255: text(255),
	string4096: text(4096),
	identifier: (value: string) => text(255)(value) && /^[!-~]+$/.test(value),
	// Four hour digits: two are legal, and some servers add them up wrongly.
	timespan: (value: string) => /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/.test(value),
	time: matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
	score: either(oneOf(''), between(0, 100)),
	status: oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed'),
	exit: oneOf('time-out', 'suspend', 'logout', ''),
	type: oneOf(
		'true-false',
		'choice',
		'fill-in',
		'matching',
		'performance',
		'sequencing',
		'likert',
		'numeric'
	),
	result: either(oneOf('correct', 'wrong', 'unanticipated', 'neutral'), real),
	/** CMIFeedback, by the type of interaction. */
	feedback: {
		numeric: matches(/^-?\d{1,10}(\.\d+)?$/),
		likert: matches(/^[0-9a-z]?$/),
		matching: (value: string) =>
			text(255)(value) && listOf(',', 64, matches(/^[0-9a-z]\.[0-9a-z]$/), { unique: true })(value),
		choice: (value: string) =>
			text(255)(value) && listOf(',', 36, matches(/^[0-9a-z]$/), { unique: true })(value),
		sequencing: (value: string) =>
			text(255)(value) && listOf(',', 128, matches(/^[0-9a-z]$/))(value),
		performance: (value: string) => text(255)(value) && !/[\r\n]/.test(value),
		'fill-in': (value: string) => text(255)(value) && !/[\r\n]/.test(value)
	} as Readonly<Record<string, Check>>
} as const;

/** RFC 3986 as far as a strict LMS looks: no blanks, none of `| { } " < > \ ^` and no backtick. */
const uri = matches(/^[^\s|{}"<>\\^`]+$/);

export const scorm2004 = {
	short: (value: string) => text(250)(value) && uri(value),
	long: (value: string) => text(4000)(value) && uri(value),
	duration: (value: string) =>
		/^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value) &&
		!/[PT]$/.test(value),
	// The zone only after a fraction.
	time: matches(/^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?)?)?)?)?$/),
	// One line: two of three LMSs tried refuse a line break.
	localized: (most: number) => (value: string) =>
		text(most)(value.replace(/^\{lang=[A-Za-z-]{1,11}\}/, '')) &&
		!/[\r\n]/.test(value) &&
		!/^\{(?!lang=[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\})/.test(value),
	type: oneOf(
		'true-false',
		'choice',
		'fill-in',
		'long-fill-in',
		'matching',
		'performance',
		'sequencing',
		'likert',
		'numeric',
		'other'
	),
	result: either(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real),
	exit: oneOf('time-out', 'suspend', 'logout', 'normal', ''),
	completion: oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
	success: oneOf('passed', 'failed', 'unknown'),
	navigation: either(
		oneOf(
			'continue',
			'previous',
			'exit',
			'exitAll',
			'abandon',
			'abandonAll',
			'suspendAll',
			'_none_'
		),
		matches(/^\{target=[^}]+\}(choice|jump)$/)
	)
} as const;

const answers2004: Readonly<Record<string, Check>> = {
	'true-false': oneOf('true', 'false'),
	choice: listOf('[,]', 36, scorm2004.short, { unique: true }),
	sequencing: listOf('[,]', 36, scorm2004.short),
	likert: scorm2004.short,
	matching: listOf(
		'[,]',
		36,
		(pair) => listOf('[.]', 2, scorm2004.short)(pair) && /\[\.\]/.test(pair)
	),
	numeric: matches(/^-?\d{1,10}(\.\d{1,18})?$/),
	'fill-in': listOf('[,]', 10, scorm2004.localized(250)),
	'long-fill-in': scorm2004.localized(4000),
	other: text(4000)
};

/** cmi.interactions.n.learner_response. An empty one is refused by one strict LMS or another in every type. */
export const answer2004 =
	(type: string): Check =>
	(value) =>
		value !== '' && (answers2004[type] ?? text(4000))(value);

/** cmi.interactions.n.correct_responses.m.pattern. */
export const pattern2004 =
	(type: string): Check =>
	(value) => {
		if (type === 'numeric') return numericPattern(value);
		const plain = value.replace(/^(\{(case|order)_matters=(true|false)\})+/, '');
		return answer2004(type)(plain);
	};

/** `least[:]most`, either side of which may be empty. */
function numericPattern(value: string): boolean {
	const sides = value.split('[:]');
	if (sides.length !== 2 || sides.some((side) => side !== '' && !real(side))) return false;
	return sides.includes('') || Number(sides[0]) <= Number(sides[1]);
}
