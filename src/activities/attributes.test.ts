import { describe, expect, test } from 'vitest';
import { readBlock } from './author.samples.ts';
import type { AuthorKind } from './author.ts';
import { readReference, readShare } from './attributes.ts';

let reference: string | undefined;
let shared: boolean;

/** A kind that only refers. */
const author: AuthorKind = {
	kind: 'echo',
	blocks: [
		{
			name: 'echo',
			form: 'leaf',
			id: 'another',
			attributes: { of: 'what it is of', share: 'who reads it' },
			read(block, context) {
				reference = readReference(block, context, 'of' in block.attributes ? 'of' : 'id', [
					'reflection'
				]);
				shared = readShare(block, context);
				return undefined;
			}
		}
	]
};
const blocks = new Map([
	['complaint', 'reflection'],
	['leads', 'question']
]);
const read = (text: string, given = blocks) => {
	const { problems, textAt } = readBlock(author, `${text}\n`, { blocks: given });
	return {
		reference,
		shared,
		codes: problems.map(({ code }) => code),
		first: problems[0],
		at: textAt(problems[0])
	};
};

describe('a reference to another block', () => {
	test('is read from the id or from an attribute', () => {
		expect(read('::echo{#complaint}')).toMatchObject({ reference: 'complaint', codes: [] });
		expect(read('::echo{of=complaint}')).toMatchObject({ reference: 'complaint', codes: [] });
	});

	test('to something that is not there is reported with what there is', () => {
		const { reference, codes, first, at } = read('::echo{of=complain}');
		expect([reference, codes, at]).toEqual([undefined, ['activity/unknown-activity'], 'of']);
		expect(first?.hint).toContain('complaint');
		expect(first?.hint).not.toContain('leads');
	});

	test('to a block of another name is reported as what it is', () => {
		const { codes, first } = read('::echo{#leads}');
		expect(codes).toEqual(['activity/unknown-activity']);
		expect(first?.message).toContain('"leads" is a question');
	});

	test('is reported where the course has nothing of the kind', () => {
		expect(read('::echo{#complaint}', new Map()).first?.hint).toContain('Write one');
	});
});

describe('who reads what a learner does', () => {
	test('is nobody, or the trainer', () => {
		expect(read('::echo{#complaint}').shared).toBe(false);
		expect(read('::echo{#complaint share=trainer}')).toMatchObject({ shared: true, codes: [] });
	});

	test('cannot be anybody else', () => {
		expect(read('::echo{#complaint share=manager}')).toMatchObject({
			shared: false,
			codes: ['activity/unknown-share'],
			at: 'share'
		});
	});
});
