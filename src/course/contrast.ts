/**
 * Contrast ratio of two colours such as `#0b6e6e`, 1 to 21 (WCAG 2.2, definition of contrast ratio).
 * 0 for anything else, so that a colour that cannot be measured never passes.
 */
export function contrast(a: string, b: string): number {
	const [one, other] = [luminance(a), luminance(b)];
	if (one === undefined || other === undefined) return 0;
	return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number | undefined {
	const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
	if (!channels) return undefined;
	const [red = 0, green = 0, blue = 0] = channels
		.map((hex) => parseInt(hex, 16) / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Tokens = Readonly<Record<string, string>>;

/** The colour tokens of a theme: what it says for everybody, and what it changes in the dark. */
export function readTokens(css: string): { readonly light: Tokens; readonly dark: Tokens } {
	const start = css.search(/@media[^{]*prefers-color-scheme:\s*dark/);
	const bright = start < 0 ? css : css.slice(0, start);
	const dim = start < 0 ? '' : css.slice(start);
	return { light: colours(bright), dark: colours(dim) };
}

function colours(css: string): Tokens {
	return Object.fromEntries(
		[...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', value = '']) => [
			name,
			value
		])
	);
}

/**
 * Tokens that stand on each other, and the least contrast: text needs 4.5 (WCAG 2.2, 1.4.3), what tells a control's
 * shape or state 3 (1.4.11).
 */
export const pairsToTell: readonly [string, string, number][] = [
	['ink', 'paper', 7],
	['ink', 'card', 7],
	['ink', 'wash', 7],
	['soft', 'paper', 4.5],
	['soft', 'card', 4.5],
	['line', 'paper', 4.5],
	['line', 'card', 4.5],
	['line', 'wash', 4.5],
	['on-line', 'line', 4.5],
	['rule', 'paper', 3],
	['rule', 'card', 3],
	['accent', 'paper', 4.5],
	...['good', 'warn', 'poor'].flatMap((tone): [string, string, number][] => [
		[tone, `${tone}-wash`, 4.5],
		['ink', `${tone}-wash`, 4.5],
		[tone, 'paper', 4.5],
		[tone, 'card', 4.5]
	])
];
