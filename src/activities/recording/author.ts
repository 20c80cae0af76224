import type { AuthorKind } from '../author.ts';
import { readRecording } from './read.ts';

const attributes = {
	src: 'the file that is played',
	title: 'what it is, in a few words',
	captions: 'the file of its captions, WebVTT',
	transcript: 'the file with all that is said, .md or .txt',
	minutes: 'how long it takes, when the reckoning from its transcript is wrong'
} as const;

const translation = { attributes: ['title'] };

export const author: AuthorKind = {
	kind: 'recording',
	blocks: [
		{ name: 'audio', form: 'leaf', id: 'optional', attributes, translation, read: readRecording },
		{
			name: 'video',
			form: 'leaf',
			id: 'optional',
			attributes: { ...attributes, poster: 'the picture that shows before it is played' },
			translation,
			read: readRecording
		}
	]
};
