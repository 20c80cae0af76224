import { sortProblems, summariseProblems } from '#content/format-problem.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import type { Problem } from '#course/problem.ts';
import { escapeAttribute, escapeText } from '#package/xml.ts';
import { editorFoot, linkToEditor } from './editor-links.ts';
import { figuresTables, type FiguresTable } from './figures.ts';
import { pageStyle } from './map-page.ts';

/** Where the check is while a course is written; no lesson can have this address. */
export const checkPath = '@check';

/** A page with everything that the checker says of a course, and what was counted in it. */
export async function checkPage({ problems, course, figures }: LoadedCourse): Promise<string> {
	const title = `Check of ${course?.title ?? 'the course'}`;
	const tables = course && figures ? figuresTables(figures, course.language) : [];
	const sorted = sortProblems(problems);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeText(title)}</title>
<link rel="icon" href="data:," />
<style>${await pageStyle()}
td, th { padding: 0 0.75rem; text-align: right; }
:is(td, th):first-child { padding-left: 0; text-align: left; }
.wide { overflow-x: auto; }
ul { padding-left: 1.25rem; }
</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p class="lead">${escapeText(summariseProblems(problems))}.</p>
<ul>
${sorted.map(problemItem).join('\n')}
</ul>
${tables.map(tableOf).join('\n')}
</main>
${editorFoot}
</body>
</html>
`;
}

function problemItem({ severity, code, file, at, message, hint }: Problem): string {
	const place = `${file}:${at.line}`;
	const link = `<a href="${escapeAttribute(linkToEditor(file, at))}">${escapeText(place)}</a>`;
	const way = hint === undefined ? '' : `<br />${escapeText(hint)}`;
	return `<li><p>${link} <span class="soft">${severity} ${code}</span><br />${escapeText(message)}${way}</p></li>`;
}

function tableOf({ name, about, rows: [head = [], ...rows], after }: FiguresTable): string {
	const heads = head.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('');
	const rowOf = ([first = '', ...cells]: readonly string[]) =>
		`<tr><th scope="row">${escapeText(first)}</th>${cells.map((text) => `<td>${escapeText(text)}</td>`).join('')}</tr>`;
	return `<section aria-label="${escapeAttribute(name)}">
<h2>${escapeText(name)}</h2>
<p class="soft">${escapeText(about)}</p>
<div class="wide" role="region" aria-label="${escapeAttribute(name)}: table" tabindex="0">
<table><thead><tr>${heads}</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody></table>
</div>
<p class="soft">${escapeText(after)}</p>
</section>`;
}
