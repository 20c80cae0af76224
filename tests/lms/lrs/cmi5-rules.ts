/** A statement as it came over the wire. */
export type Json = Readonly<Record<string, unknown>>;

/** What an LMS knows of a launch, and of what came before a statement. */
export interface Session {
	readonly actor: Json;
	readonly activity: string;
	readonly registration: string;
	readonly template: Json;
	readonly mode: 'Normal' | 'Browse' | 'Review';
	readonly mastery: number | undefined;
	/** The AU has asked for the learner's preferences. */
	readonly hasPreferences: boolean;
	/** Verbs of this session that cmi5 defines, in order. */
	readonly verbs: readonly string[];
	/** Of earlier sessions of the registration and this one. */
	readonly judged: readonly string[];
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
const context = 'https://w3id.org/xapi/cmi5/context/';
const categories = { cmi5: `${context}categories/cmi5`, moveOn: `${context}categories/moveon` };
const extensions = {
	session: `${context}extensions/sessionid`,
	mastery: `${context}extensions/masteryscore`,
	progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress'
};

/** One statement, taken apart. */
interface Parts {
	readonly statement: Json;
	/** Without its address. */
	readonly verb: string;
	readonly isDefined: boolean;
	readonly result: Json;
	readonly score: Json | undefined;
	readonly context: Json;
	readonly isMoveOn: boolean;
}

type Rule = (parts: Parts, session: Session) => boolean;

const isVerdict = ({ verb }: Parts) => verb === 'passed' || verb === 'failed';
const isUntimed =
	(verb: string): Rule =>
	(parts) =>
		parts.isDefined && parts.verb === verb && !isDuration(parts.result['duration']);
const isJudgedIn =
	(mode: Session['mode']): Rule =>
	(parts, session) =>
		session.mode === mode && /^(completed|passed|failed)$/.test(parts.verb);

/** When a statement violates a requirement of cmi5, by the requirement's number in the specification. */
export const rules: Readonly<Record<string, Rule>> = {
	'8.1.3.0-3': ({ statement }, { actor }) => !isSame(statement['actor'], actor),
	'8.1.5.0-6': ({ statement, isDefined }, { activity }) =>
		isDefined && objectOf(statement['object'])['id'] !== activity,
	'9.1.0.0-1': ({ statement }) =>
		!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(String(statement['id'])),
	'9.2.0.0-2': ({ statement, isDefined }) =>
		isDefined && objectOf(statement['actor'])['objectType'] !== 'Agent',
	'9.2.0.0-3': ({ statement }) => objectOf(statement['actor'])['account'] === undefined,
	'9.3.0.0-2': ({ verb, isDefined }, session) => isDefined && session.verbs.includes(verb),
	'9.3.0.0-3': (parts, session) =>
		parts.isDefined &&
		isVerdict(parts) &&
		session.verbs.some((one) => /^(passed|failed)$/.test(one)),
	'9.3.0.0-4': ({ verb }, session) =>
		verb !== 'initialized' && !session.verbs.includes('initialized'),
	'9.3.0.0-5': (_, session) => session.verbs.includes('terminated'),
	'9.3.0.0-6': ({ verb }, session) => verb === 'completed' && session.judged.includes('completed'),
	'9.3.0.0-7': ({ verb }, session) => verb === 'passed' && session.judged.includes('passed'),
	'9.3.0.0-8': ({ verb }, session) => verb === 'failed' && session.judged.includes('passed'),
	'9.3.4.0-2': ({ verb, score }, { mastery }) =>
		verb === 'passed' && mastery !== undefined && Number(score?.['scaled']) < mastery,
	'9.3.5.0-2': ({ verb, score }, { mastery }) =>
		verb === 'failed' && mastery !== undefined && Number(score?.['scaled']) >= mastery,
	'9.4.0.0-1': ({ statement, isDefined }) => isDefined && statement['object'] === undefined,
	'9.5.1.0-2': (parts) => parts.isDefined && parts.score !== undefined && !isVerdict(parts),
	'9.5.1.0-3': ({ score }) =>
		score?.['raw'] !== undefined && (score['min'] === undefined || score['max'] === undefined),
	'9.5.2.0-1': ({ verb, result }) => verb === 'passed' && result['success'] !== true,
	'9.5.2.0-2': ({ verb, result }) => verb === 'failed' && result['success'] !== false,
	'9.5.2.0-3': (parts) =>
		parts.isDefined && parts.result['success'] !== undefined && !isVerdict(parts),
	'9.5.3.0-1': ({ verb, result }) => verb === 'completed' && result['completion'] !== true,
	'9.5.3.0-2': ({ verb, isDefined, result }) =>
		isDefined && result['completion'] !== undefined && verb !== 'completed',
	'9.5.4.1-1': isUntimed('terminated'),
	'9.5.4.1-2': isUntimed('completed'),
	'9.5.4.1-3': isUntimed('passed'),
	'9.5.4.1-4': isUntimed('failed'),
	'9.5.5.1': ({ verb, result }) =>
		verb === 'completed' && objectOf(result['extensions'])[extensions.progress] !== undefined,
	'9.6.0.0-1': ({ statement }) => statement['context'] === undefined,
	'9.6.1.0-1': (parts, { registration }) => parts.context['registration'] !== registration,
	'9.6.2.2-1': ({ isDefined, isMoveOn, result }) =>
		isDefined &&
		!isMoveOn &&
		(result['success'] !== undefined || result['completion'] !== undefined),
	'9.6.2.2-2': ({ isDefined, isMoveOn, result }) =>
		isMoveOn &&
		(!isDefined || (result['success'] === undefined && result['completion'] === undefined)),
	'9.6.3.1-4': (parts, { template }) =>
		objectOf(parts.context['extensions'])[extensions.session] !==
		objectOf(template['extensions'])[extensions.session],
	'9.6.3.2-2': (parts, { mastery }) =>
		isVerdict(parts) &&
		mastery !== undefined &&
		objectOf(parts.context['extensions'])[extensions.mastery] !== mastery,
	'9.7.0.0-1': ({ statement }) => Number.isNaN(Date.parse(String(statement['timestamp']))),
	'9.7.0.0-2': ({ statement }) => !String(statement['timestamp']).endsWith('Z'),
	'10.2.1.0-6': (parts, { template }) => !contains(parts.context, template),
	'10.2.2.0-2': isJudgedIn('Browse'),
	'10.2.2.0-3': isJudgedIn('Review'),
	'11.0.0.0-3': (_, { hasPreferences }) => !hasPreferences
};

/** Numbers of the requirements that a statement violates. */
export function violationsOf(statement: Json, session: Session): readonly string[] {
	const parts = partsOf(statement);
	return Object.entries(rules).flatMap(([id, rule]) => (rule(parts, session) ? [id] : []));
}

/** Whether cmi5 defines it, and its verb without the address. */
export function partsOf(statement: Json): Parts {
	const result = objectOf(statement['result']);
	const about = objectOf(statement['context']);
	const listed = objectOf(about['contextActivities'])['category'];
	const ids = Array.isArray(listed) ? listed.map((one) => objectOf(one)['id']) : [];
	return {
		statement,
		verb: String(objectOf(statement['verb'])['id']).replace(verbs, ''),
		isDefined: ids.includes(categories.cmi5),
		result,
		score: result['score'] === undefined ? undefined : objectOf(result['score']),
		context: about,
		isMoveOn: ids.includes(categories.moveOn)
	};
}

export function objectOf(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Json)
		: {};
}

function isDuration(value: unknown): boolean {
	return typeof value === 'string' && /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/.test(value);
}

export function isSame(a: unknown, b: unknown): boolean {
	return contains(a, b) && contains(b, a);
}

/** Everything of `part` is in `whole`; of lists, in any order. */
function contains(whole: unknown, part: unknown): boolean {
	if (Array.isArray(part)) {
		const all: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
		return part.every((one) => all.some((other) => contains(other, one)));
	}
	if (typeof part !== 'object' || part === null) return whole === part;
	return Object.entries(part).every(([name, value]) => contains(objectOf(whole)[name], value));
}
