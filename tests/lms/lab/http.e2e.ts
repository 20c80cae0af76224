import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Saving } from '#lms/session-view.ts';
import { en } from '#ui/texts/en.ts';
import { labId } from '../../e2e/exported.ts';
import { Learner } from '../../e2e/learner.ts';
import { startLrs, type TestLrs } from '../../e2e/lrs/server.ts';
import { objectOf } from '../lrs/cmi5-rules.ts';
import { httpLmss, type HttpLms } from './http-lmss.ts';
import {
	answer,
	expectAnswered,
	expectBothIn,
	expectUnanswered,
	first,
	lesson,
	questionCount,
	second
} from './lab-course.ts';

test.describe.configure({ mode: 'parallel' });

/** What the line at the foot says once all is answered, where it is not "Saved to your LMS". */
const says: Readonly<Record<string, Saving>> = {
	'is not there': 'notConnected',
	'is no address that a course may send to': 'notConnected',
	'answers 500 to everything': 'notConnected',
	'answers "" to everything': 'notConnected',
	'answers with a page to everything': 'notConnected',
	'drops every connection': 'notConnected',
	'has ended the session': 'retrying',
	'fails for a while': 'retrying',
	'is offline for a while': 'retrying',
	'loses the answer to what it has stored': 'retrying',
	'is too busy for a while': 'retrying',
	'says yes and stores nothing': 'retrying',
	'keeps no documents': 'retrying',
	'opens the course for looking around': 'readOnly'
};

const toldBy = (name: string) => (name === 'refuses answers' ? 0 : questionCount);

/** A Tin Can launch keeps its registration in a document, and is none without. */
const tinCanSays: typeof says = {
	...says,
	'keeps no documents': 'notConnected',
	// Nothing has to be read before the first statement.
	'answers "" to everything': 'retrying',
	'answers with a page to everything': 'retrying'
};

const saysOf = (kind: 'cmi5' | 'xapi', name: string): Saving =>
	(kind === 'xapi' ? tinCanSays : says)[name] ?? 'savedLms';

for (const kind of ['cmi5', 'xapi'] as const) {
	for (const [name, facts] of Object.entries(httpLmss)) {
		// Only cmi5 has modes of a launch.
		if (kind === 'xapi' && facts.mode) continue;
		test(`${kind}, an LMS that ${name}: the result is right, or the learner is told`, async ({
			page,
			browser
		}) => {
			let isSpoiled = facts.trouble === undefined;
			let farewells = 0;
			const { spoil, mode, etags } = facts;
			const server = await startLrs(kind, {
				courseId: labId,
				...(mode && { mode }),
				...(etags && { etags }),
				spoil: (asked, answer) => {
					if (asked.body.includes('verbs/terminated')) farewells += 1;
					return isSpoiled && spoil ? spoil(asked, answer) : answer();
				}
			});
			const learner = await open(page, addressOf(server, facts));
			await learner.goToLesson(lesson);
			await answer(learner, first);
			if (facts.trouble) {
				await expect(learner.saveLine()).toHaveText(en.save.savedLms);
				isSpoiled = true;
			}
			await answer(learner, second);
			const said = saysOf(kind, name);
			await expect(learner.saveLine()).toHaveText(en.save[said]);
			if (said === 'savedLms' && !mode) expectRight(server, { answers: toldBy(name) });
			if (mode) expectUnjudged(server);

			await test.step('and at the next launch the LMS has it all', async () => {
				// The trouble lasts until the page has said its last.
				await page.goto('about:blank');
				if (said !== 'notConnected') await expect.poll(() => farewells).toBeGreaterThan(0);
				isSpoiled = said === 'savedLms';
				if (said === 'notConnected') await expectNothing(page, server);
				else await expectLater(page, browser, server, { ...facts, answers: toldBy(name) });
			});
			await server.close();
		});
	}
}

/** Nobody knows whose answers those were: on a shared computer the next launch must not show them to whoever comes. */
async function expectNothing(page: Page, server: TestLrs): Promise<void> {
	const again = await open(page, server.launch());
	await again.goToLesson(lesson);
	await expectUnanswered(again);
	await expect(again.saveLine()).toHaveText(en.save.savedLms);
}

async function expectLater(
	page: Page,
	browser: Browser,
	server: TestLrs,
	facts: HttpLms & { readonly answers: number }
) {
	const again = await open(page, server.launch());
	await again.goToLesson(lesson);
	if (facts.mode === 'Browse') {
		await expectUnanswered(again);
		return;
	}
	if (facts.mode) return;
	await expectAnswered(again);
	await expect(again.saveLine()).toHaveText(en.save.savedLms);
	expectRight(server, facts);
	// Where even the first statement was lost, the others come too early.
	const excused = ['9.3.0.0-4', ...(facts.excused ?? [])];
	expect(server.lms?.violations.filter((one) => !excused.includes(one)) ?? []).toEqual([]);

	// Another device has nothing of its own.
	const context = await browser.newContext();
	const elsewhere = await open(await context.newPage(), server.launch());
	await elsewhere.goToLesson(lesson);
	await expectAnswered(elsewhere);
	await context.close();
}

function addressOf(server: TestLrs, { launch }: HttpLms): string {
	const url = new URL(server.launch());
	if (launch === 'bare') url.search = '';
	if (launch === 'hostile') url.searchParams.set('endpoint', 'javascript:alert(1)');
	return url.href;
}

async function open(page: Page, address: string): Promise<Learner> {
	await page.goto(address);
	const learner = new Learner(page);
	await learner.untilOpened();
	return learner;
}

/** Passed once, with the full score, and both answers kept; as many told as are taken. */
function expectRight({ lrs }: TestLrs, { answers }: { readonly answers: number }): void {
	expect(lrs.statementsOf('passed')).toHaveLength(1);
	expect(lrs.statementsOf('completed')).toHaveLength(1);
	const [passed] = lrs.statementsOf('passed');
	expect(objectOf(objectOf(passed?.['result'])['score'])['scaled']).toBe(1);
	expect(lrs.statementsOf('answered')).toHaveLength(answers);
	const { suspended } = objectOf(lrs.document('onramp.progress'));
	expectBothIn(String(suspended));
}

function expectUnjudged({ lrs }: TestLrs): void {
	expect(lrs.verbs).toEqual(['initialized']);
}
