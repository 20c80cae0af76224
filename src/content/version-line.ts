import { parseDocument } from 'yaml';

/**
 * The text of a course.md with another version in its settings, all else as it was: quotes, comments, line ends. Where there
 * was no version it stands below the language. Undefined: its settings are written in a way in which that is not possible.
 */
export function withVersion(source: string, version: string): string | undefined {
	const [all = '', open = '', settings = ''] =
		/^(---[ \t]*\r?\n)([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
	const written = /^version:.*$/m.test(settings)
		? settings.replace(/^(version:[ \t]*)(["']?)[^"'#\s]*\2/m, `$1$2${version}$2`)
		: settings.replace(/^language:.*(\r?\n)/m, `$&version: ${version}$1`);
	const read: unknown = parseDocument(written).get('version');
	if (all === '' || String(read) !== version) return undefined;
	return source.slice(0, open.length) + written + source.slice(open.length + settings.length);
}
