/**
 * The command that checks a course, as a terminal takes it: what has blanks or signs of the shell stands in
 * quotes.
 *
 * @param folder that holds the course; undefined for the one that is searched anyway
 */
export function checkCommand(courseId: string, folder?: string): string {
	const where = folder === undefined ? '' : ` --content ${quoted(folder)}`;
	return `npm run check -- ${quoted(courseId)}${where}`;
}

function quoted(word: string): string {
	if (/^[\p{L}\p{N}./\\:@_~+][\p{L}\p{N}./\\:@_~+-]*$/u.test(word)) return word;
	// Between double quotes, which every shell has, a few signs still mean something to those of Unix.
	return /["$`!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
