import { asObject, parsed } from '../json.ts';

/** Who learns, as a statement names them (xAPI 1.0.3, Data 2.4.2). */
export type Agent = Readonly<Record<string, unknown>>;

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

/** The object that a text of JSON holds; undefined for any other text. */
export function readObject(text: string | null): Readonly<Record<string, unknown>> | undefined {
	return asObject(parsed(text ?? ''));
}

/** The actor of a cmi5 launch, unchanged. Undefined where it has no account, which cmi5 wants (9.2). */
export function readAccountAgent(text: string | null): Agent | undefined {
	const agent = readObject(text);
	const { homePage, name } = asObject(agent?.['account']) ?? {};
	return typeof homePage === 'string' && typeof name === 'string' ? agent : undefined;
}

/**
 * The actor of a Tin Can launch, which may come in the form of 2011: a list of names, addresses and accounts, the
 * accounts with parts of other names. Undefined where nothing tells who it is.
 */
export function readAgent(text: string | null): Agent | undefined {
	const given = readObject(text);
	if (!given) return undefined;
	const { name } = given;
	for (const identifier of identifiers) {
		const value = first(given[identifier]);
		const told = identifier === 'account' ? accountOf(value) : asText(value);
		if (told === undefined) continue;
		const called = asText(first(name));
		return { objectType: 'Agent', ...(called && { name: called }), [identifier]: told };
	}
	return undefined;
}

/** Tells one learner from another; "" for nobody. */
export function idOf(agent: Agent): string {
	const account = asObject(agent['account']);
	if (account) return `${String(account['homePage'])} ${String(account['name'])}`;
	return identifiers.flatMap((name) => asText(agent[name]) ?? []).join(' ');
}

/** What the learner is called; "" where nobody says. */
export function nameOf(agent: Agent): string {
	return asText(agent['name']) ?? asText(asObject(agent['account'])?.['name']) ?? '';
}

function accountOf(value: unknown): Agent | undefined {
	const account = asObject(value);
	const homePage = asText(account?.['homePage'] ?? account?.['accountServiceHomePage']);
	const name = asText(account?.['name'] ?? account?.['accountName']);
	return homePage !== undefined && name !== undefined ? { homePage, name } : undefined;
}

function first(value: unknown): unknown {
	return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

function asText(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
