import { describe, expect, test } from 'vitest';
import { readBlock } from '../author.samples.ts';
import { author } from './author.ts';

const read = (line: string) => readBlock(author, `${line}\n`);

describe('a term', () => {
	test('is a word and what it means, and shows nothing where it stands', () => {
		const { read: draft, problems } = read(
			'::term[internal *customer*]{is=" Somebody who waits. " forms="internal customers, , clients"}'
		);
		expect(problems).toEqual([]);
		expect(draft).toMatchObject({
			is: 'passage',
			html: '',
			effort: { words: 0, seconds: 0 },
			terms: [
				{
					word: 'internal customer',
					forms: ['internal customers', 'clients'],
					is: 'Somebody who waits.'
				}
			]
		});
	});

	test.each([
		['::term{is="What it means."}', ['term/no-word']],
		['::term[]{is="What it means."}', ['term/no-word']],
		['::term[word]', ['term/no-meaning']],
		['::term[word]{is=" "}', ['term/no-meaning']],
		['::term', ['term/no-word', 'term/no-meaning']]
	])('%s explains nothing', (line, codes) => {
		const { read: draft, problems } = read(line);
		expect(problems.map(({ code }) => code)).toEqual(codes);
		expect(draft).toBeUndefined();
	});
});
