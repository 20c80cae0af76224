import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, nameOf, readAgent } from './agent.ts';
import { readCmi5Launch, readTinCanLaunch } from './launch.ts';

const here = 'https://content.example/course/index.html';
const sound = {
	endpoint: 'https://lrs.example/xapi',
	auth: 'Basic YTpi',
	actor: '{"mbox":"mailto:ada@x.example","name":"Ada"}',
	activity_id: 'https://x.example/course'
};

function tinCan(changes: Readonly<Record<string, string>>) {
	return readTinCanLaunch(`?${new URLSearchParams({ ...sound, ...changes })}`, here);
}

test.each([
	['{"mbox":"mailto:ada@x.example"}', { objectType: 'Agent', mbox: 'mailto:ada@x.example' }, ''],
	[
		'{"objectType":["Person"],"name":["Ada","A."],"mbox":["mailto:ada@x.example"]}',
		{ objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@x.example' },
		'Ada'
	],
	[
		'{"name":["Ada"],"account":[{"accountServiceHomePage":"https://x.example","accountName":"7"}]}',
		{ objectType: 'Agent', name: 'Ada', account: { homePage: 'https://x.example', name: '7' } },
		'Ada'
	],
	[
		'{"account":{"homePage":"https://x.example","name":"7"},"extra":true}',
		{ objectType: 'Agent', account: { homePage: 'https://x.example', name: '7' } },
		'7'
	],
	['{"openid":"https://ada.example"}', { objectType: 'Agent', openid: 'https://ada.example' }, '']
])('the actor %s is told in the form of today', (given, expected, name) => {
	const agent = tinCan({ actor: given })?.actor;
	expect(agent).toEqual(expected);
	expect(nameOf(agent ?? {})).toBe(name);
	expect(idOf(agent ?? {})).not.toBe('');
});

test.each([
	'',
	'Ada',
	'[]',
	'null',
	'7',
	'{}',
	'{"name":"Ada"}',
	'{"mbox":7}',
	'{"account":{"name":"7"}}'
])('the actor %s is nobody', (given) => {
	expect(readAgent(given)).toBeUndefined();
});

test('the key is used as it is', () => {
	for (const auth of ['Basic YTpi', 'Bearer a.b-c_d', 'YTpi'])
		expect(tinCan({ auth })?.auth).toBe(auth);
});

test('a registration that is none is left out, and parameters that are nobody’s are kept', () => {
	const launch = tinCan({
		registration: 'none',
		vendor_key: 'a b',
		statementId: 'x',
		attempt: '1'
	});
	expect(launch?.registration).toBeUndefined();
	expect(launch?.extra).toEqual({ vendor_key: 'a b', attempt: '1' });
});

test('whatever stands in the address, it is read or it is none, and never throws', () => {
	fc.assert(
		fc.property(
			fc.dictionary(
				fc.constantFrom(...Object.keys(sound), 'fetch', 'registration', 'activityId'),
				fc.string()
			),
			(given) => {
				const search = `?${new URLSearchParams({ ...sound, ...given })}`;
				const launch = readTinCanLaunch(search, here);
				if (launch) expect(new URL(launch.endpoint).protocol).toBe('https:');
				expect(readCmi5Launch(search, here)?.fetch ?? 'https:').toMatch(/^https:/);
			}
		)
	);
});
