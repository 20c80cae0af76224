import { beforeAll, describe, expect, test } from 'vitest';
import { loadBlockForms, type BlockForms } from '#activities/author.ts';
import { fakeKinds } from './fake-kinds.samples.ts';
import { readCourse, type ReadCourse } from './read-course.ts';

let forms: BlockForms;
beforeAll(async () => {
	const { role, only } = await loadBlockForms();
	forms = { ...fakeKinds, ...(role && { role }), ...(only && { only }) };
});

const course = `---
title: Your first week
language: en
version: 1.0.0
objectives: { find: Find out who needs your work }
roles: { office: "Office", floor: "Warehouse" }
---
`;

const question = (id: string) => `:::question{#${id}}
Who waits?

- [ ] Nobody
- [x] Somebody
:::
`;

async function read(lesson: string): Promise<ReadCourse> {
	const texts = new Map([
		['course.md', course],
		['1-who.md', `---\ntitle: Who waits?\n---\n\n${lesson}`]
	]);
	return readCourse({ id: 'week', texts, media: new Map() }, forms, { write: true, command: 'check' });
}

const everybody = `::role{#my-role}\n\n${question('waits').replace('}', ' objective=find}')}`;

describe('a part for some roles', () => {
	test('is read as if nothing stood around it, and its blocks say for whom they are', async () => {
		const inPart = `${everybody}\n::::only{role="floor office"}\n### Your lists\n\nThey wait.\n\n${question('lists')}::::\n`;
		const { course: found, problems, places, pages } = await read(inPart);
		expect(problems).toEqual([]);
		const [, , lists] = found?.lessons[0]?.activities ?? [];
		expect(lists).toMatchObject({ id: 'lists', only: ['office', 'floor'] });
		expect(found?.lessons[0]?.activities.map(({ only }) => only !== undefined)).toEqual([
			false,
			false,
			true
		]);
		expect(found?.lessons[0]?.views).toEqual([
			{ rules: { roles: ['office', 'floor'] }, words: { names: ['Office', 'Warehouse'] } }
		]);
		expect(places.get(lists?.number ?? 0)?.at).toMatchObject({ line: 19, column: 1 });
		expect(pages[0]?.svelte.replace(/\s+/g, ' ')).toContain(
			'<Only view={views[0]}> <h3 id="your-lists">Your lists</h3> <p>They wait.</p> <Question activity={activities[2]} /> </Only>'
		);
	});

	test('stands as it is on a page with a script', async () => {
		const { pages } = await read(
			`<script>\n\tlet a = 1;\n</script>\n\n${everybody}\n:::only{role=office}\nYou are {a}.\n:::\n\nAll.\n`
		);
		expect(pages[0]?.svelte.replace(/\s+/g, ' ')).toContain(
			'<Only view={views[0]}> <p>You are {a}.</p> </Only> <p>All.</p>'
		);
	});

	test('lets everything in it be wrong in its own place', async () => {
		const { problems } = await read(
			`${everybody}\n::::only{role=office}\nSee [this](nowhere.md).\n\n${question('waits')}::::\n`
		);
		expect(problems.map(({ code, at }) => [code, at.line])).toEqual([
			['link/unknown-lesson', 15],
			['block/duplicate-id', 17]
		]);
	});

	test('takes as long as it takes the role for which it takes longest', async () => {
		const words = (count: number) => `${'word '.repeat(count).trim()}\n`;
		const part = (role: string, count: number) => `:::only{role="${role}"}\n${words(count)}:::\n\n`;
		const minutes = async (lesson: string) =>
			(await read(everybody + lesson)).course?.lessons[0]?.minutes;
		const forAll = await minutes(`\n${words(1800)}`);
		expect(await minutes(`\n${part('office', 1000)}${part('floor', 1800)}`)).toEqual(forAll);
		expect(await minutes(`\n${part('office', 900)}${part('office floor', 900)}`)).toEqual(forAll);
	});
});

describe('evidence in parts for some roles', () => {
	const part = (role: string) =>
		`::::only{role=${role}}\n${question(role).replace('}', ' objective=find}')}::::\n\n`;

	test('is enough where every role has some', async () => {
		const { problems } = await read(`::role{#my-role}\n\n${part('office')}${part('floor')}`);
		expect(problems).toEqual([]);
	});

	test('is not where one has none', async () => {
		const { problems } = await read(`::role{#my-role}\n\n${part('office')}`);
		expect(problems.map(({ code }) => code)).toEqual(['only/objective-for-some']);
	});
});
