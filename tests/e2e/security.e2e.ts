import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { enPages } from '#ui/texts/en-pages.ts';
import { en } from '#ui/texts/en.ts';
import { firstOf, questionsOf, scenariosOf } from './course-facts.ts';
import { readEveryForm } from './exported.ts';
import { Learner } from './learner.ts';
import { startLms, type TestLms } from './lms/server.ts';
import { routeTo } from './scenario-paths.ts';
import { startSite } from './site.ts';

const { course } = readEveryForm();
const question = firstOf(questionsOf(course), 'question');
const story = firstOf(scenariosOf(course), 'scenario');

/** What a cautious administrator's server adds to every answer. */
const strict = [
	"default-src 'self'",
	"script-src 'self'",
	"style-src 'self'",
	"object-src 'none'",
	"base-uri 'self'",
	"frame-ancestors 'self'"
];

/** The same server, with these headers on all that it sends. */
async function behind(origin: string, headers: Readonly<Record<string, string>>) {
	const { hostname, port } = new URL(origin);
	const server: Server = createServer((incoming, outgoing) => {
		const { method, url, headers: asked } = incoming;
		const { origin: _origin, ...rest } = asked;
		const passed = { ...rest, host: `${hostname}:${port}` };
		const inner = ask(
			{ hostname: '127.0.0.1', port, method, path: url, headers: passed },
			(found) => {
				outgoing.writeHead(found.statusCode ?? 500, { ...found.headers, ...headers });
				found.pipe(outgoing);
			}
		);
		incoming.pipe(inner);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

declare global {
	interface Window {
		violations: string[];
	}
}

/** Everything that a page's rules have stopped, in all of its frames, and every script error. */
async function watch(page: Page): Promise<readonly string[]> {
	const seen: string[] = [];
	await page.exposeFunction('reportViolation', (what: string) => void seen.push(what));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
			const report = (window as unknown as { reportViolation: (what: string) => void })
				.reportViolation;
			report(`${violatedDirective} stopped ${blockedURI} ${sample}`);
		});
	});
	page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
	page.on('dialog', (dialog) => {
		seen.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	return seen;
}

test("under a server's own rules, without scripts and styles in pages, the course does all that it does", async ({
	page
}) => {
	const site = await startSite(course);
	const server = await behind(new URL(site.address).origin, {
		'content-security-policy': strict.join('; ')
	});
	const seen = await watch(page);
	const strangers: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(server.origin)) strangers.push(request.url());
	});
	await page.goto(server.origin + new URL(site.address).pathname);
	const learner = new Learner(page);
	await learner.goToLesson(question.lesson);
	await learner.answer(question.activity, question.activity.rules.key);
	await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
	await learner.goToLesson(story.lesson);
	for (const { scene, choice } of routeTo(story.activity.rules, 'good')) {
		await learner.choose(story.activity, scene, choice);
	}
	await learner.goToResults();
	for (const path of [
		'sources/',
		'take-away/',
		'lms-check/',
		...course.lessons.map(({ id }) => `${id}/`)
	]) {
		await page.goto(
			`${server.origin}${new URL(site.address).pathname.replace('index.html', '')}${path}index.html`
		);
		await expect(learner.saveLine()).toHaveText(en.save.savedDevice);
	}
	// What Kit says to those who cannot see that the page has changed is for their ears only.
	const announcer = page.locator('#svelte-announcer');
	if ((await announcer.count()) > 0) {
		expect((await announcer.boundingBox())?.width ?? 0).toBeLessThanOrEqual(1);
	}
	expect(seen.filter((one) => !one.startsWith('style-src-attr'))).toEqual([]);
	expect(strangers).toEqual([]);
	server.close();
	await site.close();
});

const markup = `<img src=x onerror="alert('run')"><script>alert('run')</script>`;
const hostile = {
	'cmi.exit': 'suspend',
	'cmi.core.exit': 'suspend',
	'cmi.suspend_data': `p1${markup}`,
	'cmi.launch_data': markup,
	'cmi.learner_name': markup,
	'cmi.core.student_name': markup,
	'cmi.location': markup,
	'cmi.core.lesson_location': markup,
	'cmi.comments_from_learner.0.location': 'onramp:text:1',
	'cmi.comments_from_learner.0.comment': `${markup} #mb1k2x3y:4`
};

/** Puts strange things where the course keeps its own, before it is opened. */
async function tamper(page: Page, lms: TestLms): Promise<void> {
	await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
	await page.goto(`${lms.origin}/blank`);
	await page.evaluate(
		async ({ id, markup }) => {
			localStorage.setItem(`onramp language ${id}`, markup);
			sessionStorage.setItem(`onramp ${id}`, markup);
			await new Promise<void>((done, fail) => {
				const opening = indexedDB.open('onramp');
				opening.onupgradeneeded = () => opening.result.createObjectStore('mirror');
				opening.onerror = () => fail(opening.error ?? new Error('refused'));
				opening.onsuccess = () => {
					const writing = opening.result.transaction('mirror', 'readwrite');
					const owner = [id, location.origin, 'learner kim'];
					const store = writing.objectStore('mirror');
					store.put(
						{ progress: { markup }, outbox: markup },
						JSON.stringify([...owner, 'progress'])
					);
					for (let activity = 1; activity < 40; activity++) {
						store.put({ text: markup, mark: markup }, JSON.stringify([...owner, 'text', activity]));
					}
					writing.oncomplete = () => {
						opening.result.close();
						done();
					};
				};
			});
		},
		{ id: course.id, markup }
	);
}

for (const standard of ['scorm12', 'scorm2004-4'] as const) {
	test(`what an LMS of ${standard}, a link and a browser hand over is text, and runs nowhere`, async ({
		page
	}) => {
		const lms = await startLms({ standard, courseId: course.id });
		lms.change(hostile);
		const seen = await watch(page);
		await tamper(page, lms);
		await page.goto(lms.address);
		const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
		await frame?.evaluate((markup) => {
			location.hash = encodeURIComponent(markup);
		}, markup);
		const learner = new Learner(page.frameLocator('iframe'));
		await learner.untilAlive();
		await learner.goToLesson(question.lesson);
		await learner.answer(question.activity, question.activity.rules.key);
		for (const lesson of course.lessons) await learner.goToLesson(lesson);
		await learner.goToResults();
		await expect(learner.heading(enPages.results.title)).toBeVisible();
		await expect(learner.saveLine()).toHaveText(/\S/);
		expect(await learner.place.locator('img[src="x"]').count()).toBe(0);
		expect(lms.values['cmi.core.lesson_status'] ?? '').not.toMatch(/passed|completed/);
		expect(lms.values['cmi.completion_status'] ?? '').not.toBe('completed');
		expect(seen).toEqual([]);
		await lms.close();
	});
}
