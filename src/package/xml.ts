/** A finished piece of XML. Plain strings beside it are text, and are escaped. */
export interface Xml {
	readonly xml: string;
}

/** Characters that XML 1.0 (section 2.2) has no way to write, lone surrogates included. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;'
};

/** Text for an element. Line ends are references, so that neither a parser nor our own indenting changes them. */
export function escapeText(text: string): string {
	return text.replace(unwritable, '\uFFFD').replace(/[&<>\n\r]/g, (sign) => entities[sign] ?? sign);
}

/** Text for an attribute, where a parser would also turn tabs and line ends into blanks. */
export function escapeAttribute(text: string): string {
	return text
		.replace(unwritable, '\uFFFD')
		.replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign);
}

/** An element. Elements inside it go on lines of their own; attributes that are undefined are left out. */
export function el(
	name: string,
	attributes: Readonly<Record<string, string | undefined>> = {},
	...children: readonly (Xml | string)[]
): Xml {
	const written = Object.entries(attributes)
		.map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`))
		.join('');
	if (children.length === 0) return { xml: `<${name}${written}/>` };

	const inside = children.map((child) =>
		typeof child === 'string' ? escapeText(child) : `\n${child.xml}`.replaceAll('\n', '\n\t')
	);
	const end = children.some((child) => typeof child === 'string') ? '' : '\n';
	return { xml: `<${name}${written}>${inside.join('')}${end}</${name}>` };
}

/** A whole document in UTF-8, without a byte order mark. */
export function writeDocument(root: Xml): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
