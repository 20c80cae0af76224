import type { ProofTable } from '../author.ts';
import { mostRoutes, type EndingRoutes } from './count-routes.ts';
import type { Failure, Proof } from './prove.ts';
import type { Proven } from './report-proof.ts';

/** What a proof promises of a scenario, and what is found where it does not hold. */
export const properties: readonly {
	readonly what: string;
	readonly broken: readonly Failure['is'][];
}[] = [
	{ what: 'Every scene can be reached', broken: ['unreachable'] },
	{ what: 'Nothing is a dead end', broken: ['dead-end'] },
	{ what: 'There is no loop without exit', broken: ['no-ending'] },
	{ what: 'From every state, an ending', broken: ['dead-end', 'no-ending'] },
	{
		what: 'From every state outside a trap, a good ending',
		broken: ['dead-end', 'no-ending', 'no-good-ending']
	},
	{ what: 'Every trap is one', broken: ['needless-trap'] },
	{ what: 'At least two routes to a good ending', broken: ['few-good-routes'] },
	{ what: 'No condition always or never holds', broken: ['always-holds', 'never-holds'] },
	{ what: 'Every variable is read and set', broken: ['unread-variable', 'unset-variable'] }
];

/** `open`: it was not explored to the end, so nobody knows. */
export type Verdict = 'holds' | 'fails' | 'open';

/** Says of each property whether it was proven. */
function verdictsOf({ failures }: Proof): readonly (readonly [string, Verdict])[] {
	const found = new Set(failures.map(({ is }) => is));
	return properties.map(({ what, broken }) => {
		const isOpen =
			(found.has('too-large') && !broken.includes('unset-variable')) ||
			(found.has('uncounted-routes') && broken.includes('few-good-routes'));
		return [what, isOpen ? 'open' : broken.some((is) => found.has(is)) ? 'fails' : 'holds'];
	});
}

/** The proof of one scenario as tables. */
export function proofTables(proof: Proof, proven: Proven): readonly ProofTable[] {
	return [
		[
			['States', 'Number'],
			['Scenes', count(proof.scenes)],
			['States', proof.lengthBound === undefined ? `${count(proof.states)}+` : count(proof.states)],
			['Transitions', count(proof.transitions)]
		],
		[
			['Ending', 'Comes out', 'Routes', 'Shortest', 'Longest'],
			...proof.endings.map((ending) => endingRow(ending, proof, proven))
		],
		[['Property', 'Proof'], ...verdictsOf(proof), lengthRow(proof, proven)]
	];
}

function endingRow(
	{ scene, ending, routes, shortest, longest }: EndingRoutes,
	{ allRoutes }: Proof,
	{ scenes }: Proven
): readonly string[] {
	const isMore = !allRoutes || routes >= mostRoutes;
	const choices = (route: EndingRoutes['longest'], sign: string) =>
		route === undefined ? '–' : `${allRoutes ? '' : sign}${route.length}`;
	return [
		scenes[scene - 1]?.title ?? String(scene),
		ending,
		`${count(routes)}${isMore ? '+' : ''}`,
		choices(shortest, '≤ '),
		choices(longest, '≥ ')
	];
}

function lengthRow(
	{ longest, allRoutes }: Proof,
	{ minutes, longestMinutes, mostMinutes }: Proven
): readonly string[] {
	const given = minutes === undefined ? 'none given' : `${minutes} given`;
	const what = `The longest route fits the minutes (${given})`;
	if (!longest) return [what, 'open'];
	const most = allRoutes ? longestMinutes : mostMinutes;
	const [least, bound] = [Math.ceil(longestMinutes), Math.ceil(most)];
	const length = least === bound ? `${bound} min` : `${least} to ${bound} min`;
	if (minutes === undefined) return [what, length];
	const verdict: Verdict = longestMinutes > minutes ? 'fails' : most > minutes ? 'open' : 'holds';
	return [what, `${length}, ${verdict}`];
}

function count(number: number): string {
	return number.toLocaleString('en');
}
