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
	readonly store: (record: KeptRecord) => boolean;
	/** After each call: the call, what is stored, and how many values wait for a commit. */
	readonly onCall: (call: ApiCall, record: KeptRecord, waiting: number) => void;
	/** Milliseconds, from any fixed moment. */
	readonly now: () => number;
}

/**
 * The API that a course finds: a real run-time, watched. Values reach the record when the course commits
 * or ends, as in an LMS; a record that cannot be stored fails the commit. SCORM 1.2 suspend data above
 * the standard's 4,096 characters is refused, since many an LMS does, although the run-time itself does not.
 */
export function observeApi(options: ObserveOptions): ScormApi {
	const watched = new WatchedApi(options);
	const prefix = prefixes[options.runTime];
	const names = [
		'Initialize',
		endNames[options.runTime],
		'GetValue',
		'SetValue',
		'Commit',
		...questions
	];
	return Object.fromEntries(
		names.map((name) => [
			prefix + name,
			(...args: unknown[]) => watched.call(name, args.map(String))
		])
	);
}

const prefixes = { 'scorm-1.2': 'LMS', 'scorm-2004': '' } as const;

const endNames = { 'scorm-1.2': 'Finish', 'scorm-2004': 'Terminate' } as const;

/** Calls that change nothing, and are asked after every other one. */
const questions = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];

class WatchedApi {
	readonly #options: ObserveOptions;
	readonly #started: number;
	#record: KeptRecord;
	#waiting: Record<string, string> = {};
	/** The error of a call that we refused ourselves, until the next call. */
	#ownError: string | undefined;
	#count = 0;

	constructor(options: ObserveOptions) {
		this.#options = options;
		this.#started = options.now();
		this.#record = options.record;
	}

	call(name: string, args: readonly string[]): string {
		if (name === 'GetLastError' && this.#ownError !== undefined) return this.#ownError;
		if (questions.includes(name)) return this.#ask(name, args);
		const at = this.#options.now() - this.#started;
		this.#ownError = undefined;
		const answer = this.#answer(name, args);
		const error = this.#ownError ?? this.#ask('GetLastError', []);
		const meaning = error === '0' ? '' : this.#ask('GetErrorString', [error]);
		this.#options.onCall(
			{ number: this.#count++, at, name, args, answer, error, meaning },
			this.#record,
			Object.keys(this.#waiting).length
		);
		return answer;
	}

	#ask(name: string, args: readonly string[]): string {
		const { api, runTime } = this.#options;
		return api[prefixes[runTime] + name]?.(...args) ?? '';
	}

	#answer(name: string, args: readonly string[]): string {
		const { runTime } = this.#options;
		const [element = '', value = ''] = args;
		if (name === 'SetValue' && isTooLong(runTime, element, value)) return this.#refuse('405');
		const answer = this.#ask(name, args);
		if (String(answer) !== 'true') return answer;
		if (name === 'SetValue' && element.startsWith('cmi.')) this.#waiting[element] = value;
		const saves = ['Initialize', 'Commit', endNames[runTime]].includes(name);
		return saves && !this.#save() ? this.#refuse('101') : answer;
	}

	#save(): boolean {
		const next = { ...this.#record, values: { ...this.#record.values, ...this.#waiting } };
		if (!this.#options.store(next)) return false;
		this.#record = next;
		this.#waiting = {};
		return true;
	}

	#refuse(error: string): string {
		this.#ownError = error;
		return 'false';
	}
}

function isTooLong(runTime: RunTime, element: string, value: string): boolean {
	return (
		runTime === 'scorm-1.2' &&
		element === elements[runTime].suspendData &&
		value.length > suspendLimits[runTime]
	);
}
