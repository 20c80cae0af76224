import { plainName, type Call } from './strict-wrapper.ts';

export interface Audit {
	/** The session is expected to have ended. */
	readonly ended?: boolean;
	/** The LMS was doubted on the way: a status may take a detour. */
	readonly doubted?: boolean;
}

const ranks: Readonly<Record<string, number>> = {
	incomplete: 0,
	failed: 1,
	completed: 2,
	passed: 3
};

/**
 * What the log of one launch has to look like beyond each call for itself: one opening first, one end last, `exit` before
 * the first commit, score before verdict in the same commit, no status that falls, the form of the progress string,
 * ids that are unique, navigation right before the end. Gives sentences; empty is what a test wants.
 */
export function auditLog(
	calls: readonly Call[],
	{ ended = true, doubted = false }: Audit = {}
): string[] {
	const plain = calls.map(({ name, args }) => ({ name: plainName(name), args: args.map(String) }));
	return [
		...auditSession(plain, ended),
		...auditExit(plain),
		...auditScore(plain),
		...(doubted ? [] : auditStatuses(plain)),
		...auditValues(plain)
	];
}

interface PlainCall {
	readonly name: string;
	readonly args: readonly string[];
}

function auditSession(calls: readonly PlainCall[], ended: boolean): string[] {
	const talk = calls.filter(({ name }) => !/^Get(LastError|ErrorString|Diagnostic)$/.test(name));
	const count = (name: string) => talk.filter((call) => call.name === name).length;
	const says = [];
	if (talk[0]?.name !== 'Initialize') says.push('The first call is not Initialize.');
	if (count('Initialize') !== 1) says.push(`Initialize was called ${count('Initialize')} times.`);
	const ends = ended ? 1 : 0;
	if (count('Terminate') !== ends) says.push(`Terminate was called ${count('Terminate')} times.`);
	if (ended && talk.at(-1)?.name !== 'Terminate') says.push('Something follows Terminate.');
	return says;
}

function writes(calls: readonly PlainCall[], element: RegExp): { at: number; value: string }[] {
	return calls.flatMap(({ name, args }, at) =>
		name === 'SetValue' && element.test(args[0] ?? '') ? [{ at, value: args[1] ?? '' }] : []
	);
}

function auditExit(calls: readonly PlainCall[]): string[] {
	const commit = calls.findIndex(({ name }) => name === 'Commit');
	if (commit < 0) return [];
	const [exit] = writes(calls, /^cmi\.(core\.)?exit$/);
	return exit && exit.at < commit ? [] : ['The first commit comes before `exit` is set.'];
}

function auditScore(calls: readonly PlainCall[]): string[] {
	const scores = writes(calls, /^cmi\.(core\.)?score\.(raw|scaled)$/);
	return writes(calls, /^cmi\.(core\.lesson_status|success_status)$/)
		.filter(({ at }) => {
			const commit = calls.findIndex(({ name }, index) => index > at && name !== 'SetValue');
			return scores.some((score) => score.at > at && score.at < commit);
		})
		.map(({ value }) => `The score comes after the status "${value}".`);
}

function auditStatuses(calls: readonly PlainCall[]): string[] {
	return [
		/^cmi\.core\.lesson_status$/,
		/^cmi\.completion_status$/,
		/^cmi\.success_status$/
	].flatMap((element) => {
		const values = writes(calls, element).map(({ value }) => value);
		return values
			.filter((value, index) => rankOf(value) < Math.max(-1, ...values.slice(0, index).map(rankOf)))
			.map((value) => `A status falls to "${value}".`);
	});
}

function rankOf(status: string): number {
	return ranks[status] ?? -1;
}

function auditValues(calls: readonly PlainCall[]): string[] {
	const says = writes(calls, /^cmi\.suspend_data$/)
		.filter(({ value }) => !/^p\d[A-Za-z0-9_-]*$/.test(value) || value.length > 4096)
		.map(({ value }) => `The progress string has a foreign form: ${value.slice(0, 40)}`);
	const navigation = writes(calls, /^adl\.nav\.request$/);
	for (const { at, value } of navigation) {
		if (calls.slice(at + 1).some(({ name }) => name !== 'Terminate' && name !== 'GetLastError')) {
			says.push(`The navigation request "${value}" is not right before the end.`);
		}
		if (value.startsWith('exit')) says.push(`Moodle fails on the navigation request "${value}".`);
	}
	const ids = new Map(
		calls
			.filter(
				({ name, args }) =>
					name === 'SetValue' && /^cmi\.interactions\.\d+\.id$/.test(args[0] ?? '')
			)
			.map(({ args }) => [args[0], args[1]])
	);
	if (new Set(ids.values()).size < ids.size) says.push('Two interactions have one id.');
	return says;
}
