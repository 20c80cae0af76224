import { LmsError, type Lms } from '../lms.ts';
import { asObject } from '../json.ts';
import { idOf, nameOf, readObject } from './agent.ts';
import { placeOf, webAddress } from './addresses.ts';
import { XapiClient } from './client.ts';
import { EarlierVerdicts } from './earlier-verdicts.ts';
import { launchIn, readCmi5Launch, type Cmi5Launch } from './launch.ts';
import { nothing, StateMemory } from './memory.ts';
import { watchReloads } from './reloads.ts';
import type { RequestLog } from './request-log.ts';
import { StatementWriter } from './statement.ts';
import { TabSession } from './tab-session.ts';
import { TextMemory } from './text-memory.ts';
import { XapiLms, type XapiSession } from './xapi-lms.ts';

const cmi5 = 'cmi5';

/** The LMS of a cmi5 launch (AICC, cmi5 1.0). Undefined: the course was not launched by one. */
export function findCmi5(
	window: Window,
	base: string,
	{ language }: { readonly language: string }
): Lms | undefined {
	const launch = launchIn(window, base, readCmi5Launch);
	return launch && new XapiLms(cmi5, (log) => begin(window, launch, language, log));
}

/** In the order that a strict LMS asks for: token, launch data, preferences. */
async function begin(
	window: Window,
	launch: Cmi5Launch,
	language: string,
	log: RequestLog
): Promise<XapiSession> {
	const { endpoint, actor, activity, registration } = launch;
	const tab = new TabSession(window, launch);
	if (tab.now.hasEnded) throw new LmsError(cmi5, 'go on with a session that has ended');
	const token = tab.now.token ?? (await fetchToken(window, launch.fetch, log));
	tab.keep({ token });

	const client = new XapiClient(window, cmi5, { endpoint, auth: `Basic ${token}` }, log);
	const about = { activityId: activity, agent: JSON.stringify(actor), registration };
	const data = await readLaunchData(client, about);
	const preferences = await readPreferences(client, about.agent);
	const memory = new StateMemory(client, about);
	const remembered = await memory.read();
	const { mode, template, mastery, returnUrl } = data;
	const texts = mode === 'browse' ? undefined : new TextMemory(client, about);
	const keepsTexts = await texts?.read();
	const subject = { actor, activity, registration, template, isCmi5: true, mastery, language };
	const writer = new StatementWriter(subject);
	return {
		client,
		writer,
		memory,
		remembered,
		isContinued: remembered !== nothing,
		earlier: new EarlierVerdicts(client, launch),
		...(keepsTexts && { texts }),
		mode,
		returnUrl,
		language: preferences,
		learner: { id: idOf(actor), name: nameOf(actor) },
		place: placeOf(endpoint),
		opening: tab.now.hasBegun ? [] : [writer.begins('initialized')],
		isOffhand: false,
		closing: () => [],
		isEnding: watchReloads(window),
		begins: () => tab.keep({ hasBegun: true }),
		ends: () => tab.keep({ hasEnded: true })
	};
}

/** Once: an LMS gives it a second time to nobody, and says so with status 200. */
async function fetchToken(window: Window, address: string, log: RequestLog): Promise<string> {
	const doing = 'fetch the token of the session';
	const began = performance.now();
	const note = (answer: string) => log.add('POST', 'fetch', 0, answer, began);
	const response = await window
		.fetch(address, { method: 'POST', cache: 'no-store' })

		.catch((cause: unknown) => {
			note('no answer');
			throw new LmsError(cmi5, doing, undefined, { cause });
		});
	note(String(response.status));
	const said = readObject(await response.text());
	const token = said?.['auth-token'];
	if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token;
	const code = Number(said?.['error-code']);
	throw new LmsError(cmi5, doing, Number.isInteger(code) ? code : response.status);
}

interface LaunchData {
	readonly mode: XapiSession['mode'];
	readonly template: Readonly<Record<string, unknown>>;
	readonly mastery: number | undefined;
	readonly returnUrl: string | undefined;
}

/** What the LMS says of this launch (10.2). It wins over what the package says. */
async function readLaunchData(
	client: XapiClient,
	about: Readonly<Record<string, string>>
): Promise<LaunchData> {
	const reply = await client.request('GET', 'activities/state', {
		query: { stateId: 'LMS.LaunchData', ...about }
	});
	const data = reply.ok ? readObject(reply.text) : undefined;
	const template = asObject(data?.['contextTemplate']);
	if (!data || !template) throw client.fail('read how it was launched', reply.status);
	const mode = String(data['launchMode']).toLowerCase();
	const mastery = Number(data['masteryScore'] ?? Number.NaN);
	return {
		template,
		mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
		mastery: mastery >= 0 && mastery <= 1 ? mastery : undefined,
		returnUrl: webAddress(data['returnURL'])?.href
	};
}

/** Languages that the learner prefers, with commas. An LMS need not have any, nor show them (11). */
async function readPreferences(client: XapiClient, agent: string): Promise<string> {
	const reply = await client.request('GET', 'agents/profile', {
		query: { profileId: 'cmi5LearnerPreferences', agent }
	});
	const preferred = reply.ok ? readObject(reply.text)?.['languagePreference'] : undefined;
	return typeof preferred === 'string' ? preferred : '';
}
