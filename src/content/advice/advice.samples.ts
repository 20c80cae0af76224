import { loadBlockForms } from '#activities/author.ts';
import { readCourse } from '../read-course.ts';

interface Given {
	/** BCP 47. */
	readonly language?: string;
	/** More lines of course.md's settings. */
	readonly settings?: string;
	/** More lines of the lesson's settings. */
	readonly lesson?: string;
	/** Other files, by name. */
	readonly files?: Readonly<Record<string, string>>;
}

/** What is said of a course with one lesson of this text: `code: the text that it is said of`. */
export async function adviceOn(
	body: string,
	{ language = 'en', settings = '', lesson = '', files = {} }: Given = {}
): Promise<readonly string[]> {
	const course = `---\ntitle: A course\nlanguage: ${language}\nversion: 1.0.0\nobjectives:\n  find: Find it\n${settings}\n---\n`;
	const texts = new Map([
		['course.md', course],
		['1-one.md', `---\ntitle: One\n${lesson}\n---\n\n${body}\n\n${reflection}`],
		...Object.entries(files)
	]);
	const read = await readCourse({ id: 'sample', texts, media: new Map() }, await loadBlockForms(), {
		write: true,
		command: 'check'
	});
	const broken = read.problems.find(({ severity }) => severity === 'error');
	if (broken) throw new Error(`${broken.code}: ${broken.message}`);
	return read.problems.map(({ code, file, at }) => {
		const line = texts.get(file)?.split('\n')[at.line - 1] ?? '';
		return `${code}: ${line.slice(at.column - 1, at.column - 1 + at.length)}`;
	});
}

/** Evidence for the objective, of which nothing is ever said. */
const reflection = ':::reflection{#last objective=find}\nWho is it?\n:::\n';

/** A single choice with the right option first. */
export function choice(
	stem: string,
	options: readonly string[] = ['Ada Okafor', 'Jo Reed', 'Amin Bell'],
	{ id = 'who', right = 0, attributes = '', why = 'She needs it for her plan.' } = {}
): string {
	const lines = options.map((text, at) => `- [${at === right ? 'x' : ' '}] ${text}\n  > ${why}`);
	return `:::question{#${id} objective=find ${attributes}}\n${stem}\n\n${lines.join('\n')}\n:::\n`;
}
