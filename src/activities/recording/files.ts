import type { Problem } from '#course/problem.ts';
import { isPublished, outsideMedia } from '#course/published.ts';
import type { Block, CourseFile, ReadContext } from '../author.ts';

/** What browsers play. */
const playable: Readonly<Record<string, readonly string[]>> = {
	video: ['mp4', 'webm'],
	audio: ['mp3', 'm4a', 'ogg', 'wav']
};

/** Above this a phone on a slow connection waits long. */
const largest = 20_000_000;

/** The file that is played; reports one that is missing, that no browser plays, or that takes long to load. */
export function readSource(block: Block, context: ReadContext): string | undefined {
	const extensions = playable[block.name] ?? [];
	const found = findFile(block, 'src', extensions, context, {
		code: 'recording/no-source',
		why: 'so learners would see a player that plays nothing',
		example: `src=media/name.${extensions[0]}`
	});
	if (!found) return undefined;
	if (found.file.bytes > largest) {
		const size = Math.round(found.file.bytes / 1_000_000);
		context.report({
			code: 'recording/large-file',
			severity: 'warning',
			at: block.attributeAt('src'),
			message: `This file has ${size} MB. On a slow connection learners wait long for it, and some LMSs refuse a package that large.`,
			hint: 'Make the file smaller than 20 MB: a smaller picture, or a lower bit rate.'
		});
	}
	return found.path;
}

/** A film's captions; of a sound they may be left out, since its transcript says the same. */
export function readCaptions(block: Block, context: ReadContext): string | undefined {
	if (block.name === 'audio' && block.attributes['captions'] === undefined) return undefined;
	const found = findFile(block, 'captions', ['vtt'], context, {
		code: 'recording/no-captions',
		why: 'so learners who do not hear it, or sit in a loud place, would miss what is said while they watch',
		example: 'captions=media/name.vtt'
	});
	if (!found) return undefined;
	if (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(found.file.text ?? '')) return found.path;
	context.report({
		code: 'recording/not-captions',
		severity: 'error',
		at: block.attributeAt('captions'),
		message: `"${found.path}" does not begin with the line WEBVTT, so browsers would show no captions.`,
		hint: 'Save the captions as WebVTT, in UTF-8. In a file of another form, such as .srt, that is an option of the program that made it.'
	});
	return undefined;
}

export function readPoster(block: Block, context: ReadContext): string | undefined {
	if (block.attributes['poster'] === undefined) return undefined;
	return findFile(block, 'poster', ['png', 'jpg', 'jpeg', 'webp', 'svg', 'gif'], context, {
		code: 'recording/no-poster',
		why: 'so it shows no picture',
		example: 'poster=media/name.jpg'
	})?.path;
}

export interface FoundFile {
	readonly path: string;
	readonly file: CourseFile;
}

interface Missing {
	/** Of the problem that nothing is written. */
	readonly code: `${string}/${string}`;
	/** What that means for learners. */
	readonly why: string;
	readonly example: string;
}

/** The file that an attribute names; reports that there is none, or none of these extensions. */
export function findFile(
	block: Block,
	name: string,
	extensions: readonly string[],
	context: ReadContext,
	{ code, why, example }: Missing
): FoundFile | undefined {
	const path = (block.attributes[name] ?? '').trim().replace(/^\.\//, '');
	const isWritten = path !== '';
	const report = (problem: Pick<Problem, 'code' | 'message' | 'hint'>) => {
		const at = isWritten ? block.attributeAt(name) : block.at;
		context.report({ severity: 'error', at, ...problem });
	};
	const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	const file = context.file(path);
	if (!isWritten) {
		const message = `This ${block.name} has no "${name}", ${why}.`;
		report({ code, message, hint: `Add ${example}` });
	} else if (!extensions.includes(extension)) {
		report({
			code: 'recording/unknown-format',
			message: `"${path}" is no file that can be used as "${name}" here, ${why}.`,
			hint: `The name of such a file ends in ${extensions.map((one) => `.${one}`).join(' or ')}.`
		});
	} else if (!file) {
		const like = [...context.files].filter((one) =>
			extensions.some((end) => one.endsWith(`.${end}`))
		);
		report({
			code: 'recording/missing-file',
			message: `There is no file "${path}" in the course folder, ${why}.`,
			hint:
				like.length === 0
					? 'Put it into the folder "media", and write the name with it.'
					: context.suggest(path, like, 'There are')
		});
	} else if (!isPublished(path)) report(outsideMedia(path));
	else return { path, file };
	return undefined;
}
