import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Course } from '#course/course.ts';
import { sumOfMinutes, wholeMinutes } from '#course/minutes.ts';
import { escapeAttribute, escapeText } from '#package/xml.ts';
import { projectRoot } from './project.ts';

/**
 * Writes `index.html`, a page that lists courses, and `catalogue/`, its style and type, into the folder that
 * holds their sites.
 */
export async function writeCatalogue(out: string, courses: readonly Course[]): Promise<void> {
	const assets = join(out, 'catalogue');
	await mkdir(assets, { recursive: true });
	const theme = await readFile(join(projectRoot, 'src/ui/theme.css'), 'utf8');
	const own = await readFile(join(projectRoot, 'src/cli/catalogue.css'), 'utf8');
	await writeFile(join(assets, 'catalogue.css'), `${await withFonts(theme, assets)}\n${own}`);
	await writeFile(join(out, 'index.html'), cataloguePage(courses));
}

/** Copies the fonts that a stylesheet takes from npm packages, and names the copies instead. */
async function withFonts(css: string, assets: string): Promise<string> {
	const { resolve } = createRequire(import.meta.url);
	const fonts = [...css.matchAll(/url\('(@[^']+\.woff2)'\)/g)].map(([, path]) => path ?? '');
	await Promise.all(fonts.map((font) => copyFile(resolve(font), join(assets, basename(font)))));
	return fonts.reduce((text, font) => text.replace(font, basename(font)), css);
}

/** The page itself: one stop of the line for each course. */
export function cataloguePage(courses: readonly Course[]): string {
	return `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>Courses</title>
		<link rel="icon" href="data:," />
		<link rel="stylesheet" href="catalogue/catalogue.css" />
	</head>
	<body>
		<main>
			<h1>Courses</h1>
			<ul class="stops">
${courses.map(stop).join('\n')}
			</ul>
		</main>
	</body>
</html>
`;
}

function stop(course: Course): string {
	const language = escapeAttribute(course.language);
	const href = escapeAttribute(`${encodeURIComponent(course.id)}/index.html`);
	const description = course.description
		? `\n\t\t\t\t\t<p lang="${language}">${escapeText(course.description)}</p>`
		: '';
	return `				<li>
					<h2 lang="${language}"><a href="${href}">${escapeText(course.title)}</a></h2>${description}
					<p class="soft">${amount(course)}</p>
				</li>`;
}

function amount({ lessons, version }: Course): string {
	const { least, most } = wholeMinutes(sumOfMinutes(lessons.map(({ minutes }) => minutes)));
	const parts = lessons.length === 1 ? '1 part' : `${lessons.length} parts`;
	const minutes = least === most ? `${most}` : `${least} to ${most}`;
	return `${parts}, about ${minutes} minutes. Version ${escapeText(version)}`;
}
