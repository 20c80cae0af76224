import type { Lms, LmsRecord } from '../lms.ts';
import { placeOf } from './addresses.ts';
import { idOf, nameOf } from './agent.ts';
import { XapiClient } from './client.ts';
import { EarlierVerdicts } from './earlier-verdicts.ts';
import { launchIn, readTinCanLaunch, type TinCanLaunch } from './launch.ts';
import { nothing, StateMemory, type Remembered } from './memory.ts';
import type { RequestLog } from './request-log.ts';
import { StatementWriter } from './statement.ts';
import { TextMemory } from './text-memory.ts';
import { randomUuid } from './uuid.ts';
import { XapiLms, type XapiSession } from './xapi-lms.ts';

const xapi = 'xapi';

/** What a package says of its course, for statements. */
export interface CourseFacts {
	/** BCP 47. */
	readonly language: string;
	readonly title: string | undefined;
}

/** The LRS of a Tin Can launch (Rustici, launching with `endpoint` and `auth`). Undefined: the course was not launched so. */
export function findTinCan(window: Window, base: string, facts: CourseFacts): Lms | undefined {
	const launch = launchIn(window, base, readTinCanLaunch);
	return launch && new XapiLms(xapi, (log) => begin(window, launch, facts, log));
}

async function begin(
	window: Window,
	launch: TinCanLaunch,
	facts: CourseFacts,
	log: RequestLog
): Promise<XapiSession> {
	const { actor, activity, grouping } = launch;
	const client = new XapiClient(window, xapi, launch, log);
	const about = {
		activityId: activity,
		agent: JSON.stringify(actor),
		registration: launch.registration
	};
	const memory = new StateMemory(client, about);
	const kept = await memory.read();
	const remembered = await withRegistration(memory, kept, launch);
	const texts = new TextMemory(client, about);
	const keepsTexts = await texts.read();
	const template =
		grouping === undefined ? {} : { contextActivities: { grouping: [{ id: grouping }] } };
	const registration = launch.registration ?? remembered.registration ?? randomUuid();
	const mastery = undefined;
	const subject = { actor, activity, registration, template, isCmi5: false, mastery, ...facts };
	const writer = new StatementWriter(subject);
	return {
		client,
		writer,
		memory,
		remembered,
		isContinued: kept !== nothing,
		earlier: new EarlierVerdicts(client, launch),
		...(keepsTexts && { texts }),
		mode: 'normal',
		returnUrl: undefined,
		language: launch.language,
		learner: { id: idOf(actor), name: nameOf(actor) },
		place: placeOf(launch.endpoint),
		opening: [
			writer.begins('initialized'),
			...(remembered.suspended === '' ? [] : [writer.begins('resumed')])
		],
		isOffhand: false,
		closing: (record) => suspending(writer, record),
		isEnding: () => true,
		begins: () => {},
		ends: () => {}
	};
}

/** Left before the end: to be gone on with. */
export function suspending(writer: StatementWriter, { completed, seconds }: LmsRecord) {
	return completed ? [] : [writer.ends('suspended', seconds)];
}

/** A launch without one gets one of ours, and every later launch of the same learner has to get the same. */
async function withRegistration(
	memory: StateMemory,
	remembered: Remembered,
	{ registration }: TinCanLaunch
): Promise<Remembered> {
	if (registration !== undefined || remembered.registration !== undefined) return remembered;
	const mine = { ...remembered, registration: randomUuid() };
	// Another tab was quicker.
	return (await memory.write(mine)) ?? mine;
}
