import { expect, test } from 'vitest';
import { actor } from './fake-cmi5-lms.ts';
import { rules, violationsOf, type Json, type Session } from './cmi5-rules.ts';

const context = 'https://w3id.org/xapi/cmi5/context/';
const sessionId = `${context}extensions/sessionid`;
const template = {
	contextActivities: { grouping: [{ id: 'https://publisher.example/au' }] },
	extensions: { [sessionId]: 'session-1' }
};

const session: Session = {
	actor,
	activity: 'https://lms.example/activities/1',
	registration: '3d0d8a1e-6a2c-4b8e-8b5d-7b1f5f0f2c11',
	template,
	mode: 'Normal',
	mastery: undefined,
	hasPreferences: true,
	verbs: ['initialized'],
	judged: []
};

interface Said {
	readonly verb: string;
	readonly result?: Json;
	readonly categories?: readonly string[];
	readonly extensions?: Json;
	readonly change?: (statement: Json) => Json;
}

function say({ verb, result, categories = ['cmi5'], extensions, change = (same) => same }: Said) {
	return change({
		id: '6a1b5d3e-0b4b-4c2e-9d4e-5b2f0c1d2e3f',
		actor,
		verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
		object: { id: session.activity },
		...(result && { result }),
		context: {
			registration: session.registration,
			contextActivities: {
				...template.contextActivities,
				category: categories.map((name) => ({ id: `${context}categories/${name}` }))
			},
			extensions: { ...template.extensions, ...extensions }
		},
		timestamp: '2026-01-02T03:04:05.678Z'
	});
}

const judged = ['cmi5', 'moveon'];
const duration = 'PT0H1M3.5S';
const initialized = { verb: 'initialized' };
const terminated = { verb: 'terminated', result: { duration } };
const completed = { verb: 'completed', result: { completion: true, duration }, categories: judged };
const passed = {
	verb: 'passed',
	result: { success: true, duration, score: { scaled: 0.8, raw: 80, min: 0, max: 100 } },
	categories: judged
};
const failed = {
	verb: 'failed',
	result: { success: false, duration, score: { scaled: 0.5 } },
	categories: judged
};
const answered = { verb: 'answered', categories: [] };

test.each([
	[initialized, { verbs: [] }],
	[terminated, {}],
	[completed, {}],
	[passed, {}],
	[failed, {}],
	[answered, {}],
	[{ ...passed, extensions: { [`${context}extensions/masteryscore`]: 0.75 } }, { mastery: 0.75 }]
])('a sound statement violates nothing', (said: Said, changes: Partial<Session>) => {
	expect(violationsOf(say(said), { ...session, ...changes })).toEqual([]);
});

const without = (name: string) => (statement: Json) =>
	Object.fromEntries(Object.entries(statement).filter(([key]) => key !== name));
const withContext = (news: Json) => (statement: Json) => ({
	...statement,
	context: { ...(statement['context'] as Json), ...news }
});

const cases: Readonly<Record<string, readonly [Said, Partial<Session>?]>> = {
	'8.1.3.0-3': [{ ...answered, change: (one) => ({ ...one, actor: { ...actor, name: 'Ada' } }) }],
	'8.1.5.0-6': [
		{ ...terminated, change: (one) => ({ ...one, object: { id: 'https://x.example' } }) }
	],
	'9.1.0.0-1': [{ ...answered, change: without('id') }],
	'9.2.0.0-2': [
		{ ...terminated, change: (one) => ({ ...one, actor: without('objectType')(actor) }) }
	],
	'9.2.0.0-3': [
		{ ...answered, change: (one) => ({ ...one, actor: { mbox: 'mailto:a@x.example' } }) }
	],
	'9.3.0.0-2': [initialized],
	'9.3.0.0-3': [passed, { verbs: ['initialized', 'failed'] }],
	'9.3.0.0-4': [answered, { verbs: [] }],
	'9.3.0.0-5': [answered, { verbs: ['initialized', 'terminated'] }],
	'9.3.0.0-6': [completed, { judged: ['completed'] }],
	'9.3.0.0-7': [passed, { judged: ['passed'] }],
	'9.3.0.0-8': [failed, { judged: ['passed'] }],
	'9.3.4.0-2': [passed, { mastery: 0.9 }],
	'9.3.5.0-2': [failed, { mastery: 0.5 }],
	'9.4.0.0-1': [{ ...terminated, change: without('object') }],
	'9.5.1.0-2': [{ ...completed, result: { ...completed.result, score: { scaled: 1 } } }],
	'9.5.1.0-3': [{ ...passed, result: { ...passed.result, score: { raw: 80 } } }],
	'9.5.2.0-1': [{ ...passed, result: { duration } }],
	'9.5.2.0-2': [{ ...failed, result: { duration, success: true } }],
	'9.5.2.0-3': [{ ...terminated, result: { duration, success: true } }],
	'9.5.3.0-1': [{ ...completed, result: { duration } }],
	'9.5.3.0-2': [{ ...passed, result: { ...passed.result, completion: true } }],
	'9.5.4.1-1': [{ ...terminated, result: {} }],
	'9.5.4.1-2': [{ ...completed, result: { completion: true } }],
	'9.5.4.1-3': [{ ...passed, result: { success: true, duration: '63 s' } }],
	'9.5.4.1-4': [{ ...failed, result: { success: false } }],
	'9.5.5.1': [
		{
			...completed,
			result: {
				...completed.result,
				extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 100 }
			}
		}
	],
	'9.6.0.0-1': [{ ...answered, change: without('context') }],
	'9.6.1.0-1': [{ ...answered, change: withContext({ registration: 'another' }) }],
	'9.6.2.2-1': [{ ...completed, categories: ['cmi5'] }],
	'9.6.2.2-2': [{ ...answered, categories: ['moveon'] }],
	'9.6.3.1-4': [{ ...answered, change: withContext({ extensions: {} }) }],
	'9.6.3.2-2': [passed, { mastery: 0.75 }],
	'9.7.0.0-1': [{ ...answered, change: without('timestamp') }],
	'9.7.0.0-2': [
		{ ...answered, change: (one) => ({ ...one, timestamp: '2026-01-02T03:04:05+01:00' }) }
	],
	'10.2.1.0-6': [{ ...answered, change: withContext({ contextActivities: {} }) }],
	'10.2.2.0-2': [completed, { mode: 'Browse' }],
	'10.2.2.0-3': [passed, { mode: 'Review' }],
	'11.0.0.0-3': [initialized, { verbs: [], hasPreferences: false }]
};

test('every rule has a case here', () => {
	expect(Object.keys(cases).sort()).toEqual(Object.keys(rules).sort());
});

test.each(Object.entries(cases))(
	'a statement that violates %s is told by it',
	(id, [said, changes]) => {
		expect(violationsOf(say(said), { ...session, ...changes })).toContain(id);
	}
);
