import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, type KeptText } from './kept-text.ts';
import type { Note } from './lms.ts';
import { reconcile } from './reconcile.ts';

const kept = (text: string, versions: Note['versions'], sent: boolean): KeptText => ({
	text,
	mark: { keep: true, versions, sent }
});
const private_ = (text: string, versions: Note['versions'], sent: boolean): KeptText => ({
	text,
	mark: { keep: false, versions, sent }
});

describe('this browser’s copy of a text and the course record’s', () => {
	test.each<[string, KeptText | undefined, Note | undefined, KeptText | undefined]>([
		['nothing anywhere', undefined, undefined, undefined],
		['private, and never kept', { text: 'a' }, undefined, { text: 'a' }],
		['another device’s', undefined, { text: 'b', versions: { t1: 1 } }, kept('b', { t1: 1 }, true)],
		[
			'the same',
			kept('a', { t1: 2 }, false),
			{ text: 'a', versions: { t1: 2 } },
			kept('a', { t1: 2 }, true)
		],
		[
			'newer here',
			kept('a b', { t1: 2 }, true),
			{ text: 'a', versions: { t1: 1 } },
			kept('a b', { t1: 2 }, false)
		],
		[
			'newer there',
			kept('a', { t1: 1 }, true),
			{ text: 'b', versions: { t1: 1, t2: 1 } },
			kept('b', { t1: 1, t2: 1 }, true)
		],
		[
			'written apart',
			kept('a', { t1: 2 }, false),
			{ text: 'b', versions: { t1: 1, t2: 3 } },
			kept('a\n\nb', { t1: 2, t2: 3, t9: 1 }, false)
		],
		[
			'taken back there',
			kept('a', { t1: 1 }, true),
			{ text: undefined, versions: { t1: 1, t2: 1 } },
			private_('a', { t1: 1, t2: 1 }, true)
		],
		[
			'taken back there, written on here',
			kept('a', { t1: 2 }, false),
			{ text: undefined, versions: { t1: 1, t2: 1 } },
			private_('a', { t1: 1, t2: 1 }, true)
		],
		[
			'taken back here, written on there',
			private_('a', { t1: 2 }, false),
			{ text: 'b', versions: { t1: 1, t2: 1 } },
			private_('a\n\nb', { t1: 2, t2: 1, t9: 1 }, false)
		],
		[
			'erased here, written on there',
			private_('', { t1: 2 }, false),
			{ text: 'b', versions: { t1: 1, t2: 1 } },
			private_('', { t1: 2, t2: 1, t9: 1 }, false)
		],
		[
			'private here, kept there: nothing is sent yet',
			{ text: 'a' },
			{ text: 'b', versions: { t2: 1 } },
			kept('a\n\nb', { t2: 1 }, true)
		],
		['lost by the record', kept('a', { t1: 1 }, true), undefined, kept('a', { t1: 1 }, false)],
		[
			'cut off by the record',
			kept('long', { t1: 1 }, true),
			{ text: 'lo', versions: {} },
			kept('long', { t1: 1 }, false)
		]
	])('%s', (_name, local, remote, result) => {
		expect(reconcile(local, remote, 't9')).toEqual(result);
	});

	test('lose no word, whichever of three devices writes, opens, and is killed before it has saved', () => {
		const device = fc.integer({ min: 0, max: 2 });
		const turn = fc.record({ device, does: fc.constantFrom('write', 'save', 'open') });
		fc.assert(
			fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
				const texts: (KeptText | undefined)[] = [undefined, undefined, undefined];
				const tags = ['t00', 't01', 't02'];
				const words: string[] = [];
				let record: Note | undefined;
				let visits = 3;
				const open = (at: number) => {
					tags[at] = `t${String(visits++).padStart(2, '0')}`;
					texts[at] = reconcile(texts[at], record, tags[at]);
				};
				const save = (at: number) => {
					const text = texts[at];
					if (text?.mark && !text.mark.sent)
						record = { text: text.text, versions: text.mark.versions };
				};
				for (const { device: at, does } of turns) {
					if (does === 'open') open(at);
					else if (does === 'save') save(at);
					else {
						const word = `<${words.length}>`;
						words.push(word);
						const before = texts[at];
						const versions = changed(before?.mark?.versions ?? {}, tags[at] ?? '');
						texts[at] = kept(`${before?.text ?? ''} ${word}`, versions, false);
					}
				}
				for (const at of [0, 1, 2, 0]) {
					open(at);
					save(at);
				}
				for (const word of words) expect(record?.text).toContain(word);
			}),
			{ numRuns: 300 }
		);
	});
});
