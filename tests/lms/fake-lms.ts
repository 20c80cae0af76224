import type { Standard } from './strict/model.ts';
import { countOf, readError, writeError } from './strict/rules.ts';
import { plainName } from './strict/strict-wrapper.ts';

export interface FakeLmsOptions {
	readonly learner?: { readonly id: string; readonly name: string };
	/** Values that are there from the start, such as `cmi.mode`. */
	readonly seed?: Readonly<Record<string, string>>;
	/** True: every launch reads what any other has written. Else each has a copy, and the last writer of an element wins. */
	readonly shared?: boolean;
}

export type Api = Readonly<Record<string, (...args: string[]) => unknown>>;

const words = {
	'scorm-1.2': {
		id: 'cmi.core.student_id',
		name: 'cmi.core.student_name',
		entry: 'cmi.core.entry',
		exit: 'cmi.core.exit',
		status: 'cmi.core.lesson_status'
	},
	'scorm-2004': {
		id: 'cmi.learner_id',
		name: 'cmi.learner_name',
		entry: 'cmi.entry',
		exit: 'cmi.exit',
		status: 'cmi.completion_status'
	}
} as const;

/** An LMS by the book for one learner and one course, in memory. What is not committed is lost. */
export class FakeLms {
	readonly standard: Standard;
	/** What has been committed. */
	readonly record: Map<string, string>;
	/** What stands of an attempt that has been put away. */
	gradebook: ReadonlyMap<string, string> | undefined;
	commits = 0;
	readonly #shared: boolean;
	#data: Map<string, string> | undefined;

	constructor(standard: Standard, { learner, seed = {}, shared = false }: FakeLmsOptions = {}) {
		this.#shared = shared;
		const { id, name } = learner ?? { id: 'learner-1', name: 'Ada Sample' };
		this.standard = standard;
		this.record = new Map([
			[words[standard].id, id],
			[words[standard].name, name],
			...Object.entries(seed)
		]);
	}

	/** A new launch: the object that its window has. */
	launch(): Api {
		const names = words[this.standard];
		const data = (this.#shared && this.#data) || this.#dataAtLaunch();
		this.#data = data;
		const written = new Set<string>();
		const isSuspended = this.record.get(names.exit) === 'suspend';
		const entry = isSuspended ? 'resume' : this.record.has(names.exit) ? '' : 'ab-initio';
		let state: 'new' | 'running' | 'ended' = 'new';
		let error = 0;

		const answer = (code: number) => {
			error = code;
			return String(code === 0);
		};
		const store = () => {
			this.commits += 1;
			for (const [element, value] of data) {
				const isOwn = this.#shared || written.has(element) || !this.record.has(element);
				if (isOwn) this.record.set(element, value);
			}
			return answer(0);
		};
		const functions: Api = {
			Initialize: () => {
				if (state !== 'new') return answer(this.standard === 'scorm-1.2' ? 101 : 104);
				state = 'running';
				return answer(0);
			},
			Terminate: () => {
				if (state !== 'running') return answer(this.standard === 'scorm-1.2' ? 301 : 113);
				state = 'ended';
				// RTE 1.2, 3.4.4: a lesson that never set a status is complete when it ends.
				if (this.standard === 'scorm-1.2' && !data.has(names.status)) {
					data.set(names.status, 'completed');
					written.add(names.status);
				}
				return store();
			},
			GetValue: (element = '') => {
				error = state === 'running' ? readError(this.standard, element) : 301;
				if (error !== 0) return '';
				if (element === names.entry) return entry;
				return read(data, element);
			},
			SetValue: (element = '', value = '') => {
				if (state !== 'running') return answer(this.standard === 'scorm-1.2' ? 301 : 132);
				const code = writeError(this.standard, data, element, value);
				if (code === 0) data.set(element, value);
				if (code === 0) written.add(element);
				return answer(code);
			},
			Commit: () => (state === 'running' ? store() : answer(301)),
			GetLastError: () => String(error),
			GetErrorString: () => '',
			GetDiagnostic: () => ''
		};
		return named(functions, this.standard);
	}

	/** Without `exit` = suspend, SCORM 2004 begins a new attempt; 1.2 keeps everything in practice. */
	#dataAtLaunch(): Map<string, string> {
		const { id, name, exit } = words[this.standard];
		const keeps =
			this.standard === 'scorm-1.2' || this.commits === 0 || this.record.get(exit) === 'suspend';
		const known = [...this.record].filter(
			([element]) => keeps || element === id || element === name
		);
		return new Map(
			known.filter(([element]) => element !== exit && !element.includes('session_time'))
		);
	}
}

