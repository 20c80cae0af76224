import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { sayOf, isWarning } from './writing-news.ts';
import { enWriting } from './writing-texts.ts';
import { createWritingMachine, recall, type WritingMachineEvent } from './writing-machine.ts';
import { viewWriting } from './writing-view.ts';

function play(...events: WritingMachineEvent[]) {
	const actor = createActor(createWritingMachine({})).start();
	for (const event of events) actor.send(event);
	return { ...viewWriting(actor.getSnapshot()), state: actor.getSnapshot().context.state };
}

const typed = { type: 'text.changed', blank: false } as const;
const emptied = { type: 'text.changed', blank: true } as const;
const found = { type: 'text.found' } as const;
const keep = { type: 'keep.asked', blank: false } as const;
const keepEmpty = { type: 'keep.asked', blank: true } as const;
const kept = { type: 'text.kept', kept: { type: 'text.written' } } as const;
const refused = { type: 'text.refused' } as const;
const decline = { type: 'text.declined' } as const;
const eraseAsked = { type: 'erase.asked' } as const;
const eraseDropped = { type: 'erase.dropped' } as const;
const eraseConfirmed = { type: 'erase.confirmed' } as const;
const erased = { type: 'text.erased' } as const;

describe('a private text', () => {
	test('counts once it is kept, not before', () => {
		expect(play().phase).toBe('blank');
		expect(play(typed)).toMatchObject({ phase: 'writing', done: false });
		expect(play(typed, keep)).toMatchObject({ phase: 'keeping', done: false });
		expect(play(typed, keep, kept)).toMatchObject({ phase: 'kept', done: true, canDecline: false });
	});

	test('says so when there is nothing to keep', () => {
		expect(play(keepEmpty).phase).toBe('nothingWritten');
		expect(play(keepEmpty, typed).phase).toBe('writing');
	});

	test('does not count when this browser refused to store it, and can be tried again', () => {
		expect(play(typed, keep, refused)).toMatchObject({ phase: 'notKept', done: false });
		expect(play(typed, keep, refused, keep, kept).phase).toBe('kept');
	});

	test('can be declined, and written after all', () => {
		expect(play(decline)).toMatchObject({ phase: 'declined', done: true, canDecline: false });
		expect(play(decline, typed, keep, kept).state.outcome).toBe('written');
		expect(play(recall({ type: 'text.written' }), decline).phase).toBe('kept');
	});

	test('still counts when the learner types on while it is being kept', () => {
		expect(play(typed, keep, typed, kept)).toMatchObject({ phase: 'writing', done: true });
	});

	test('can be emptied again, which takes back the text and not the evidence', () => {
		expect(play(typed, keep, kept, emptied, keepEmpty, kept)).toMatchObject({
			phase: 'kept',
			done: true,
			canErase: false
		});
	});

	test('comes back as it was left, with its text or without', () => {
		const written = recall({ type: 'text.written' });
		expect(play(written)).toMatchObject({ phase: 'kept', hasText: false });
		expect(play(written, found)).toMatchObject({ phase: 'kept', hasText: true });
		expect(play(recall({ type: 'text.declined' })).phase).toBe('declined');
		expect(play(found)).toMatchObject({ phase: 'writing', done: false });
	});

	test('is erased once the learner has said so twice; that it was written stays', () => {
		expect(play(eraseAsked).phase).toBe('blank');
		const asked = [typed, keep, kept, eraseAsked] as const;
		expect(play(...asked)).toMatchObject({ phase: 'confirming', canErase: false });
		expect(play(...asked, eraseDropped)).toMatchObject({ phase: 'kept', canErase: true });
		expect(play(typed, eraseAsked, eraseDropped).phase).toBe('writing');
		expect(play(...asked, typed).phase).toBe('writing');
		expect(play(...asked, eraseConfirmed).phase).toBe('erasing');
		expect(play(...asked, eraseConfirmed, erased)).toMatchObject({
			phase: 'erased',
			done: true,
			hasText: false,
			canErase: false
		});
		expect(play(...asked, eraseConfirmed, erased, typed, keep, kept).phase).toBe('kept');
	});

	test('can be erased again where that did not work', () => {
		const failed = [typed, eraseAsked, eraseConfirmed, { type: 'erase.refused' }] as const;
		expect(play(...failed)).toMatchObject({ phase: 'notErased', canErase: true, done: false });
		expect(play(...failed, eraseAsked, eraseConfirmed, erased).phase).toBe('erased');
	});
});

describe('what is said of it', () => {
	const say = (drafted: boolean, at: string | undefined, ...events: WritingMachineEvent[]) =>
		sayOf({ view: play(...events), recordNews: undefined, drafted, searched: true }, enWriting, at);

	test('names the time of this visit, and none of an earlier one', () => {
		expect(say(false, '10:42', typed, keep, kept)).toBe('Saved on this device, 10:42');
		expect(say(false, undefined, recall({ type: 'text.written' }), found)).toBe(
			enWriting.keptPlain
		);
	});

	test('does not claim that a text is on this device which is not', () => {
		const view = play(recall({ type: 'text.written' }));
		const news = { view, recordNews: undefined, drafted: false };
		expect(sayOf({ ...news, searched: false }, enWriting, undefined)).toBe('');
		expect(sayOf({ ...news, searched: true }, enWriting, undefined)).toBe(enWriting.elsewhere);
	});

	test('tells a draft from what counts', () => {
		expect(say(false, undefined, typed)).toBe('');
		expect(say(true, undefined, typed)).toBe(enWriting.draft);
	});

	test('tells what still counts after erasing from what never did', () => {
		const erase = [eraseAsked, eraseConfirmed, erased] as const;
		expect(say(false, '10:42', typed, keep, kept, ...erase)).toBe(enWriting.erasedDone);
		expect(say(false, undefined, typed, ...erase)).toBe(enWriting.erased);
	});

	test('gives way to news of the course record', () => {
		const news = {
			view: play(typed, keep, kept),
			recordNews: 'tooLong',
			drafted: false,
			searched: true
		} as const;
		expect(sayOf(news, enWriting, '10:42')).toBe(enWriting.tooLong);
		expect(isWarning(news)).toBe(true);
		expect(isWarning({ ...news, recordNews: 'together' })).toBe(false);
	});
});
