import type { BlockContent, Nodes, RootContent } from 'mdast';
import type { Activity, Lesson, Section, Source, View } from '#course/course.ts';
import type { Place, ProblemInFile } from '#course/problem.ts';
import type { KeyEntry } from '#course/report-key.ts';
import { kinds } from './kinds.ts';
import type { LanguageWords } from './language-words.ts';

/** A block of a lesson, `:::name{…}` or `::name{…}`, as the parser hands it to the kind that it names. */
export interface Block {
	readonly name: string;
	/** "" where it has none. */
	readonly id: string;
	/** As written, without `id`. A flag has the value "". */
	readonly attributes: Readonly<Record<string, string>>;
	/** What it holds; of a leaf, the text in square brackets behind its name. */
	readonly children: readonly RootContent[];
	/** The blocks in it that its form allows, in order. Their nodes are among the children too. */
	readonly inner: readonly Block[];
	/** The block around it that says for whom it is, such as `:::only`. */
	readonly around?: Block;
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
	/** What learners of the course can be: names by id. */
	readonly roles: ReadonlyMap<string, string>;
	/** What the course cites, in order. */
	readonly sources: readonly Source[];
	/** Every block of the course that has an id of its own: the id, and the block's name. */
	readonly blocks: ReadonlyMap<string, string>;
	/** Files of the course besides its lessons, by path, such as `media/desk.svg`. */
	readonly files: ReadonlySet<string>;
	/** The lesson's id. */
	readonly lesson: string;
	readonly lessonKind: Lesson['kind'];
	/** The author's own number for the lesson, where one is given. */
	readonly minutes: number | undefined;
	/** What is known of one of them; undefined where there is no such file. */
	file(path: string): CourseFile | undefined;
	/** Its address as it is seen from the lesson's page. */
	address(path: string): string;
	/** Markdown of another file, for {@link html} and {@link text}. Its nodes have no place in this lesson. */
	parse(markdown: string): readonly RootContent[];
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

/** A file of the course besides its lessons. */
export interface CourseFile {
	readonly bytes: number;
	/** Of captions and transcripts, .vtt, .txt and .md; undefined for other files, and for what is not UTF-8. */
	readonly text?: string | undefined;
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

/** A part once ids.lock has given it its number, which is unique among the parts of its kind beside it. */
export interface NumberedPart extends Part {
	readonly number: number;
	readonly parts: readonly NumberedPart[];
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
	readonly meaning: {
		readonly text: string;
		readonly key: string;
		/** Parts that belong together in this order: a pair, a sequence. The order of the groups means nothing. */
		readonly groups?: readonly (readonly Part[])[];
	};
	readonly parts: readonly Part[];
	readonly is?: undefined;
	/** The component's file in the kind's folder, where it is not the kind's own. */
	readonly component?: string | undefined;
	/**
	 * Called once, when ids.lock has given every part its number. `activityNumber` gives that of another activity by its
	 * id, which must be in the context's `blocks`.
	 */
	build(
		numberOf: (part: Part) => number,
		activityNumber: (id: string) => number
	): Pick<Activity<Rules, Words>, 'rules' | 'words'>;
	/** Proves it once more, for whoever wants to see all of the proof. */
	readonly prove?: () => readonly ProofTable[];
	/** Words that a learner reads, and seconds spent on deciding or writing. */
	readonly effort: { readonly words: number; readonly seconds: number };
	/** For the form's own {@link BlockForm.advise}: whatever it needs to know of what was written. */
	readonly written?: unknown;
}

/** Rows of cells; the first row is the heading. */
export type ProofTable = readonly (readonly string[])[];

/**
 * Something without state of its own that a page draws: earlier questions again, a text that comes back. Its
 * component gets `{ rules, words }` as its property `view`.
 */
export interface ViewDraft<Rules = unknown, Words = unknown> {
	readonly is: 'view';
	/** The component's file in the kind's folder. */
	readonly component: string;
	build(numberOf: (activity: string) => number): View<Rules, Words>;
	readonly effort: Draft['effort'];
}

/** Text with a form of its own and nothing to do: it is part of the page and costs no script. */
export interface PassageDraft {
	readonly is: 'passage';
	/** Safe HTML, made of what {@link ReadContext.html} gives and of the kind's own elements. */
	readonly html: string;
	/** The stylesheet in the kind's folder, where it has one. */
	readonly styles: string | undefined;
	/** Words that it defines: each is explained where lessons use it, with the same stylesheet. */
	readonly terms?: readonly TermDraft[];
	readonly effort: Draft['effort'];
}

/** Says for whom a part of the lesson is, and is drawn around it. That part stands in the lesson as everything else does. */
export interface WrapDraft<Rules = unknown, Words = unknown> {
	readonly is: 'wrap';
	/** The component's file in the kind's folder: it gets what is in it as its children. */
	readonly component: string;
	/** Ids of the roles that it is for. */
	readonly only: readonly string[];
	/** Its component gets it as its property `view`. */
	readonly view: View<Rules, Words>;
	readonly effort: Draft['effort'];
}

/** Part of what a whole lesson becomes, such as a draw of an assessment. The lesson's form takes it up. */
export interface PieceDraft<Piece = unknown> {
	readonly is: 'piece';
	readonly piece: Piece;
	readonly effort: Draft['effort'];
}

/** A sort of lesson that is one activity itself, made of its blocks and of other lessons'. */
export interface LessonForm {
	/** Reports what keeps it from being one. Undefined when there is no sense in going on. */
	read(lesson: WholeLesson, context: ReadContext): LessonDraft | undefined;
}

export interface WholeLesson {
	readonly title: string;
	/** What its settings say; undefined: as many as learners like. */
	readonly attempts: number | undefined;
	/** Where its settings name it. */
	readonly at: Place;
	readonly blocks: readonly ReadBlock[];
	/** Of all other lessons, in the order of the course. */
	readonly others: readonly ReadBlock[];
	/** All other lessons, in their order. */
	readonly lessons: readonly OtherLesson[];
}

export interface OtherLesson {
	readonly file: string;
	readonly id: string;
	readonly title: string;
	readonly objectives: readonly string[];
	readonly sections: readonly Section[];
	readonly isAssessment: boolean;
}

/** A block that was read, with where it stands. */
export interface ReadBlock {
	readonly kind: string;
	readonly block: Block;
	readonly draft: AnyDraft | undefined;
	/** The lesson's id. */
	readonly lesson: string;
	/** The level-2 section it stands in. */
	readonly section: Section | undefined;
}

/** The lesson's own activity. Its id is the lesson's. */
export interface LessonDraft<Rules = unknown, Words = unknown> extends Omit<
	Draft<Rules, Words>,
	'build' | 'parts' | 'is'
> {
	/** Blocks of the lesson that are shown by it and not in their own places. */
	readonly takes: ReadonlySet<Block>;
	/** What an attempt asks; all of it counts for the score. */
	readonly draws: readonly DrawnFrom[];
	build(activity: (id: string) => Activity): Pick<Activity<Rules, Words>, 'rules' | 'words'>;
}

/** Some activities, and how many of them an attempt asks. */
export interface DrawnFrom {
	readonly objective: string | undefined;
	readonly count: number;
	/** Ids of activities. */
	readonly from: readonly string[];
	/** What narrowed the choice, as the author wrote it; undefined where every one is asked. */
	readonly written: { readonly tags: readonly string[]; readonly at: Place } | undefined;
}

/** A word of the course, and what it means. Plain text. */
export interface TermDraft {
	readonly word: string;
	/** Other forms of it, such as its plural. */
	readonly forms: readonly string[];
	readonly is: string;
	readonly at: Place;
}

/** One way of writing a block: `:::name{…}`, text and `:::`, or `::name{…}` alone on its line. */
export interface BlockForm {
	readonly name: string;
	readonly form: 'container' | 'leaf';
	/**
	 * `own`: it must have an id that no other block of the course has, since something is stored under it. `optional`:
	 * an address for links. `another`: the id is that of the block it speaks of. `none`: it has none.
	 */
	readonly id: 'own' | 'optional' | 'another' | 'none';
	/** Attributes an author may write, with what they are for; anything else is an error. */
	readonly attributes: Readonly<Record<string, string>>;
	/** What the text in square brackets behind the name is for; without it such a text is an error. Leaves only. */
	readonly label?: string;
	/** True: what it holds is prose, and is checked as that of the lesson is. Such a block holds no lines of its own. */
	readonly prose?: true;
	/** True: it only says for whom something is. What it holds is read as part of the lesson, blocks too. Containers only. */
	readonly wraps?: true;
	/** Blocks that it may hold, by name, with their attributes. */
	readonly inner?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** What of it is meant to be true and not invented, so that its claims need sources as those of prose do. */
	claims?(block: Block): readonly RootContent[];
	/** True: nothing in it is right or wrong. An objective that such blocks alone serve needs no question. */
	readonly unmarked?: true;
	/** How a translation keeps to the main language. Without it, all that such a block says in braces is the same there. */
	readonly translation?: TranslatedForm;
	/** What a lesson of `kind: assessment` becomes. At most one form of all kinds has it. */
	readonly gathers?: LessonForm;
	/** Reports every problem it finds, proofs included. Undefined when there is no sense in going on. */
	read(block: Block, context: ReadContext): AnyDraft | undefined;
	/** Called once with all blocks of this form in a course without errors. Says what works and could teach more. */
	advise?(blocks: readonly FinishedBlock[], context: AdviceContext): void;
}

/** Something that learners would be better off without; always a warning. */
export type Advice = Omit<ProblemInFile, 'severity'>;

/** A block of a course without errors. */
export interface FinishedBlock {
	readonly block: Block;
	readonly draft: AnyDraft;
	/** In the file that the block stands in. */
	readonly advise: (advice: Advice) => void;
}

export interface AdviceContext {
	/** Undefined for a language whose words nobody has listed yet. */
	readonly words: LanguageWords | undefined;
	/** A text's sentences, trimmed, with what ends them. */
	readonly sentences: (text: string) => readonly string[];
}

/** What of a block is the language's own, and what is the same in all languages of a course. */
export interface TranslatedForm {
	/** Attributes that learners read, of the block and of those in it. The others are the same in every language. */
	readonly attributes?: readonly string[];
	/** Of an activity's rules, what is the same in every language; without it, all. */
	shared?(rules: unknown): unknown;
	/** What is different for learners when one of these is not the same: completes "In Spanish, …". By name. */
	readonly differences?: Readonly<Record<string, string>>;
	/** The rules of a translation, by which all that was done in the main language can be replayed. */
	rules?(own: unknown, main: unknown): unknown;
	/** What the page shows of a translation, with what it reports of the main language besides the title. */
	words?(own: unknown, main: unknown): unknown;
}

export type AnyDraft = Draft | ViewDraft | PassageDraft | PieceDraft | WrapDraft;

/** How a kind of activity is written. Loaded by the checker and the build, never by a learner's browser. */
export interface AuthorKind {
	readonly kind: string;
	readonly blocks: readonly BlockForm[];
	/** What reports may show of one of them. Absent: no LMS is told of any. */
	reportKey?(activity: Activity): readonly KeyEntry[];
}

/** A way of writing, with the kind that it belongs to. */
export interface KnownForm extends BlockForm {
	readonly kind: string;
}

/** Every way of writing a block, by its name. */
export type BlockForms = Readonly<
	Record<string, { readonly container?: KnownForm; readonly leaf?: KnownForm }>
>;

export async function loadBlockForms(): Promise<BlockForms> {
	const modules = await Promise.all(
		kinds.map(async (kind) => (await import(`./${kind}/author.ts`)) as { author: AuthorKind })
	);
	return blockFormsOf(modules.map(({ author }) => author));
}

export function blockFormsOf(authors: readonly AuthorKind[]): BlockForms {
	const forms: Record<string, { container?: KnownForm; leaf?: KnownForm }> = {};
	for (const { kind, blocks } of authors) {
		for (const block of blocks) {
			forms[block.name] = { ...forms[block.name], [block.form]: { ...block, kind } };
		}
	}
	return forms;
}