function read(data: ReadonlyMap<string, string>, element: string): string {
	const [, list] = /^(.+)\._count$/.exec(element) ?? [];
	if (list) return String(countOf(data, list));
	if (element.endsWith('._children')) return 'id,type';
	return data.get(element) ?? '';
}

/** The names of SCORM 1.2 for functions named as in 2004. */
export function named(functions: Api, standard: Standard): Api {
	if (standard === 'scorm-2004') return functions;
	return Object.fromEntries(
		Object.entries(functions).map(([name, body]) => [
			`LMS${name === 'Terminate' ? 'Finish' : name}`,
			body
		])
	);
}

/** LMSs that real courses meet, made by changing what a good one answers. */
export const sloppy: Readonly<Record<string, (api: Api) => Api>> = {
	'answers with booleans and numbers': (api) =>
		changed(api, (_name, result) => (result === 'true' ? true : result === 'false' ? 0 : result)),
	'says false although all went well': (api) =>
		changed(api, (_name, result) => (result === 'true' ? 'false' : result)),
	'gives "" for every value': (api) =>
		changed(api, (name, result) => (name === 'GetValue' ? '' : result)),
	'says nothing about errors': (api) =>
		changed(api, (name, result) => (name === 'GetLastError' ? undefined : result)),
	'tells only at a commit whether it worked': (api) =>
		changed(api, (name, result) => {
			if (name === 'GetLastError') return '';
			return name === 'Initialize' || name === 'SetValue' ? undefined : result;
		}),
	'writes statuses in capitals': (api) =>
		changed(api, (name, result) =>
			name === 'GetValue' && /^[a-z -]+$/.test(String(result))
				? String(result).toUpperCase()
				: result
		),
	'knows no interactions and objectives': (api) => without(api, /^cmi\.(interactions|objectives)/),
	'knows no comments': (api) => without(api, /^cmi\.comments/),
	'takes no lowest and highest score': (api) => without(api, /score\.(min|max)$/)
};

/** Refuses to be told these elements, whatever it says when it is asked about them. */
export function refusing(api: Api, elements: (element: string) => boolean): Api {
	let refused = false;
	return changed(api, (name, result, element) => {
		if (name === 'GetLastError') return refused ? '351' : result;
		refused = name === 'SetValue' && elements(element);
		return refused ? 'false' : result;
	});
}

/** LMSs that keep nothing; the course has to go on and must not say that it was saved. */
export const useless: Readonly<Record<string, (api: Api) => Api>> = {
	'answers "" to everything': (api) => changed(api, () => ''),
	'answers nothing at all': (api) => changed(api, () => undefined),
	'throws at every call': (api) =>
		changed(api, (name) => {
			throw new Error(`${name} is not there.`);
		}),
	'refuses every commit': (api) => {
		let refused = false;
		return changed(api, (name, result) => {
			if (name === 'Commit' || name === 'Terminate') refused = true;
			else if (name === 'GetLastError') return refused ? '101' : result;
			else refused = false;
			return name === 'Commit' || name === 'Terminate' ? 'false' : result;
		});
	},
	'cuts progress off': (api) => cutting(api, 5)
};

/** Keeps so many characters of the progress string, without a word. */
export function cutting(api: Api, most: number): Api {
	const name = 'SetValue' in api ? 'SetValue' : 'LMSSetValue';
	return {
		...api,
		[name]: (element = '', value = '') =>
			api[name]?.(element, element === 'cmi.suspend_data' ? value.slice(0, most) : value)
	};
}

function changed(
	api: Api,
	change: (name: string, result: unknown, element: string) => unknown
): Api {
	return Object.fromEntries(
		Object.entries(api).map(([name, body]) => [
			name,
			(...args: string[]) => change(plainName(name), body(...args), args[0] ?? '')
		])
	);
}

function without(api: Api, elements: RegExp): Api {
	let missing = false;
	return Object.fromEntries(
		Object.entries(api).map(([name, body]) => [
			name,
			(...args: string[]) => {
				const plain = plainName(name);
				if (plain === 'GetLastError') return missing ? '401' : body(...args);
				missing = elements.test(args[0] ?? '');
				if (missing) return plain === 'SetValue' ? 'false' : '';
				return body(...args);
			}
		])
	);
}
