import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawMap } from '#activities/scenario/draw-map.ts';
import {
	effectsOf,
	marksOf,
	type MapChoice,
	type MapScene
} from '#activities/scenario/story-map.ts';
import type { Course } from '#course/course.ts';
import type { Place } from '#course/problem.ts';
import { escapeAttribute, escapeText } from '#package/xml.ts';
import { projectRoot } from './project.ts';
import type { ScenarioMap } from './scenario-maps.ts';

/** The address of a line of a file, in an editor or elsewhere. */
export type LinkTo = (file: string, at: Place) => string;

export interface MapPage {
	readonly course: Course;
	readonly maps: readonly ScenarioMap[];
	readonly linkTo: LinkTo;
	/** Beside the page: the drawing alone, to be enlarged or printed. */
	readonly drawingOf?: (map: ScenarioMap) => string;
	/** HTML at the end of the page. */
	readonly foot?: string;
}

/** A page with all scenarios of a course, each drawn and, equal to the drawing, as a list. */
export async function mapPage(page: MapPage): Promise<string> {
	const { course, maps, foot = '' } = page;
	const title = `Map of ${course.title}`;
	const nothing = '<p>This course has no scenario yet, so there is nothing to draw.</p>';
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeText(title)}</title>
<link rel="icon" href="data:," />
<style>${await pageStyle()}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p class="lead">Every scene and every choice leads to its line in the lesson.</p>
${maps.length === 0 ? nothing : maps.map((map) => section(map, page)).join('\n')}
</main>
${foot}
</body>
</html>
`;
}

/** The pages' own look. Type is whatever the reader's system has: a map loads nothing. */
export async function pageStyle(): Promise<string> {
	const read = (file: string) => readFile(join(projectRoot, file), 'utf8');
	const theme = (await read('src/ui/theme.css')).replace(/@font-face\s*\{[^}]*\}/g, '');
	return `${theme}\n${await read('src/cli/map-page.css')}`;
}

/** A drawing of one scenario, as SVG. */
export function drawingOf(
	map: ScenarioMap,
	language: string,
	linkTo: LinkTo,
	description: string
): string {
	return drawMap(map.map, {
		id: `map-${map.id}`,
		title: map.title,
		description,
		language,
		linkTo: (at) => linkTo(map.file, at)
	});
}

function section(map: ScenarioMap, { course, linkTo, drawingOf: alone }: MapPage): string {
	const { id, title, file, at } = map;
	const language = escapeAttribute(course.language);
	const place = `${file}:${at.line}`;
	const link = `<a href="${escapeAttribute(linkTo(file, at))}">${escapeText(place)}</a>`;
	const drawing = alone
		? ` <a href="${escapeAttribute(alone(map))}">The drawing by itself</a>`
		: '';
	const description = `${amountOf(map)} The list after it says the same.`;
	return `<section aria-labelledby="of-${id}">
<h2 id="of-${id}" lang="${language}">${escapeText(title)}</h2>
<p class="soft"><span>${amountOf(map)}</span> ${link}${drawing}</p>
<div class="both">
<div class="drawing" role="region" aria-label="Drawing: ${escapeAttribute(title)}" tabindex="0">
${drawingOf(map, course.language, linkTo, description)}</div>
<div class="list">
<h3>The same as a list</h3>
<ol>
${map.map.scenes.map((scene) => sceneItem(scene, map, language, linkTo)).join('\n')}
</ol>
</div>
</div>
</section>`;
}

function amountOf({ map: { scenes } }: ScenarioMap): string {
	const choices = scenes.flatMap((scene) => scene.choices);
	const untested = choices.filter(({ walked }) => !walked).length;
	const tested = untested === 0 ? 'all tested' : `${untested} untested`;
	return `${scenes.length} scenes, ${choices.length} choices, ${tested}.`;
}

function sceneItem(scene: MapScene, map: ScenarioMap, language: string, linkTo: LinkTo): string {
	const href = escapeAttribute(linkTo(map.file, scene.at));
	const marks = marksOf(scene);
	const marked =
		marks.length === 0
			? ''
			: ` <span class="marks ${scene.ending ?? ''}">${marks.join(', ')}</span>`;
	const choices = scene.choices.map((choice) => choiceItem(choice, map, language, linkTo));
	const list = choices.length === 0 ? '' : `\n<ul>\n${choices.join('\n')}\n</ul>`;
	return `<li id="${map.id}-${scene.number}"><a href="${href}" lang="${language}">${escapeText(scene.title)}</a>${marked}${list}</li>`;
}

function choiceItem(
	choice: MapChoice,
	{ id, file, map }: ScenarioMap,
	language: string,
	linkTo: LinkTo
): string {
	const href = escapeAttribute(linkTo(file, choice.at));
	const to = map.scenes.find(({ number }) => number === choice.to)?.title ?? '';
	const more = notesOf(choice);
	const notes = more === '' ? '' : ` <span class="soft">${escapeText(more)}</span>`;
	return `<li><a href="${href}" lang="${language}">${escapeText(choice.text)}</a> → <a href="#${id}-${choice.to}" lang="${language}">${escapeText(to)}</a>${notes}</li>`;
}

/** What a choice depends on, what it changes, and whether it was tested: in parentheses, or nothing. */
function notesOf(choice: MapChoice): string {
	const notes = [...effectsOf(choice), ...(choice.walked ? [] : ['untested'])];
	return notes.length === 0 ? '' : `(${notes.join(', ')})`;
}

/** The whole story in one text, for a drawing that stands alone. */
export function describeMap({ map: { scenes } }: ScenarioMap): string {
	const titleOf = (to: number) => scenes.find(({ number }) => number === to)?.title ?? '';
	return scenes
		.map((scene) => {
			const marks = marksOf(scene);
			const name = marks.length === 0 ? scene.title : `${scene.title} (${marks.join(', ')})`;
			const choices = scene.choices.map((choice) => {
				return `\n- ${choice.text} → ${titleOf(choice.to)} ${notesOf(choice)}`.trimEnd();
			});
			return name + choices.join('');
		})
		.join('\n');
}
