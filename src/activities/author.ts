import type { BlockContent, Nodes, RootContent } from 'mdast';
import type { Activity } from '#course/course.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import { kinds } from './kinds.ts';

/** A `:::name{…}` block of a lesson, as the parser hands it to the kind that it names. */
export interface Block {
	readonly name: string;
	readonly id: string;
	/** As written, without `id`. A flag has the value "". */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly RootContent[];
	/** The whole opening line. */
	readonly at: Place;
	/** Of one attribute's key, or of the opening line. */
	attributeAt(name: string): Place;
}

/** What a kind may ask of the lesson it is read in. */
export interface ReadContext {
	/** The lesson's text: positions of nodes are offsets into it. */
	readonly source: string;
	/** BCP 47. */
	readonly language: string;
	/** Ids of the course's objectives. */
	readonly objectives: readonly string[];
	/** The author's own number for the lesson, where one is given. */
	readonly minutes: number | undefined;
	report(problem: ProblemInFile): void;
	place(node: Nodes): Place;
	/** From one offset of the source to another; the length stops at the end of the first line. */
	placeAt(start: number, end: number): Place;
	/** "Did you mean …?" when a known word is close, else `otherwise` followed by what there is to choose from. */
	suggest(word: string, known: readonly string[], otherwise: string): string;
	/** Safe HTML, by the same rules as the lesson's prose. */
	html(nodes: readonly (RootContent | BlockContent)[]): string;
	/** Plain text, white space folded. */
	text(nodes: Nodes | readonly Nodes[]): string;
}

/** Something inside an activity that needs a lasting number: an option, a scene, a choice. */
export interface Part {
	readonly kind: string;
	/** The author's own `{#id}`. */
	readonly id: string | undefined;
	/** Plain text: what the hash is of. */
	readonly text: string;
	readonly at: Place;
	readonly parts: readonly Part[];
}

/** An activity that was read without an error, still without numbers. */
export interface Draft<Rules = unknown, Words = unknown> {
	readonly objective: string | undefined;
	readonly points: number;
	readonly optional: boolean;
	readonly title: string;
	/**
	 * Text whose change means rewording, and text whose change means another meaning (the key of a question).
	 * A line of `key` that is a part's id, or its text if it has none, stands for that part: rewording it
	 * changes nothing.
	 */
	readonly meaning: { readonly text: string; readonly key: string };
	readonly parts: readonly Part[];
	/** Called once, when ids.lock has given every part its number. */
	build(numberOf: (part: Part) => number): Pick<Activity<Rules, Words>, 'rules' | 'words'>;
	/** Proves it once more, for whoever wants to see all of the proof. */
	readonly prove?: () => readonly ProofTable[];
	/** Words that a learner reads, and seconds spent on deciding or writing. */
	readonly effort: { readonly words: number; readonly seconds: number };
}

/** Rows of cells; the first row is the heading. */
export type ProofTable = readonly (readonly string[])[];

/** How a kind of activity is written. Loaded by the checker and the build, never by a learner's browser. */
export interface AuthorKind {
	readonly kind: string;
	/** Attributes an author may write, with what they are for; anything else is an error. `id` is always legal. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Reports every problem it finds, proofs included. Undefined when there is no sense in going on. */
	read(block: Block, context: ReadContext): Draft | undefined;
}

export async function loadAuthorKinds(): Promise<Readonly<Record<string, AuthorKind>>> {
	const loaded = await Promise.all(
		kinds.map(async (kind) => {
			const module = (await import(`./${kind}/author.ts`)) as { author: AuthorKind };
			return [kind, module.author] as const;
		})
	);
	return Object.fromEntries(loaded);
}
