import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

/** Languages besides English in which the interface has its texts. */
export function interfaceLanguages(): readonly string[] {
	const names = readdirSync(join(projectRoot, 'src/ui/texts'));
	return names.flatMap((name) => /^(?!en\b)([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? []).sort();
}

/** The one whose texts are used for a tag (BCP 47): `es-MX` has those of `es`. Undefined: English. */
export function interfaceLanguage(tag: string): string | undefined {
	const [language] = tag.toLowerCase().split('-');
	return interfaceLanguages().find((one) => one === language);
}

/**
 * Files with the interface's texts in a language, by path in the project: those that every page needs, and those of
 * these kinds of activity. Each exports, under the language's name, an object with its texts by theirs.
 */
export function interfaceTextFiles(language: string, kinds: readonly string[]): readonly string[] {
	const kindTexts = new RegExp(`(^|[-/])texts-${language}\\.ts$`);
	return [
		...filesIn('src/ui/texts', new RegExp(`^${language}(-[a-z]+)?\\.ts$`)),
		...filesIn('src/activities', new RegExp(`^[a-z]+-texts-${language}\\.ts$`)),
		...kinds.flatMap((kind) => filesIn(`src/activities/${kind}`, kindTexts))
	];
}

function filesIn(folder: string, name: RegExp): string[] {
	const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' });
	return files
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => name.test(file))
		.sort()
		.map((file) => `${folder}/${file}`);
}
