import type { KeptRecord } from './record.ts';
import { elements, suspendLimits, type RunTime } from './run-time.ts';

/** The API of either standard: every call takes and gives strings. */
export type ScormApi = Readonly<Record<string, (...args: string[]) => string>>;

export interface ApiCall {
	readonly number: number;
	/** Milliseconds since the launch. */
	readonly at: number;
	/** Without the prefix of SCORM 1.2, so that both standards read the same. */
	readonly name: string;
	readonly args: readonly string[];
	readonly answer: string;
	/** The standard's error code after the call; "0" for none. */
	readonly error: string;
	/** The error in the run-time's words; empty for none. */
	readonly meaning: string;
}

export interface ObserveOptions {
	readonly runTime: RunTime;
	readonly api: ScormApi;
	/** As it is when the launch begins. */
	readonly record: KeptRecord;
	/** Writes the record away; false when it could not. */
	store(record: KeptRecord): boolean;
	/** After each call: the call, what is stored, and how many values wait for a commit. */
	onCall(call: ApiCall, record: KeptRecord, waiting: number): void;
	/** Milliseconds, from any fixed moment. */
	now(): number;
}

/** Calls that change nothing, and are asked after every other one. */
const questions = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];

/**
 * The API that a course finds: a real run-time, watched. Values reach the record when the course commits
 * or ends, as in an LMS; a record that cannot be stored fails the commit. SCORM 1.2 suspend data above
 * the standard's 4,096 characters is refused, since many an LMS does, although the run-time itself does not.
 */
export function observeApi(options: ObserveOptions): ScormApi {
	const { runTime, api, now } = options;
	const started = now();
	const prefix = runTime === 'scorm-1.2' ? 'LMS' : '';
	let { record } = options;
	let waiting: Record<string, string> = {};
	let ownError: string | undefined;
	let number = 0;

	const ask = (name: string, ...args: string[]) => api[prefix + name]?.(...args) ?? '';

	function commit(answer: string): string {
		if (!isTrue(answer)) return answer;
		const next = { ...record, values: { ...record.values, ...waiting } };
		if (!options.store(next)) return refuse('101');
		record = next;
		waiting = {};
		return answer;
	}

	function refuse(code: string): string {
		ownError = code;
		return 'false';
	}

	function answerTo(name: string, args: string[]): string {
		if (name === 'GetLastError' && ownError !== undefined) return ownError;
		if (questions.includes(name)) return ask(name, ...args);
		ownError = undefined;
		const [element = '', value = ''] = args;
		if (name === 'SetValue' && isTooLong(runTime, element, value)) return refuse('405');
		const answer = ask(name, ...args);
		if (name === 'SetValue' && isTrue(answer) && element.startsWith('cmi.'))
			waiting[element] = value;
		if (name === 'Initialize' && isTrue(answer) && !options.store(record)) return refuse('101');
		return name === 'Commit' || name === endNames[runTime] ? commit(answer) : answer;
	}

	function call(name: string, args: readonly unknown[]): string {
		const texts = args.map(String);
		const at = now() - started;
		const answer = answerTo(name, texts);
		if (!questions.includes(name)) {
			const error = ownError ?? ask('GetLastError');
			const meaning = error === '0' ? '' : ask('GetErrorString', error);
			options.onCall(
				{ number: number++, at, name, args: texts, answer, error, meaning },
				record,
				Object.keys(waiting).length
			);
		}
		return answer;
	}

	const names = ['Initialize', endNames[runTime], 'GetValue', 'SetValue', 'Commit', ...questions];
	return Object.fromEntries(
		names.map((name) => [prefix + name, (...args: unknown[]) => call(name, args)])
	);
}

const endNames = { 'scorm-1.2': 'Finish', 'scorm-2004': 'Terminate' } as const;

function isTrue(answer: unknown): boolean {
	return String(answer) === 'true';
}

function isTooLong(runTime: RunTime, element: string, value: string): boolean {
	const limit = suspendLimits[runTime];
	return (
		runTime === 'scorm-1.2' && element === elements[runTime].suspendData && value.length > limit
	);
}
