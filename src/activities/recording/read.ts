import { readMinutes } from '../attributes.ts';
import type { Block, PassageDraft, ReadContext } from '../author.ts';
import { attribute, partId } from '../passage.ts';
import { countWords, escapeHtml, joinedText, textsIn } from '../texts.ts';
import { readCaptions, readPoster, readSource } from './files.ts';
import { recordingTexts } from './texts.ts';
import { readTitle } from './title.ts';
import { readTranscript, type Transcript } from './transcript.ts';

/** How fast people speak. */
const wordsPerMinute = 150;

interface Player {
	readonly title: string;
	readonly src: string;
	readonly captions: string | undefined;
	readonly poster: string | undefined;
	readonly transcript: Transcript;
}

/** Reads a sound or a film: played by the browser itself, with all that is said as text below it. */
export function readRecording(block: Block, context: ReadContext): PassageDraft | undefined {
	const title = readTitle(block, context);
	const src = readSource(block, context);
	const captions = readCaptions(block, context);
	const poster = readPoster(block, context);
	const transcript = readTranscript(block, context);
	const minutes = readMinutes(block, context);
	const isComplete = block.name === 'audio' || captions !== undefined;
	if (!title || !src || !transcript || !isComplete) return undefined;
	const words = countWords(joinedText(context, transcript));
	return {
		is: 'passage',
		html: htmlOf(block, { title, src, captions, poster, transcript }, context),
		styles: 'recording.css',
		effort: { words: 0, seconds: minutes ?? Math.ceil((words / wordsPerMinute) * 60) }
	};
}

function htmlOf(block: Block, player: Player, context: ReadContext): string {
	const { captions: label, transcript, download } = textsIn(recordingTexts, context.language);
	const caption = partId(block, 'title');
	const src = attribute('src', context.address(player.src));
	const poster = attribute('poster', player.poster && context.address(player.poster));
	const track = player.captions
		? `<track kind="captions"${attribute('src', context.address(player.captions))}${attribute('srclang', context.language)} label="${label}" default>`
		: '';
	const link = `<a${attribute('href', context.address(player.src))} download>${download}</a>`;
	const inline = block.name === 'video' ? ' playsinline' : '';
	// Nothing plays by itself, and no more than its length is loaded before somebody asks for it.
	return [
		`<figure class="recording ${block.name}"${attribute('id', block.id)} aria-labelledby="${caption}">`,
		`<figcaption id="${caption}">${escapeHtml(player.title)}</figcaption>`,
		`<${block.name} controls preload="metadata"${inline}${src}${poster}${attribute('aria-label', player.title)}>${track}${link}</${block.name}>`,
		'<details>',
		`<summary>${transcript}</summary>`,
		`<div class="rich">${context.html(player.transcript)}</div>`,
		'</details>',
		'</figure>'
	].join('\n');
}
