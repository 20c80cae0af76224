import { describe, expect, test } from 'vitest';
import type { Host } from '../host.ts';
import { named } from '../question/question.samples.ts';
import type { AssessmentActivity, AssessmentView } from './view.ts';
import { hostOfItem } from './host-of-item.ts';

/** A browser that keeps texts by activity, and nothing else. */
function keeping(texts: Map<number, string>): Host {
	return {
		readText: async (activity: number) => texts.get(activity),
		async writeText(activity: number, text: string) {
			texts.set(activity, text);
			return true;
		}
	} as Partial<Host> as Host;
}

const assessment = { id: 'check', number: 9 } as AssessmentActivity;
const item = { activity: named, answer: undefined };

function inAttempt(host: Host, attempt: number, question = item): Host {
	const view = { attempt, seed: 1 } as AssessmentView;
	return hostOfItem(host, assessment, view, question, async () => 'stored');
}

describe('what is typed in an assessment', () => {
	test('is there again in the same attempt', async () => {
		const host = keeping(new Map());
		await inAttempt(host, 1).writeText(named.number, '["customer"]');
		const other = { ...item, activity: { ...named, number: 5 } };
		await inAttempt(host, 1, other).writeText(5, '["buyer"]');
		expect(await inAttempt(host, 1).readText(named.number)).toBe('["customer"]');
		expect(await inAttempt(host, 1, other).readText(5)).toBe('["buyer"]');
	});

	test('is not there in the next attempt', async () => {
		const host = keeping(new Map());
		await inAttempt(host, 1).writeText(named.number, '["customer"]');
		expect(await inAttempt(host, 2).readText(named.number)).toBeUndefined();
	});

	test('leaves alone what was typed where the question is taught', async () => {
		const texts = new Map([[named.number, '["from the lesson"]']]);
		const host = keeping(texts);
		expect(await inAttempt(host, 1).readText(named.number)).toBeUndefined();
		await inAttempt(host, 1).writeText(named.number, '["customer"]');
		expect(texts.get(named.number)).toBe('["from the lesson"]');
	});

	test.each([[undefined], [''], ['no JSON'], ['null'], ['{"attempt":1,"texts":null}']])(
		'is nothing where %s was kept',
		async (kept) => {
			const host = keeping(new Map(kept === undefined ? [] : [[9, kept]]));
			expect(await inAttempt(host, 1).readText(named.number)).toBeUndefined();
		}
	);
});
