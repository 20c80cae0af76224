import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TermDraft } from '#activities/author.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import type { DraftLesson } from './build-course.ts';
import type { GlossaryTerm } from './glossary.ts';
import { findForms, keyOf } from './term-forms.ts';

type Into = (file: string) => (problem: ProblemInFile) => void;

interface Defined {
	readonly term: TermDraft;
	readonly file: string;
	readonly styles: string | undefined;
}

/** All words that the lessons define; reports one that is defined twice, or that no lesson uses. */
export function collectTerms(
	lessons: readonly DraftLesson[],
	language: string,
	into: Into
): readonly GlossaryTerm[] {
	const defined = lessons.flatMap(definedIn);
	const first = new Map<string, Defined>();
	const terms = defined.filter((one) => {
		const keys = [one.term.word, ...one.term.forms].map((form) => keyOf(form, language));
		const other = keys.map((key) => first.get(key)).find((found) => found !== undefined);
		if (other) into(one.file)(definedTwice(one.term, other));
		else for (const key of keys) first.set(key, one);
		return !other;
	});
	const found = terms.map(({ term: { word, forms, is }, styles }) => ({ word, forms, is, styles }));
	for (const [index, { term, file }] of terms.entries()) {
		const one = found[index];
		if (one && !isUsed(one, lessons, language)) into(file)(neverUsed(term));
	}
	return found;
}

function definedIn({ parsed, activities }: DraftLesson): readonly Defined[] {
	return activities.flatMap(({ found, draft }) => {
		if (draft?.is !== 'passage') return [];
		const styles = draft.styles && `#activities/${found.form.kind}/${draft.styles}`;
		return (draft.terms ?? []).map((term) => ({ term, file: parsed.file, styles }));
	});
}

function isUsed(term: GlossaryTerm, lessons: readonly DraftLesson[], language: string): boolean {
	const search = findForms([term], language);
	return lessons.some(({ parsed }) => textsOf(parsed.root).some((text) => search(text).length > 0));
}

/** All texts but those of lines with two colons, where a word is defined and not used. */
function textsOf(root: Root): readonly string[] {
	const texts: string[] = [];
	visit(root, (node) => {
		if (node.type === 'leafDirective') return 'skip';
		if (node.type === 'text') texts.push(node.value);
		return undefined;
	});
	return texts;
}

function definedTwice({ word, at }: TermDraft, { term, file }: Defined): ProblemInFile {
	return {
		code: 'term/defined-twice',
		severity: 'error',
		at,
		message: `"${word}" is explained already (${placeName(file, term.at)}), and learners would get only one of the two explanations.`,
		hint: 'Keep the better one, and delete the other line.'
	};
}

function placeName(file: string, { line }: Place): string {
	return `${file}, line ${line}`;
}

function neverUsed({ word, at }: TermDraft): ProblemInFile {
	return {
		code: 'term/never-used',
		severity: 'warning',
		at,
		message: `No lesson uses the word "${word}" as it is written here, so learners would find it on the sources page only.`,
		hint: 'Spell it as the text does, or add the form that the text uses: forms="…"'
	};
}
