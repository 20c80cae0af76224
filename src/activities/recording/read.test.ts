import { describe, expect, test } from 'vitest';
import type { CourseFile } from '../author.ts';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const known: Readonly<Record<string, CourseFile>> = {
	'media/gate.mp4': { bytes: 1000 },
	'media/long.webm': { bytes: 21_400_000 },
	'media/call.mp3': { bytes: 1000 },
	'media/gate.vtt': {
		bytes: 100,
		text: '\uFEFFWEBVTT - at the gate\n\n00:00.000 --> 00:01.000\nHi.'
	},
	'media/gate.srt': { bytes: 100 },
	'media/not.vtt': { bytes: 100, text: '1\n00:00:00,000 --> 00:00:01,000\nHi.' },
	'media/gate.md': { bytes: 100, text: '# At the gate\n\n**Lena** waits.' },
	'media/call.txt': { bytes: 100, text: 'Lena: <where>?\r\nTom: Here.\r\n\r\nShe hangs up.' },
	'media/empty.md': { bytes: 3, text: '\n\n ' },
	'media/latin.txt': { bytes: 3, text: undefined },
	'media/gate.jpg': { bytes: 100 }
};
const read = (line: string) => readBlock(author, `${line}\n`, { known });

const captions = 'captions=media/gate.vtt';
const transcript = 'transcript=media/gate.md';
const title = 'title="At the gate"';

function htmlOf(line: string): string {
	const { read: draft, problems } = read(line);
	expect(problems).toEqual([]);
	return String(Reflect.get(Object(draft), 'html'));
}

describe('a recording', () => {
	test('is a film with captions, played by the browser, and all that is said below it', () => {
		const html = htmlOf(
			`::video{#gate src=media/gate.mp4 ${captions} ${transcript} ${title} poster=media/gate.jpg}`
		);
		expect(html).toBe(
			[
				'<figure class="recording video" id="gate" aria-labelledby="video:1:title">',
				'<figcaption id="video:1:title">At the gate</figcaption>',
				'<video controls preload="metadata" playsinline src="../media/gate.mp4" poster="../media/gate.jpg" aria-label="At the gate"><track kind="captions" src="../media/gate.vtt" srclang="en" label="Captions" default><a href="../media/gate.mp4" download>Save the recording</a></video>',
				'<details>',
				'<summary>Transcript</summary>',
				'<div class="rich"><h4>At the gate</h4>\n<p><strong>Lena</strong> waits.</p></div>',
				'</details>',
				'</figure>'
			].join('\n')
		);
	});

	test('is a sound, which may do without captions; plain text keeps its lines', () => {
		const html = htmlOf(`::audio{src=./media/call.mp3 transcript=media/call.txt ${title}}`);
		expect(html).toContain('<audio controls preload="metadata" src="../media/call.mp3"');
		expect(html).not.toContain('<track');
		expect(html).toContain('<p>Lena: &#x3C;where>?<br>\nTom: Here.</p>\n<p>She hangs up.</p>');
	});

	test('takes the time that its transcript takes to say, or what the author says', () => {
		const line = `::audio{src=media/call.mp3 transcript=media/call.txt ${title}`;
		expect(read(`${line}}`).read?.effort).toEqual({ words: 0, seconds: 3 });
		expect(read(`${line} minutes=4}`).read?.effort).toEqual({ words: 0, seconds: 240 });
	});

	const video = `::video{src=media/gate.mp4 ${captions} ${transcript} ${title}}`;
	const cases: readonly (readonly [what: string, line: string, code: string])[] = [
		['no title', video.replace(` ${title}`, ''), 'no-title'],
		['an empty title', video.replace(title, 'title=" "'), 'no-title'],
		['no file', video.replace('src=media/gate.mp4 ', ''), 'no-source'],
		['a file that is not there', video.replace('gate.mp4', 'gait.mp4'), 'missing-file'],
		['a sound as a film', video.replace('gate.mp4', 'call.mp3'), 'unknown-format'],
		['a large file', video.replace('gate.mp4', 'long.webm'), 'large-file'],
		['no captions', video.replace(`${captions} `, ''), 'no-captions'],
		['other captions', video.replace('gate.vtt', 'gate.srt'), 'unknown-format'],
		['captions in another form', video.replace('gate.vtt', 'not.vtt'), 'not-captions'],
		['no transcript', video.replace(`${transcript} `, ''), 'no-transcript'],
		['a transcript that is not there', video.replace('gate.md', 'gat.md'), 'missing-file'],
		['an empty transcript', video.replace('gate.md', 'empty.md'), 'empty-transcript'],
		['a transcript in another encoding', video.replace('gate.md', 'latin.txt'), 'empty-transcript'],
		['a poster without a name', video.replace('}', ' poster}'), 'no-poster']
	];
	test.each(cases)('says what is wrong with it: %s', (_what, line, code) => {
		expect(read(line).problems.map((problem) => problem.code)).toEqual([`recording/${code}`]);
	});
});
