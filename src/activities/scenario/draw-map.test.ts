import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTokens } from '#course/contrast.ts';
import { drawMap } from './draw-map.ts';
import { mapColours } from './map-style.ts';
import { mapStory } from './story-map.ts';
import { anyStoryMap, partsOf } from './story-map.samples.ts';
import { handOff } from './scenario.samples.ts';

const options = {
	id: 'map-a',
	title: 'The <hand-off>',
	description: 'Five scenes.',
	language: 'en',
	linkTo: ({ line }: { line: number }) => `lesson.md#L${line}`
};

const linesLinked = (svg: string) =>
	[...svg.matchAll(/<a href="lesson\.md#L(\d+)"/g)]
		.map(([, line]) => Number(line))
		.sort((a, b) => a - b);

/** Stations of the legend. */
const signsOf = (svg: string) => svg.match(/<g class="sign/g)?.length ?? 0;

test('every scene and every choice is drawn once, and leads to its line', () => {
	fc.assert(
		fc.property(anyStoryMap(12), (map) => {
			const svg = drawMap(map, options);
			const all = map.scenes.flatMap(({ at, choices }) => [
				at,
				...choices.map((choice) => choice.at)
			]);
			expect(linesLinked(svg)).toEqual(all.map(({ line }) => line).sort((a, b) => a - b));
			// Those of the legend are level.
			expect(svg.match(/<circle class="station"/g)?.length ?? 0).toBe(
				map.scenes.length + signsOf(svg)
			);
			const lines = svg.match(/<path class="line( untested)?" d="M[^"H]*"/g);
			expect(lines?.length ?? 0).toBe(map.scenes.flatMap(({ choices }) => choices).length);
		}),
		{ numRuns: 60 }
	);
});

test('whatever an author writes is text in the drawing, and nothing else', () => {
	fc.assert(
		fc.property(anyStoryMap(6), (map) => {
			const svg = drawMap(map, options);
			const names = [...svg.matchAll(/<\/?([^\s/>]+)/g)].map(([, name]) => name);
			expect(
				names.filter(
					(name) =>
						!/^(svg|title|desc|style|defs|pattern|rect|g|a|path|circle|line|text)$/.test(name ?? '')
				)
			).toEqual([]);
			expect(svg.match(/&(?!(amp|lt|gt|quot|#39);)/)).toBeNull();
			// eslint-disable-next-line no-control-regex -- XML has no way to write them
			expect(svg.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)).toBeNull();
		}),
		{ numRuns: 60 }
	);
});

const svg = drawMap(
	mapStory(handOff.rules, partsOf(handOff.rules), ({ scene }) => scene === 1),
	options
);

test('endings, the trap, the start and the untested have a word, a look and an entry in the legend', () => {
	for (const [name, word] of [
		['good', 'Good ending'],
		['poor', 'Poor ending'],
		['trap', 'Trap'],
		['start', 'Start']
	] as const) {
		expect(svg).toMatch(
			new RegExp(`<g class="scene ${name}">.*?<text class="note"[^>]*>${word}</text>`)
		);
		expect(svg).toMatch(new RegExp(`<g class="sign ${name}">.*?<text class="note"[^>]*>${word}`));
	}
	expect(svg).not.toContain('Mixed ending');
	expect(svg.match(/<path class="line untested"/g)).toHaveLength(4 + 1);
	expect(svg.match(/<path class="line"/g)).toHaveLength(2 + 1);
	expect(svg).toContain('>Untested: ');
});

test('the drawing says what it is to those who do not see it', () => {
	expect(svg).toContain(
		'<g role="img" aria-labelledby="map-a-title" aria-describedby="map-a-description"'
	);
	expect(svg).toContain('<title id="map-a-title">The &lt;hand-off&gt;</title>');
	expect(svg).toContain('<desc id="map-a-description">Five scenes.</desc>');
});

test('the colours are those of the pages', () => {
	const css = readFileSync(new URL('../../ui/theme.css', import.meta.url), 'utf8');
	const { light, dark } = readTokens(css);
	expect(light).toMatchObject(mapColours.light);
	expect(dark).toMatchObject(mapColours.dark);
});
