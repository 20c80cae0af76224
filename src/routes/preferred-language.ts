import { languages } from 'virtual:onramp/language-names';

const slot = (course: string) => `onramp language ${course}`;

let isOpening = true;

/**
 * The path of the language in which a course opens: the one last used on this device, else that of the learner as the
 * LMS knows it, else the first of those the browser asks for that the course has, else the main language.
 */
export function preferredPath(course: string, learner: { readonly language: string }): string {
	const used = recall(course);
	const wanted = used === undefined ? [...learner.language.split(','), ...navigator.languages] : [used];
	const found = wanted.map((tag) => closest(tag)).find((one) => one !== undefined);
	return found?.path ?? '';
}

/** `es-MX` is best served by `es-MX`, else by any Spanish. */
function closest(tag: string): (typeof languages)[number] | undefined {
	const wanted = tag.trim().toLowerCase();
	const [language] = wanted.split('-');
	return (
		languages.find((one) => one.tag.toLowerCase() === wanted) ??
		languages.find((one) => one.tag.toLowerCase().split('-')[0] === language)
	);
}

/**
 * Keeps which language is read, for the next visit. The main language in which a course is opened was chosen by nobody
 * yet: its first page is where an LMS launches.
 */
export function rememberLanguage(course: string, tag: string): void {
	const isChosen = !isOpening || tag !== languages[0]?.tag;
	isOpening = false;
	if (!isChosen) return;
	try {
		localStorage.setItem(slot(course), tag);
	} catch {
		// Refused: the next visit begins as the first one did.
	}
}

function recall(course: string): string | undefined {
	try {
		return localStorage.getItem(slot(course)) ?? undefined;
	} catch {
		return undefined;
	}
}
