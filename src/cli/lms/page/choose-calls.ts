import type { ApiCall } from '../observe-api.ts';

const connecting = ['Initialize', 'Commit', 'Finish', 'Terminate'];

/** Asking for what was never set is no fault of the course, although SCORM 2004 has an error code for it. */
export function isRefused({ name, error }: ApiCall): boolean {
	return error !== '0' && !(name === 'GetValue' && error === '403');
}

/** The groups of calls that the page offers. */
export const callKinds = {
	all: { label: 'All calls', has: () => true },
	set: { label: 'Values set', has: ({ name }) => name === 'SetValue' },
	read: { label: 'Values read', has: ({ name }) => name === 'GetValue' },
	saving: { label: 'Opening, saving, ending', has: ({ name }) => connecting.includes(name) },
	refused: { label: 'Refused or with an error', has: isRefused }
} satisfies Record<string, { label: string; has: (call: ApiCall) => boolean }>;

export type CallKind = keyof typeof callKinds;

/** The calls of a kind whose name, arguments or answer hold what is searched for. */
export function chooseCalls(
	calls: readonly ApiCall[],
	kind: CallKind,
	search: string
): readonly ApiCall[] {
	const wanted = search.trim().toLowerCase();
	return calls
		.filter(callKinds[kind].has)
		.filter(({ name, args, answer }) =>
			[name, ...args, answer].some((text) => text.toLowerCase().includes(wanted))
		);
}

/** For a message to whoever runs the real LMS: a line for each call. */
export function writeCalls(calls: readonly ApiCall[]): string {
	return calls
		.map(({ at, name, args, answer, error }) => {
			const given = args.map((arg) => JSON.stringify(arg)).join(', ');
			const end = error === '0' ? '' : ` error ${error}`;
			return `${(at / 1000).toFixed(3)} ${name}(${given}) -> ${JSON.stringify(answer)}${end}`;
		})
		.join('\n');
}
