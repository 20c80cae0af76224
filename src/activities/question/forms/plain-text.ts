const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#x26;': '&',
	'&#x3C;': '<'
};

/** What a reader sees of safe HTML, for a place that takes text only. */
export function plainText(html: string): string {
	return html.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);
}
