import { betterKey } from './better-id.ts';

/** What to type, where the value that stands there shows what was meant; undefined otherwise. */
export function suggestValue(path: readonly PropertyKey[], value: unknown): string | undefined {
	const name = String(path.at(-1));
	if (name === 'objectives' && Array.isArray(value)) return objectivesOf(value);
	if (name === 'pass' && isMark(value)) return `Write pass: { mark: ${value} }`;
	if (typeof value !== 'string') return undefined;
	const better = suggestions[name]?.(value);
	return better === undefined || better === '' ? undefined : `Write ${name}: ${better}`;
}

const suggestions: Readonly<Record<string, (value: string) => string | undefined>> = {
	id: betterKey,
	language: (value) => {
		const tag = value.replaceAll('_', '-');
		return /^[a-z]{2,3}(-[a-z]{2})$/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
	},
	minutes: (value) => /^\d{1,3}(\s*[-–]\s*\d{1,3})?(?=\s*(m|minutes|min\.?)$)/i.exec(value)?.[0],
	every: (value) =>
		/^(yes|on|y)$/i.test(value) ? 'true' : /^(no|off|n)$/i.test(value) ? 'false' : undefined,
	url: (value) => (/^www\.\S+$/i.test(value) ? `"https://${value}"` : undefined)
};

function isMark(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100;
}

function objectivesOf(list: readonly unknown[]): string | undefined {
	const [first] = list;
	const text = typeof first === 'string' ? first : 'What learners can do';
	return `Write an id in the place of each hyphen: "  an-id: ${text}"`;
}
