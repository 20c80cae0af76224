import type { CourseFile } from '#activities/author.ts';
import type { Source } from '#course/course.ts';
import type { Problem } from '#course/problem.ts';
import { isPublished, outsideMedia } from '#course/published.ts';
import type { ImageSize } from './image-size.ts';
import { nearest, suggest } from './nearest.ts';

/** What one file of a course can point at in the others. */
export interface CourseMap {
	readonly houseTerm: string | undefined;
	readonly objectives: readonly string[];
	/** What learners can be: names by id. */
	readonly roles: ReadonlyMap<string, string>;
	/** Every block with an id of its own: the id, and the block's name. */
	readonly blocks: ReadonlyMap<string, string>;
	/** A source's number is its position here, from 1. */
	readonly sources: readonly Source[];
	/** By file name; `course.md` is the overview. */
	readonly pages: ReadonlyMap<string, MappedPage>;
	/** Files that are no Markdown, by path in the course folder; the size of those that are pictures. */
	readonly media: ReadonlyMap<string, ImageSize | undefined>;
	/** The same files, by path: how large each is, and the text of captions and transcripts. */
	readonly files?: ReadonlyMap<string, CourseFile> | undefined;
	/** Where the pages of a translation are; without it they are at the site's root. */
	readonly at?: TranslationFolder | undefined;
}

export interface TranslationFolder {
	/** A path from the site's root, with a slash behind it: `es/`. */
	readonly folder: string;
	/** Files that this folder has of its own; the others are those of the main language. */
	readonly own: ReadonlySet<string>;
}

/** The site's root as it is seen from a lesson's page. */
export function rootFrom({ at }: CourseMap): string {
	return at ? '../../' : '../';
}

/** The path of a page from the site's root, from its path among those of its language. */
export function pagePath({ at }: CourseMap, path: string): string {
	return `${at?.folder ?? ''}${path}`;
}

/** The path of a file from the site's root, from the one that an author wrote. */
export function filePath({ at }: CourseMap, path: string): string {
	return encodeURI(at?.own.has(path) ? `${at.folder}${path}` : path);
}

export interface MappedPage {
	/** "" for the overview. */
	readonly id: string;
	/** Ids of headings and activities; undefined for a file that could not be read. */
	readonly anchors: ReadonlySet<string> | undefined;
}

/** Where a link or a picture leads: a path from the site's root (and which file that is), or as it is. */
export type Target =
	| { readonly to: 'site'; readonly path: string; readonly file?: string }
	| { readonly to: 'here' | 'outside'; readonly url: string }
	| { readonly to: 'nowhere'; readonly finding: Finding };

export type Finding = Pick<Problem, 'code' | 'message' | 'hint'>;

/** Finds out where a link in `file` leads. */
export function resolveLink(map: CourseMap, file: string, url: string): Target {
	if (url === '') {
		return nowhere(
			'link/empty',
			'This link leads nowhere, so a learner who follows it gets lost.',
			'Write the address between the brackets: [text](2-next-lesson.md)'
		);
	}
	if (url.startsWith('#')) return resolveSection(map, file, url.slice(1), { to: 'here', url });
	if (/^(https?:|mailto:)/i.test(url)) return { to: 'outside', url };
	if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
		return nowhere(
			'link/unsafe',
			'A link can lead to a web page (https:), to an e-mail address (mailto:), to a lesson or to a file of the course; browsers refuse others, or they do harm.',
			'Write an address that begins with https://'
		);
	}
	const [path = '', section] = url.split('#');
	return /\.md$/i.test(path)
		? resolvePage(map, file, decoded(path), section)
		: resolveFile(
				map,
				decoded(path),
				'link/missing-file',
				'a learner who follows it finds nothing'
			);
}

/** Finds the file of a picture. */
export function resolveImage(map: CourseMap, url: string): Target {
	if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
		return nowhere(
			'image/not-in-course',
			'The picture is kept elsewhere. A course loads nothing from other servers: they would see who learns, and offline the picture would be missing.',
			'Save the picture in the media folder and write ![what it shows](media/name.png)'
		);
	}
	return resolveFile(map, decoded(url), 'image/missing-file', 'learners would see a gap instead');
}

function nowhere(code: Finding['code'], message: string, hint: string): Target {
	return { to: 'nowhere', finding: { code, message, hint } };
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url).replace(/^\.\//, '');
	} catch {
		return url;
	}
}

function resolvePage(
	map: CourseMap,
	file: string,
	path: string,
	section: string | undefined
): Target {
	const page = map.pages.get(path);
	if (page === undefined) {
		return nowhere(
			'link/unknown-lesson',
			`There is no lesson file "${path}" in this course, so a learner who follows the link gets lost.`,
			suggest(
				path,
				// Nobody links to the page that the link stands on.
				[...map.pages.keys()].filter((page) => page !== file),
				'There are'
			)
		);
	}
	const folder = page.id === '' ? '' : `${page.id}/`;
	const anchor = section === undefined || section === '' ? '' : `#${section}`;
	const site: Target = { to: 'site', path: pagePath(map, `${folder}index.html${anchor}`) };
	return anchor === '' ? site : resolveSection(map, path, section ?? '', site);
}

function resolveSection(map: CourseMap, file: string, section: string, found: Target): Target {
	const anchors = map.pages.get(file)?.anchors;
	if (anchors === undefined || anchors.has(decoded(section))) return found;
	return nowhere(
		'link/unknown-section',
		`${file} has no heading or activity with the address "#${section}", so the link ends at the top of the page.`,
		suggest(section, [...anchors], 'There are')
	);
}

function resolveFile(
	map: CourseMap,
	path: string,
	code: Finding['code'],
	consequence: string
): Target {
	if (map.media.has(path)) {
		return isPublished(path)
			? { to: 'site', path: filePath(map, path), file: path }
			: { to: 'nowhere', finding: outsideMedia(path) };
	}
	const meant = map.pages.has(`${path}.md`) ? `${path}.md` : nearest(path, map.media.keys());
	const media = [...map.media.keys()].filter((one) => one.startsWith('media/'));
	return nowhere(
		code,
		`There is no file "${path}" in the course folder, so ${consequence}.`,
		meant === undefined
			? suggest(path, media, media.length === 0 ? 'Put it into the folder "media".' : 'There are')
			: `Did you mean "${meant}"?`
	);
}
