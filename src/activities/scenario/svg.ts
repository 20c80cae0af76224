/** A piece of SVG that is finished. Plain strings beside it are text, and are escaped. */
export interface Svg {
	readonly svg: string;
}

/** What XML cannot hold at all, lone surrogates included. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

function escapeXml(text: string): string {
	return text.replace(unwritable, '\uFFFD').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export function svgElement(
	name: string,
	attributes: Attributes,
	...children: readonly (Svg | string)[]
): Svg {
	const written = Object.entries(attributes)
		.map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
		.join('');
	const inside = children.map((child) =>
		typeof child === 'string' ? escapeXml(child) : child.svg
	);
	return {
		svg:
			inside.length === 0
				? `<${name}${written}/>`
				: `<${name}${written}>${inside.join('')}</${name}>`
	};
}
