import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { emptyRecord, type KeptRecord } from '#cli/lms/record.ts';
import { memoryHandler } from '#cli/serve-folder.ts';
import { serve, type Answer, type Asked } from '#cli/serve.ts';
import { runTimes, type ScormPackage } from '#package/standard.ts';
import { bundleScript } from '../bundle-script.ts';
import { unpackExported } from '../exported.ts';
import type { Behaviour, Launch } from './launch.ts';

export interface LmsOptions {
	readonly standard: ScormPackage;
	readonly behaviour?: Behaviour;
	readonly mode?: Launch['mode'];
	/** Characters of suspend data that survive; more is cut off without a word. */
	readonly keeps?: number;
	/** The course that learners get, unless another one is named. */
	readonly courseId?: string;
}

/**
 * What is wrong with the server for a while.
 *
 * - `fails`: answers 500 to whatever is to be stored.
 * - `gone`: has ended the session, and takes nothing more of this launch.
 * - `drops`: says that all is well, and stores nothing.
 */
export type Fault = 'fails' | 'gone' | 'drops';

/** An LMS on a port of its own, with one imported package and one learner. */
export interface TestLms {
	/** The page that launches the course. */
	readonly address: string;
	readonly origin: string;
	/** What has been committed, by the standard's own names. */
	readonly values: Readonly<Record<string, string>>;
	/** Bodies of all requests that were not for a file. */
	readonly received: readonly string[];
	/** Begins something wrong, or ends it. A session that is gone stays gone until the next launch. */
	suffer(fault: Fault | undefined): void;
	/** Changes what is on record between two launches; what the last one still sends comes too late. */
	change(values: Readonly<Record<string, string>>): void;
	close(): Promise<void>;
}

/** Serves an exported zip, unpacked in a sub-folder with a name of chance, without directory index. */
export async function startLms({
	standard,
	behaviour = 'sound',
	mode = 'normal',
	keeps,
	courseId
}: LmsOptions): Promise<TestLms> {
	const prefix = `/${randomBytes(6).toString('hex')}/course files/`;
	const script = await bundleScript(join(import.meta.dirname, 'page.ts'));
	const received: string[] = [];
	let record: KeptRecord = emptyRecord;
	let launches = 0;
	let fault: Fault | undefined;
	let gone = 0;

	async function keep(asked: Asked): Promise<Answer> {
		const text = await asked.body();
		if (gone === launches) return { status: 403 };
		if (fault) return { status: fault === 'drops' ? 204 : 500 };
		received.push(text);
		const { isFirst, body } = JSON.parse(text) as { isFirst: boolean; body: KeptRecord };
		const values = isFirst ? body.values : { ...record.values, ...body.values };
		const suspended = values['cmi.suspend_data'];
		const cut = keeps !== undefined && suspended ? suspended.slice(0, keeps) : suspended;
		record = {
			...body,
			values: { ...values, ...(cut !== undefined && { 'cmi.suspend_data': cut }) }
		};
		return { status: 204 };
	}

	const running = await serve([
		(asked) => {
			if (asked.path === '/page.js') return { status: 200, type: 'text/javascript', body: script };
			if (asked.path === storeOf(launches)) return keep(asked);
			if (asked.path !== '/launch') return undefined;
			launches += 1;
			const launch: Launch = {
				runTime: runTimes[standard],
				behaviour,
				mode,
				address: `${encodeURI(prefix)}index.html?attempt=1&lang=en`,
				store: storeOf(launches),
				record: JSON.stringify(record)
			};
			return { status: 200, type: 'text/html; charset=utf-8', body: pageOf(launch) };
		},
		memoryHandler(unpackExported(standard, courseId), { prefix, directoryIndex: false })
	]);

	return {
		address: `${running.origin}/launch`,
		origin: running.origin,
		get values() {
			return record.values;
		},
		received,
		suffer(next) {
			fault = next === 'gone' ? undefined : next;
			if (next === 'gone') gone = launches;
		},
		change(values) {
			launches += 1;
			record = { ...record, values: { ...record.values, ...values } };
		},
		close: () => running.close()
	};
}

/** Each launch has a place of its own to send to, which the next one takes away. */
function storeOf(launch: number): string {
	return `/store/${launch}`;
}

function pageOf(launch: Launch): string {
	return `<!doctype html>
<html lang="en">
<title>LMS</title>
<style>body { margin: 0 } iframe { border: 0; inline-size: 100%; block-size: 100vh }</style>
<body>
<script>window.launch = ${JSON.stringify(launch).replaceAll('<', '\\u003c')};</script>
<script type="module" src="/page.js"></script>
</html>`;
}
