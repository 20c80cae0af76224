import { lineOf, type Drawing } from './drawing.ts';

/** A drawing as a file of its own, in the colours of paper. `title` is what it is for those who do not see it. */
export function svgOf(drawing: Drawing, title: string, rightToLeft: boolean): string {
	const { width, height, lines, arrows, stations, labels } = drawing;
	const direction = rightToLeft ? ' direction="rtl"' : '';
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"${direction}>`,
		`<title>${escaped(title)}</title>`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		'<g fill="none" stroke="#0b6e6e" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">',
		...[...lines, ...arrows].map((path) => `<path d="${path}"/>`),
		...stations.map(
			({ x, y, radius, isMe }) =>
				`<circle cx="${x}" cy="${y}" r="${radius}" fill="${isMe ? '#0b6e6e' : '#fff'}"/>`
		),
		'</g>',
		'<g fill="#1c1b22" font-family="system-ui, sans-serif">',
		...labels.map(({ x, y, anchor, size, look, lines: parts }) => {
			const weight = look === 'name' ? ' font-weight="700"' : '';
			const spans = parts.map(
				(part, index) =>
					`<tspan x="${x}" dy="${index === 0 ? 0 : lineOf(size)}">${escaped(part)}</tspan>`
			);
			return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"${weight}>${spans.join('')}</text>`;
		}),
		'</g>',
		'</svg>',
		''
	].join('\n');
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** Characters that no XML file may hold are left out. */
function escaped(text: string): string {
	return text
		.replace(/[&<>"]/g, (character) => entities[character] ?? '')
		.replace(/[^\P{C}\t\n]|[\ufffe\uffff]/gu, '');
}
