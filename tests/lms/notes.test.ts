import { Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import type { LmsRecord, Note } from '#lms/lms.ts';
import { createScorm12 } from '#lms/scorm12.ts';
import { createScorm2004 } from '#lms/scorm2004.ts';
import { FakeLms, refusing, sloppy, type Api } from './fake-lms.ts';
import { finished } from './sample-record.ts';
import { auditLog } from './strict/audit.ts';
import { wrapStrict } from './strict/strict-wrapper.ts';

const list = 'cmi.comments_from_learner';
const words = 'Two\nlines, {braces} & \\ "quotes" 😀';
const isNote = (element: string) => element.startsWith(list);

function noted(text: string | undefined, changes: number, activity = 12): LmsRecord {
	const note: Note = { text, versions: { t1: changes } };
	return { ...finished, suspended: `p1AAAA${changes}`, notes: new Map([[activity, note]]) };
}

async function open(api: Api) {
	const wrapper = wrapStrict(api, 'scorm-2004');
	const lms = createScorm2004(wrapper.api);
	return { ...wrapper, lms, opened: await lms.open() };
}

/** Changes what is handed over, or read, as a note. */
function changing(api: Api, change: (before: string, value: string) => string): Api {
	const set = (element = '', value = '') => {
		const before = String(api['GetValue']?.(element));
		return api['SetValue']?.(element, element.endsWith('.comment') ? change(before, value) : value);
	};
	return { ...api, SetValue: set };
}

describe('a text in the course record of SCORM 2004', () => {
	test('is there at the next launch, in one entry of its own, and leaves those of others alone', async () => {
		const seed = { [`${list}.0.location`]: 'page 3', [`${list}.0.comment`]: 'Typo on this page' };
		const fake = new FakeLms('scorm-2004', { seed });
		const first = await open(fake.launch());
		expect(first.opened.notes).toEqual(new Map());
		await first.lms.save(noted('Mine', 1));
		await first.lms.save(noted(words, 2));
		await first.lms.close(noted(words, 2), 'left');
		expect(first.problems).toEqual([]);
		expect(auditLog(first.calls)).toEqual([]);

		const second = await open(fake.launch());
		expect(second.opened.notes).toEqual(noted(words, 2).notes);
		await second.lms.save(noted('Other', 1, 13));
		await second.lms.save(noted('New', 3));
		expect(second.problems).toEqual([]);
		const entries = [...fake.record].filter(([element]) => isNote(element));
		expect(entries).toEqual([
			[`${list}.0.location`, 'page 3'],
			[`${list}.0.comment`, 'Typo on this page'],
			[`${list}.1.location`, 'onramp:text:12'],
			[`${list}.1.comment`, 'New #t1:3'],
			[`${list}.2.location`, 'onramp:text:13'],
			[`${list}.2.comment`, 'Other #t1:1']
		]);
	});

	test('is gone after the next commit when it was taken back', async () => {
		const fake = new FakeLms('scorm-2004');
		const { lms, problems } = await open(fake.launch());
		await lms.save(noted('Mine', 1));
		await lms.save(noted(undefined, 2));
		expect(fake.record.get(`${list}.0.comment`)).toBe('#t1:2');
		expect((await open(fake.launch())).opened.notes?.get(12)?.text).toBeUndefined();
		expect(problems).toEqual([]);
	});

	test('that never came there needs no entry to be taken back', async () => {
		const { lms, calls } = await open(new FakeLms('scorm-2004').launch());
		await lms.save(noted(undefined, 2));
		expect(
			calls.filter(({ name, args }) => name === 'SetValue' && isNote(String(args[0])))
		).toEqual([]);
	});

	test('is taken by scorm-again, and given back', async () => {
		const api = new Scorm2004API({}) as unknown as Api;
		const functions = ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'];
		const bound = Object.fromEntries(
			functions.map((name) => [name, (...args: string[]) => api[name]?.(...args)])
		);
		const { lms, opened, calls, problems } = await open(bound);
		expect(opened.notes).toEqual(new Map());
		await lms.save(noted(words, 1));
		await lms.save(noted('x'.repeat(3900), 2));
		await lms.save(noted(undefined, 3));
		expect(bound['GetValue']?.(`${list}.0.comment`)).toBe('#t1:3');
		const set = calls.filter(({ name, args }) => name === 'SetValue' && isNote(String(args[0])));
		expect(set.map(({ result }) => String(result))).toEqual(set.map(() => 'true'));
		expect(problems).toEqual([]);
	});

	test('is sent again after a doubt', async () => {
		const fake = new FakeLms('scorm-2004');
		const { lms, problems } = await open(fake.launch());
		await lms.save(noted('Mine', 1));
		fake.record.clear();
		await lms.save({ ...noted('Mine', 1), suspended: 'p1AAAA3' }, { doubted: true });
		expect(fake.record.get(`${list}.0.location`)).toBe('onramp:text:12');
		expect(fake.record.get(`${list}.0.comment`)).toBe('Mine #t1:1');
		expect(problems).toEqual([]);
	});

	test.each<[string, (api: Api) => Api]>([
		['has no comments', sloppy['knows no comments'] ?? ((api) => api)],
		['gives "" for every value', sloppy['gives "" for every value'] ?? ((api) => api)],
		[
			'throws when it is asked about comments',
			(api) => ({
				...api,
				GetValue: (element = '') => {
					if (isNote(element)) throw new Error('not here');
					return api['GetValue']?.(element);
				}
			})
		]
	])('is not offered by an LMS that %s', async (_name, change) => {
		const { opened, calls, problems, lms } = await open(change(new FakeLms('scorm-2004').launch()));
		expect(opened.notes).toBeUndefined();
		await lms.save(finished);
		expect(
			calls.filter(({ name, args }) => name === 'SetValue' && isNote(String(args[0])))
		).toEqual([]);
		expect(problems).toEqual([]);
	});

	test.each<[string, (api: Api) => Api]>([
		['refuses it', (api) => refusing(api, isNote)],
		['refuses its words', (api) => refusing(api, (element) => element.endsWith('.comment'))],
		['appends', (api) => changing(api, (before, value) => before + value)],
		['answers "" to what it was given', (api) => changing(api, () => '')]
	])('is refused by an LMS that %s, which is not given a word', async (_name, change) => {
		const fake = new FakeLms('scorm-2004');
		const { lms, calls } = await open(change(fake.launch()));
		expect(lms.notes?.put(noted('CANARY', 1).notes)).toBe(false);
		await expect(lms.save(noted('CANARY', 1))).rejects.toThrow('could not keep everything');
		await lms.close(finished, 'left');
		expect(JSON.stringify(calls)).not.toContain('CANARY');
		expect(JSON.stringify([...fake.record])).not.toContain('CANARY');
		expect(fake.record.get('cmi.success_status')).toBe('passed');
	});

	test('stays as it was in an LMS that cuts a longer one off', async () => {
		const fake = new FakeLms('scorm-2004');
		const cut = changing(fake.launch(), (_before, value) => value.slice(0, 50));
		const { lms } = await open(cut);
		await lms.save(noted('Short', 1));
		await expect(lms.save(noted('long '.repeat(20), 2))).rejects.toThrow();
		expect(fake.record.get(`${list}.0.comment`)).toBe('Short #t1:1');
	});

	test('is refused where the list is full', async () => {
		const seed = Object.fromEntries(
			Array.from({ length: 250 }, (_, index) => [`${list}.${index}.location`, `p${index}`])
		);
		const { lms, problems } = await open(new FakeLms('scorm-2004', { seed }).launch());
		expect(lms.notes?.put(noted('Mine', 1).notes)).toBe(false);
		expect(problems).toEqual([]);
	});

	test('can be taken back in review, and browsing neither reads nor writes any', async () => {
		const fake = new FakeLms('scorm-2004');
		const first = await open(fake.launch());
		await first.lms.close(noted('Mine', 1), 'left');
		fake.record.set('cmi.mode', 'browse');
		const browsing = await open(fake.launch());
		expect(browsing.opened.notes).toBeUndefined();
		expect(browsing.lms.notes?.put(noted(undefined, 2).notes)).toBe(false);
		await browsing.lms.close(noted(undefined, 2), 'left');
		expect(browsing.calls.filter(({ args }) => isNote(String(args[0])))).toEqual([]);
		fake.record.set('cmi.mode', 'review');
		const review = await open(fake.launch());
		expect(review.opened.notes?.get(12)?.text).toBe('Mine');
		await review.lms.close(noted(undefined, 2), 'left');
		expect(fake.record.get(`${list}.0.comment`)).toBe('#t1:2');
	});

	test('is handed over by nobody after the end of the session', async () => {
		const { lms, problems } = await open(new FakeLms('scorm-2004').launch());
		await lms.close(finished, 'exit');
		expect(lms.notes?.put(noted('Mine', 1).notes)).toBe(false);
		expect(problems).toEqual([]);
	});
});

test('SCORM 1.2, which may append what it is given, neither takes nor gives texts', async () => {
	const fake = new FakeLms('scorm-1.2', { seed: { 'cmi.comments': 'A comment' } });
	const { api, calls } = wrapStrict(fake.launch(), 'scorm-1.2');
	const lms = createScorm12(api);
	expect((await lms.open()).notes).toBeUndefined();
	await lms.save(noted('CANARY', 1));
	await lms.close(noted('CANARY', 1), 'left');
	expect(lms.notes).toBeUndefined();
	expect(JSON.stringify(calls)).not.toMatch(/CANARY|cmi\.comments/);
});
