import type { Statement } from '#course/statement.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import { playerVersion } from './course-version.ts';
import { sampleId, testedFolder } from './tested-folder.ts';
import { courseHash, readTested, type TestedPart } from './tested.ts';

/** What is known of a course's accessibility: what was tested, of the course and of the player, and what it is made of. */
export async function statementOf(
	loaded: LoadedCourse,
	folder: string,
	tested = testedFolder
): Promise<Statement> {
	const { course, translations, figures } = loaded;
	const id = course?.id ?? '';
	const [own, sample, content, player] = await Promise.all([
		readTested(id, tested),
		readTested(sampleId, tested),
		courseHash(folder),
		playerVersion()
	]);
	const pages = own.filter(({ what }) => what === 'pages');
	const states = sample.filter(({ what }) => what === 'states');
	const keyboard = [...sample, ...(id === sampleId ? [] : own)].filter(
		({ what }) => what === 'keyboard'
	);
	const all = [...pages, ...states, ...keyboard];
	const ease = (figures?.reading() ?? []).flatMap((lesson) => lesson.ease ?? []);
	return {
		...(all.length > 0 && {
			tested: { ...testedOf(all), pages: sum(pages), keyboard: sum(keyboard) }
		}),
		states: states.map(({ name, count }) => ({ kind: name, count })),
		courseChanged: pages.some((part) => part.content !== content),
		playerChanged: all.some((part) => part.player !== player),
		languages: [course, ...translations.map((one) => one.course)].flatMap(
			(one) => one?.language ?? []
		),
		...countMedia(loaded),
		...(ease.length > 0 && {
			ease: { least: percent(Math.min(...ease)), most: percent(Math.max(...ease)) }
		})
	};
}

function testedOf(parts: readonly TestedPart[]) {
	const days = parts.map(({ day }) => day).toSorted();
	const axe = parts.flatMap((part) => part.axe ?? []);
	const [first] = parts;
	return {
		from: days[0] ?? '',
		to: days.at(-1) ?? '',
		browser: first?.browser ?? '',
		axe: axe[0]?.version ?? '',
		rules: Math.max(0, ...axe.map(({ rules }) => rules))
	};
}

function sum(parts: readonly TestedPart[]): number {
	return parts.reduce((all, { count }) => all + count, 0);
}

/** In the main language: pictures whose text is read out, and recordings, which have captions and a transcript each. */
function countMedia({ course, pages }: LoadedCourse): Pick<Statement, 'pictures' | 'recordings'> {
	const words = JSON.stringify(course?.lessons.flatMap(({ activities }) => activities) ?? []);
	const text = [...pages.map(({ svelte }) => svelte), words].join('\n');
	const count = (tag: RegExp) => text.match(tag)?.length ?? 0;
	return { pictures: count(/<img\b/g), recordings: count(/<(?:video|audio)\b/g) };
}

/** The formulas go a little beyond their scale. */
function percent(ease: number): number {
	return Math.round(Math.min(100, Math.max(0, ease)));
}
