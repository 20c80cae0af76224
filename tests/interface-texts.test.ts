import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsIn } from '#activities/texts.ts';
import { kinds } from '#activities/kinds.ts';
import { en } from '#ui/texts/en.ts';
import { languageTexts } from '#ui/texts/en-languages.ts';
import { enPages } from '#ui/texts/en-pages.ts';
import { interfaceLanguage, interfaceLanguages, interfaceTextFiles } from '#cli/interface-texts.ts';
import { projectRoot } from '#cli/project.ts';

type Module = Readonly<Record<string, unknown>>;

const load = async (file: string) => (await import(join(projectRoot, file))) as Module;

/** Every text that the interface has in English, by the name under which a page asks for it. */
async function englishTexts(): Promise<Record<string, unknown>> {
	const files = readdirSync(join(projectRoot, 'src/activities'), {
		recursive: true,
		encoding: 'utf8'
	}).filter((file) => /(^|[-/\\])texts\.ts$/.test(file));
	const modules = await Promise.all(files.map((file) => load(`src/activities/${file}`)));
	const tables = modules
		.flatMap((module) => Object.values(module))
		.filter((one): one is { name: string; en: unknown } => isTable(one) && 'name' in one);
	return Object.fromEntries([
		['ui', en],
		['pages', enPages],
		[languageTexts.name, languageTexts.en],
		...tables.map((one) => [one.name, one.en])
	]) as Record<string, unknown>;
}

function isTable(one: unknown): one is { en: unknown } {
	return typeof one === 'object' && one !== null && 'en' in one;
}

async function translatedTexts(language: string): Promise<Record<string, unknown>> {
	const modules = await Promise.all(interfaceTextFiles(language, kinds).map(load));
	return Object.assign({}, ...modules.map((module) => module[language])) as Record<string, unknown>;
}

/** What a text says with something told apart in each of its places: `{0}`, or several ways where a number decides. */
function said(text: unknown): string {
	if (typeof text !== 'function') return String(text);
	const say = text as (...given: unknown[]) => string;
	const count = say.length;
	const some = ['{0}', '{1}', '{2}'].slice(0, count);
	const ways = [some, some.map(() => 1), some.map((_, at) => at + 2), some.map(() => undefined)];
	return ways.map((given) => say(...given)).join(' | ');
}

/** Its places, in alphabetical order, and how much it takes. */
function placesIn(text: unknown): string {
	const places = said(text).match(/\{\d\}/g) ?? [];
	return `${typeof text} ${[...new Set(places)].sort().join(' ')}`;
}

function flat(texts: unknown, path = ''): [string, unknown][] {
	if (typeof texts !== 'object' || texts === null) return [[path, texts]];
	return Object.entries(texts).flatMap(([name, text]) => flat(text, `${path}.${name}`));
}

test('there is Spanish, for every Spanish there is, and English where nothing else is', () => {
	expect(interfaceLanguages()).toContain('es');
	expect(interfaceLanguage('es-MX')).toBe('es');
	expect(interfaceLanguage('it')).toBeUndefined();
	expect(interfaceLanguage('en-GB')).toBeUndefined();
});

test('a page asks for the texts of the kinds that its course has, and for no others', () => {
	const files = interfaceTextFiles('es', ['poll']);
	expect(files).toContain('src/ui/texts/es.ts');
	expect(files).toContain('src/activities/poll/texts-es.ts');
	expect(files).toContain('src/activities/recall-texts-es.ts');
	expect(files.join(' ')).not.toMatch(/question|map/);
});

describe.each(interfaceLanguages())('in %s', (language) => {
	test('the interface says everything that it says in English, with the same places to fill', async () => {
		const english = flat(await englishTexts());
		const other = new Map(flat(await translatedTexts(language)));
		expect([...other.keys()].sort()).toEqual(english.map(([path]) => path).sort());
		const shape = (texts: Iterable<[string, unknown]>) =>
			[...texts].map(([path, text]) => `${path}: ${placesIn(text)}`).sort();
		expect(shape(other)).toEqual(shape(english));
	});

	test('nothing is empty, and hardly anything is as in English', async () => {
		const english = new Map(flat(await englishTexts()));
		const same = flat(await translatedTexts(language)).filter(
			([path, text]) => said(text).trim() === '' || said(text) === said(english.get(path))
		);
		const alike = ['.map.nothing', '.poll.end', '.ui.pageTitle'];
		expect(same.map(([path]) => path).filter((path) => !alike.includes(path))).toEqual([]);
	});

	test('so does what stands on a page without a script', async () => {
		for (const kind of ['example', 'myth', 'perspectives', 'recording']) {
			const tables = Object.values(await load(`src/activities/${kind}/texts.ts`)).filter(isTable);
			expect(tables).toHaveLength(1);
			for (const table of tables as { en: object }[]) {
				const texts = textsIn(table, language);
				expect(texts).not.toBe(table.en);
				const shape = (one: object) =>
					flat(one).map(([path, text]) => `${path}: ${placesIn(text)}`);
				expect(shape(texts)).toEqual(shape(table.en));
			}
		}
	});
});
