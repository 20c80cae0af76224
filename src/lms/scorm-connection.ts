import { CallLog } from './call-log.ts';
import type { ScormApi, ScormStandard } from './find-api.ts';
import { LmsError } from './lms.ts';

const methods = {
	'scorm-1.2': {
		initialize: 'LMSInitialize',
		terminate: 'LMSFinish',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		error: 'LMSGetLastError'
	},
	'scorm-2004': {
		initialize: 'Initialize',
		terminate: 'Terminate',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		error: 'GetLastError'
	}
} as const;

type Method = keyof (typeof methods)['scorm-1.2'];

/** `unknown`: neither a yes nor a no, such as an empty string without an error number. */
type Answer = 'yes' | 'no' | 'unknown';

/**
 * The calls of one communication session. An LMS may answer with strings, booleans, numbers, nothing, or throw;
 * here each of these has one meaning. A value that the LMS has already is not sent again.
 */
export class ScormConnection {
	readonly standard: ScormStandard;
	readonly log = new CallLog();
	#api: ScormApi;
	#kept = new Map<string, string>();
	/** The standard's number of what went wrong last; undefined when the LMS does not say. */
	code: number | undefined;

	constructor(api: ScormApi, standard: ScormStandard) {
		this.#api = api;
		this.standard = standard;
	}

	/** "" for whatever cannot be read. */
	read(element: string): string {
		return asText(this.#call('get', element));
	}

	/** The same, remembered as what the LMS has. */
	get(element: string): string {
		const text = this.read(element);
		this.#kept.set(element, text);
		return text;
	}

	/** Words of a vocabulary: some LMSs answer in capitals. */
	word(element: string): string {
		return this.get(element).trim().toLowerCase();
	}

	/** NaN for whatever is no number. */
	number(element: string): number {
		return Number.parseFloat(this.get(element));
	}

	/** What is in the LMS now, as far as this session knows. */
	kept(element: string): string | undefined {
		return this.#kept.get(element);
	}

	/** Reading it is no error. An LMS that says nothing at all is taken to have it. */
	supports(element: string): boolean {
		return this.read(element) !== '' || (this.#error() ?? 0) === 0;
	}

	/** False: refused. A value that the LMS has is not sent. */
	put(element: string, value: string): boolean {
		if (this.#kept.get(element) === value) return true;
		if (this.#answer(this.#call('set', element, value)) === 'no') return false;
		this.#kept.set(element, value);
		return true;
	}

	/** For what an LMS may do without: a refused value is not tried again. */
	offer(element: string, value: string): boolean {
		const taken = this.put(element, value);
		this.#kept.set(element, value);
		return taken;
	}

	/** From now on this, or without an element nothing at all, is believed to be in the LMS, and is sent again. */
	forget(element?: string): void {
		if (element === undefined) this.#kept.clear();
		else this.#kept.delete(element);
	}

	/** False only when the LMS refuses: what says neither yes nor no may still keep what it is given. */
	initialize(): boolean {
		return this.#answer(this.#call('initialize', '')) !== 'no';
	}

	/** False unless the LMS says that it worked. */
	commit(): boolean {
		return this.#answer(this.#call('commit', '')) === 'yes';
	}

	/** False unless the LMS says that it worked. */
	terminate(): boolean {
		return this.#answer(this.#call('terminate', '')) === 'yes';
	}

	fail(doing: string, room?: number): LmsError {
		return new LmsError(this.standard, doing, this.code, { room });
	}

	/** Undefined: it threw, or has no such function. */
	#call(method: Method, ...args: string[]): unknown {
		const name = methods[this.standard][method];
		const began = performance.now();
		const result = this.#ask(name, args);
		if (method === 'error') this.log.fail(asText(result));
		else this.log.add(name, args, result === thrown ? 'thrown' : result, began);
		return result;
	}

	#ask(name: string, args: readonly string[]): unknown {
		try {
			return this.#api[name]?.(...args) ?? undefined;
		} catch {
			return thrown;
		}
	}

	/** Some LMSs say false although all went well: only with an error number is it a no. */
	#answer(result: unknown): Answer {
		if (result === true || result === 1 || /^(true|1)$/i.test(asText(result))) return 'yes';
		this.code = result === thrown ? undefined : this.#error();
		if (this.code === 0) return 'yes';
		const silent = result === undefined || result === '';
		return silent && this.code === undefined ? 'unknown' : 'no';
	}

	#error(): number | undefined {
		const text = asText(this.#call('error'));
		return /^\d+$/.test(text) ? Number(text) : undefined;
	}
}

const thrown = Symbol('thrown');

function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
