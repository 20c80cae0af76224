import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCourse } from '#content/load-course.ts';
import { statementOf } from './statement.ts';
import { sampleId } from './tested-folder.ts';
import { writeTested, type TestedPart } from './tested.ts';

const folder = join('tests', 'samples', sampleId);
const course = { id: sampleId, folder };
const part: Omit<TestedPart, 'content' | 'player'> = {
	what: 'pages',
	name: 'all',
	count: 20,
	day: '2026-01-03',
	browser: 'Chromium 156',
	axe: { version: '4.14.1', rules: 60 }
};

let tested: string;

beforeEach(async () => void (tested = await mkdtemp(join(tmpdir(), 'onramp-tested-'))));
afterEach(() => rm(tested, { recursive: true }));

const loaded = await loadCourse(folder);
const look = () => statementOf(loaded, folder, tested);

test('without a record nothing is said to have been tested', async () => {
	const statement = await look();
	expect(statement.tested).toBeUndefined();
	expect(statement.states).toEqual([]);
	expect(statement).toMatchObject({ languages: ['en'], courseChanged: false });
	expect(statement.pictures).toBeGreaterThan(0);
	expect(statement.recordings).toBeGreaterThan(0);
	expect(statement.ease?.least).toBeLessThanOrEqual(statement.ease?.most ?? 0);
});

test('what tests have written down is told, each once, with its days', async () => {
	await writeTested(course, part, tested);
	await writeTested(course, { ...part, count: 22 }, tested);
	await writeTested(course, { ...part, what: 'states', name: 'question', count: 9 }, tested);
	await writeTested(
		course,
		{ ...part, what: 'keyboard', name: 'lights', count: 5, day: '2026-01-02' },
		tested
	);
	expect(await look()).toMatchObject({
		tested: {
			from: '2026-01-02',
			to: '2026-01-03',
			browser: 'Chromium 156',
			axe: '4.14.1',
			rules: 60,
			pages: 22,
			keyboard: 5
		},
		states: [{ kind: 'question', count: 9 }],
		courseChanged: false,
		playerChanged: false
	});
});

test('a course and a player that are no longer as they were tested say so', async () => {
	await writeTested(course, part, tested);
	const file = join(tested, sampleId, 'pages-all.json');
	const old = { ...part, content: 'another', player: 'another' };
	await writeFile(file, JSON.stringify(old));
	expect(await look()).toMatchObject({ courseChanged: true, playerChanged: true });
});

test('a record that cannot be read counts for nothing', async () => {
	await writeTested(course, part, tested);
	await writeFile(join(tested, sampleId, 'pages-all.json'), '{"what":"pages"}');
	await writeFile(join(tested, sampleId, 'states-poll.json'), 'no JSON');
	expect((await look()).tested).toBeUndefined();
});
