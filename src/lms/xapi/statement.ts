import type { Interaction } from '#course/interaction.ts';
import { decimal, duration } from '../scorm-format.ts';
import { asObject, type Agent } from './agent.ts';
import { answerOf } from './answer.ts';
import { namedUuid, randomUuid } from './uuid.ts';

const adl = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';
const progressExtension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** Verbs that cmi5 defines (9.3), and those that we say in xAPI besides. */
export type Verb =
	| 'initialized'
	| 'completed'
	| 'passed'
	| 'failed'
	| 'terminated'
	| 'suspended'
	| 'resumed'
	| 'answered'
	| 'progressed';

const defined: ReadonlySet<Verb> = new Set([
	'initialized',
	'completed',
	'passed',
	'failed',
	'terminated'
]);

/** Once for all launches of a registration: what is said about the course as a whole. */
export type Judgement = 'completed' | 'passed' | 'failed';

export interface Statement {
	readonly verb: Verb;
	readonly id: string;
	/** As it is sent, byte by byte the same each time. */
	readonly body: Readonly<Record<string, unknown>>;
}

/** What all statements of a session have in common. */
export interface Subject {
	readonly actor: Agent;
	readonly activity: string;
	readonly registration: string;
	/** The LMS's own, which every statement has to hold (cmi5, 10.2.1); empty in xAPI. */
	readonly template: Readonly<Record<string, unknown>>;
	/** True: statements tell by their categories what cmi5 defines. */
	readonly isCmi5: boolean;
	/** 0 to 1, from the LMS. */
	readonly mastery: number | undefined;
	/** The course's (BCP 47). */
	readonly language: string;
	/** What the course is called, where the LMS does not know it from a manifest. */
	readonly title?: string | undefined;
}

interface Said {
	readonly id?: string;
	readonly at?: number;
	readonly object?: Readonly<Record<string, unknown>>;
	readonly result?: Readonly<Record<string, unknown>>;
	readonly context?: Readonly<Record<string, readonly unknown[]>>;
	readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Writes the statements of one session. */
export class StatementWriter {
	readonly subject: Subject;

	constructor(subject: Subject) {
		this.subject = subject;
	}

	/** That the session begins or goes on. */
	begins(verb: 'initialized' | 'resumed'): Statement {
		return this.#write(verb, {});
	}

	/** That it ends; `seconds` of this session. */
	ends(verb: 'terminated' | 'suspended', seconds: number): Statement {
		return this.#write(verb, { result: { duration: duration(seconds) } });
	}

	/**
	 * Of all that is launched. Its id is always the same, so that a server cannot hold two; the units of a course share
	 * their registration. `score` is 0 to 1.
	 */
	judges(verb: Judgement, seconds: number, score?: number): Statement {
		const { registration, activity, isCmi5, mastery } = this.subject;
		const outcome =
			verb === 'completed'
				? { completion: true }
				: { success: verb === 'passed', ...(score !== undefined && { score: scoreOf(score) }) };
		return this.#write(verb, {
			id: namedUuid(registration, `${verb} ${activity}`),
			result: { ...outcome, duration: duration(seconds) },
			...(isCmi5 && { context: { category: [{ id: `${cmi5}categories/moveon` }] } }),
			...(verb !== 'completed' &&
				mastery !== undefined && { extensions: { [`${cmi5}extensions/masteryscore`]: mastery } })
		});
	}

	/** How far it has got: whole per cent. */
	progresses(percent: number): Statement {
		return this.#write('progressed', { result: { extensions: { [progressExtension]: percent } } });
	}

	/** One answer. The id comes from the answer, so that to send it again in a later session does no harm. */
	answers(interaction: Interaction): Statement {
		const { registration, activity, language } = this.subject;
		const { id, at, objective } = interaction;
		const { definition, result, question } = answerOf(interaction, language);
		return this.#write('answered', {
			id: namedUuid(registration, `answered ${id} ${at}`),
			at,
			object: { objectType: 'Activity', id: `${activity}/q/${question}`, definition },
			result,
			context: {
				parent: [{ objectType: 'Activity', id: activity }],
				...(objective !== undefined && {
					other: [{ objectType: 'Activity', id: `${activity}/objective/${objective}` }]
				})
			}
		});
	}

	#write(verb: Verb, said: Said): Statement {
		const { actor, activity, title, language } = this.subject;
		const { id = randomUuid(), at = Date.now(), result } = said;
		const type = 'http://adlnet.gov/expapi/activities/course';
		const course = {
			objectType: 'Activity',
			id: activity,
			...(title !== undefined && { definition: { type, name: { [language]: title } } })
		};
		const body = {
			id,
			actor,
			verb: { id: iriOf(verb), display: { en: verb } },
			object: said.object ?? course,
			...(result && { result }),
			context: this.#context(verb, said),
			timestamp: new Date(at).toISOString()
		};
		return { verb, id, body };
	}

	/** The LMS's template with ours added to it, nothing of it taken away. */
	#context(verb: Verb, { context = {}, extensions }: Said): Readonly<Record<string, unknown>> {
		const { template, registration, isCmi5 } = this.subject;
		const own = isCmi5 && defined.has(verb) ? [{ id: `${cmi5}categories/cmi5` }] : [];
		const added = { ...context, category: [...own, ...(context['category'] ?? [])] };
		const copy = structuredClone(template);
		const activities = { ...asObject(copy['contextActivities']) };
		for (const [name, list] of Object.entries(added)) {
			const all = [...listOf(activities[name]), ...list];
			if (all.length > 0) activities[name] = all;
		}
		return {
			...copy,
			registration,
			...(Object.keys(activities).length > 0 && { contextActivities: activities }),
			...(extensions && { extensions: { ...asObject(copy['extensions']), ...extensions } })
		};
	}
}

/** The verb as statements name it. */
export function iriOf(verb: Verb): string {
	return `${adl}${verb}`;
}

/** Older servers give one where a list of one is meant. */
function listOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value as readonly unknown[];
	return value === undefined ? [] : [value];
}

/** The four digits that are compared with a mastery score. */
export function scaledOf(score: number): number {
	return Number(decimal(score, 4));
}

function scoreOf(score: number): Readonly<Record<string, number>> {
	const scaled = scaledOf(score);
	return { scaled, raw: Number(decimal(scaled * 100, 2)), min: 0, max: 100 };
}
