import type { SourceText } from './read-imports.ts';
import type { Violation } from './architecture.ts';

/** The folders that speak a standard: the course's side, the packages, and the embedded LMS, which is the other side. */
const speakStandards = /^src\/(lms|package|cli\/lms)\//;

/** Lines that name a standard where nobody should know one. */
export function checkStandardNames({ path, text }: SourceText): readonly Violation[] {
	if (speakStandards.test(path)) return [];
	return text
		.split('\n')
		.flatMap((line, index) =>
			/scorm/i.test(line)
				? [`${path}:${index + 1} names SCORM, which only lms and package know.`]
				: []
		);
}

const vagueNames = /^types\.|(^|-)(utils?|helpers?|managers?|services?|common|misc)(\.|$)/;

/** A file's name that says nothing, or is written differently from all the others. */
export function checkName(path: string): readonly Violation[] {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (name === 'README.md') return [];
	if (vagueNames.test(name)) return [`${path} says nothing about what is in it.`];
	if (name === 'index.ts') return [`${path} is a barrel; import the file itself.`];
	if (name.endsWith('.svelte')) {
		const fits = /^\+?(page|layout|error)(@.*)?\.svelte$|^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
		return fits ? [] : [`${path}: a component's file is PascalCase.svelte.`];
	}
	const fits = /^\+?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name);
	return fits ? [] : [`${path}: a file's name is kebab-case.`];
}
