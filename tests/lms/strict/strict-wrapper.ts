import type { Standard } from './model.ts';
import { readError, writeError } from './rules.ts';

/** One call of the LMS's object, as it was made and answered. `args`: whatever a course may have handed over. */
export interface Call {
	readonly name: string;
	readonly args: readonly unknown[];
	readonly result: unknown;
	/** Milliseconds since the wrapper was made. */
	readonly at: number;
}

export interface StrictWrapper {
	/** Put this into the window instead of the LMS's own object. */
	readonly api: Readonly<Record<string, (...args: string[]) => unknown>>;
	readonly calls: readonly Call[];
	/** What a strict LMS would object to, call by call. Empty is what a test wants. */
	readonly problems: readonly string[];
}

const functions: Readonly<Record<Standard, readonly string[]>> = {
	'scorm-1.2': [
		'LMSInitialize',
		'LMSFinish',
		'LMSGetValue',
		'LMSSetValue',
		'LMSCommit',
		'LMSGetLastError',
		'LMSGetErrorString',
		'LMSGetDiagnostic'
	],
	'scorm-2004': [
		'Initialize',
		'Terminate',
		'GetValue',
		'SetValue',
		'Commit',
		'GetLastError',
		'GetErrorString',
		'GetDiagnostic'
	]
};

/** The part of a function's name that both standards share. */
export function plainName(name: string): string {
	return name.replace(/^LMS/, '').replace('Finish', 'Terminate');
}

/**
 * Wraps an LMS's object, passes every call on, keeps a log, and checks each call against the standard: arguments,
 * order of the session, elements, access, values, lists. Runs in browsers and in Node.
 */
export function wrapStrict(
	inner: object,
	standard: Standard,
	{ data = new Map<string, string>() } = {}
): StrictWrapper {
	const calls: Call[] = [];
	const problems: string[] = [];
	const started = Date.now();
	let state: 'new' | 'running' | 'ended' = 'new';

	function complaint(name: string, args: readonly unknown[]): string | undefined {
		const plain = plainName(name);
		const wrong = args.find((arg) => typeof arg !== 'string');
		if (wrong !== undefined) return `an argument is ${typeof wrong}`;
		if (plain.startsWith('GetLast') || plain.startsWith('GetErr') || plain === 'GetDiagnostic') {
			return undefined;
		}
		if (state === 'ended') return 'after the end of the session';
		if (plain === 'Initialize') return state === 'running' ? 'a second time' : noArgument(args);
		if (state === 'new') return 'before Initialize';
		if (plain === 'GetValue') return coded(readError(standard, String(args[0])));
		if (plain !== 'SetValue') return noArgument(args);
		const [element, value] = args.map(String);
		return coded(writeError(standard, data, element ?? '', value ?? ''));
	}

	function call(name: string, args: readonly string[]): unknown {
		const objection = complaint(name, args);
		if (objection) problems.push(`${name}(${args.map(shown).join(', ')}): ${objection}`);
		const plain = plainName(name);
		if (plain === 'Initialize') state = 'running';
		if (plain === 'Terminate') state = 'ended';
		if (plain === 'SetValue' && !objection) data.set(String(args[0]), String(args[1]));
		const entry = { name, args, at: Date.now() - started };
		try {
			const result = (inner as StrictWrapper['api'])[name]?.(...args);
			if (plain === 'GetValue') learn(data, String(args[0]), result);
			calls.push({ ...entry, result });
			return result;
		} catch (error) {
			calls.push({ ...entry, result: `threw ${String(error)}` });
			throw error;
		}
	}

	const api = Object.fromEntries(
		functions[standard].map((name) => [name, (...args: string[]) => call(name, args)])
	);
	return { api, calls, problems };
}

/** What an earlier launch has left behind is known from what the LMS answers. */
function learn(data: Map<string, string>, element: string, result: unknown): void {
	const [, list] =
		/^(cmi\.(?:interactions|objectives|comments_from_learner))\._count$/.exec(element) ?? [];
	if (/^cmi\.objectives\.\d+\.id$/.test(element)) data.set(element, String(result));
	for (let index = 0; list && index < Number(result); index++) {
		const id = `${list}.${index}.${list.endsWith('learner') ? 'location' : 'id'}`;
		if (!data.has(id)) data.set(id, `earlier-${index}`);
	}
}

function noArgument(args: readonly unknown[]): string | undefined {
	return args.length === 1 && args[0] === '' ? undefined : 'the argument is not ""';
}

function coded(code: number): string | undefined {
	return code === 0 ? undefined : `error ${code}`;
}

function shown(arg: unknown): string {
	const text = JSON.stringify(arg) ?? String(arg);
	return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
