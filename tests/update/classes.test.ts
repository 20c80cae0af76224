import { describe, expect, test } from 'vitest';
import { loadKinds, type Kinds, type Result } from '#activities/learner.ts';
import { fromStored, replay, toStored, type LearnerEvent } from '#progress/progress.ts';
import { standingOf } from '#progress/standing.ts';
import { compareContent, sizeOf, unearnedCredits } from '#release/compare-content.ts';
import { readTexts, type ReadModel } from './read-model.ts';

const course = `---
title: A course
language: en
version: 1.0.0
objectives:
  one: Name one thing
  two: Name another thing
pass: { mark: 50 }
---

Hello.
`;

const first = `---
title: First
---

Some text.

:::question{#pick objective=one tries=2}
Which one?

- [x] This
  > It is.
- [ ] That
  > It is not.
- [ ] Those
  > They are not.
:::

:::reflection{#thought objective=two}
What comes to mind?
:::
`;

const second = `---
title: Second
---

:::scenario{#story objective=two}
### Monday
::scene{#monday}

It begins.

- [Ask](#tuesday)
  > You learn something.
- [Wait](#wednesday)
  > Nothing happens.

### Tuesday
::scene{#tuesday}

It goes on.

- [Agree](#good)
  > That suits both.
- [Wait](#wednesday)
  > Nothing happens.

### Wednesday
::scene{#wednesday}

Still nothing.

- [Ask now](#tuesday)
  > Better late than never.
- [Agree after all](#good)
  > That suits both.
- [Leave](#poor)
  > They find another way.

### Good
::scene{#good ending=good}

It is done.

### Poor
::scene{#poor ending=poor}

It is over.
:::
`;

type Texts = Readonly<Record<string, string>>;

const before: Texts = { 'course.md': course, '1-first.md': first, '2-second.md': second };

async function read(texts: Texts, lock = ''): Promise<ReadModel> {
	const found = await readTexts(new Map(Object.entries(texts)), lock);
	if (!found) throw new Error('The checker refuses it.');
	return found;
}

/** In the update, what is written is replaced; undefined takes a file away. */
async function updated(changes: Readonly<Record<string, (text: string) => string>>) {
	const old = await read(before);
	const texts = Object.entries(before).map(
		([file, text]) => [file, changes[file]?.(text) ?? text] as const
	);
	const now = await read(Object.fromEntries(texts.filter(([, text]) => text !== '')), old.lock);
	const update = await compareContent(old.content, now.content);
	const numberOf = (id: string, { outline }: ReadModel = old) =>
		outline.lessons.flatMap(({ activities }) => activities).find((one) => one.id === id)?.number ??
		0;
	const kinds: Kinds = await loadKinds(old.outline.lessons.flatMap(({ activities }) => activities));
	/** Opens in the update what somebody has done in one activity: what it comes to before and after. */
	const open = (id: string, ...events: readonly unknown[]) => {
		const activity = numberOf(id);
		const log = events.map((event): LearnerEvent => ({ activity, event }));
		const { progress } = replay(old.outline, kinds, log);
		const opened = fromStored(now.outline, kinds, toStored(old.outline, kinds, progress));
		const resultIn = (result: ReadonlyMap<number, Result>, model: ReadModel) =>
			result.get(numberOf(id, model));
		const [was, is] = [
			standingOf(old.outline, kinds, progress),
			standingOf(now.outline, kinds, opened.progress)
		];
		return {
			before: resultIn(was.results, old),
			after: resultIn(is.results, now),
			standing: is,
			opened
		};
	};
	const said = (about: string) =>
		update.changes.filter((one) => one.about === numberOf(about) && one.about !== 0);
	return { update, size: sizeOf(update), open, said, old, now };
}

const given = (...options: number[]) => ({ type: 'answer.given', options });
const made = (scene: number, choice: number) => ({ type: 'choice.made', scene, choice });

describe('what the release notes say of a change is what somebody half-way sees:', () => {
	test('reworded and in another order, all is as it was', async () => {
		const { update, size, open, said } = await updated({
			'1-first.md': (text) =>
				text
					.replace('Which one?', 'Which of these?')
					.replace(/(- \[ \] That\n.*\n)(- \[ \] Those\n.*\n)/, '$2$1')
		});
		expect(update.changes.every(({ is }) => is === 'safe')).toBe(true);
		expect(said('pick').map(({ what }) => what)).toContain(
			'The question “Which of these?” is in another order, or worded differently.'
		);
		expect(size).toBe('patch');
		expect(update.staysComplete).toBe(true);
		const { before, after, opened } = open('pick', given(2), given(1));
		expect(after).toEqual(before);
		expect(opened.skipped).toBe(0);
	});

	test('moved to another lesson, it is done there', async () => {
		const [block = ''] = /:::question[\s\S]*?:::\n/.exec(first) ?? [];
		const { said, size, open } = await updated({
			'1-first.md': (text) => text.replace(block, ''),
			'2-second.md': (text) => `${text}\n${block}`
		});
		expect(said('pick')).toMatchObject([
			{ is: 'safe', what: 'The question “Which one?” has moved from “First” to “Second”.' }
		]);
		expect(size).toBe('patch');
		expect(open('pick', given(1)).after).toEqual({ begun: true, done: true, earned: 1 });
	});

	test('without an option, whoever had taken it answers once more, and nobody else', async () => {
		const { said, size, open } = await updated({
			'1-first.md': (text) => text.replace(/- \[ \] That\n.*\n/, '')
		});
		const [change, ...others] = said('pick');
		expect(others).toEqual([]);
		expect(change).toMatchObject({
			is: 'resets',
			what: 'The question “Which one?” begins anew for some.'
		});
		expect(change?.seen).toContain('All others find it as they left it.');
		expect(size).toBe('minor');
		expect(open('pick', given(2), given(1)).after?.begun).toBe(false);
		expect(open('pick', given(3), given(1)).after).toEqual({ begun: true, done: true, earned: 0 });
	});

	test('with another right answer, everybody answers once more', async () => {
		const { said, update, size, open } = await updated({
			'1-first.md': (text) =>
				text.replace('- [x] This', '- [ ] This').replace('- [ ] That', '- [x] That')
		});
		expect(said('pick')).toMatchObject([{ is: 'meaning', size: 'major' }]);
		expect(update.changes[0]?.seen).toMatch(
			/^Earlier answers were to something else and stop counting/
		);
		expect([size, update.staysComplete]).toEqual(['major', false]);
		const { after, opened } = open('pick', given(1));
		expect(after).toEqual({ begun: false, done: false, earned: 0 });
		expect(opened.progress.carried.size).toBe(1);
	});

	test('with one try more, what was finished wrong is open again', async () => {
		const { said, open } = await updated({
			'1-first.md': (text) => text.replace('tries=2', 'tries=3')
		});
		expect(said('pick')).toMatchObject([
			{ is: 'meaning', seen: 'For some who had finished it, it is open again.' }
		]);
		const { before, after } = open('pick', given(2), given(3));
		expect([before?.done, after?.done]).toEqual([true, false]);
	});

	test('for another objective and more points, what was done counts so', async () => {
		const { said, open } = await updated({
			'1-first.md': (text) =>
				text
					.replace('objective=one', 'objective=two points=3')
					.replace('#thought objective=two', '#thought objective=one')
		});
		expect(said('pick').map(({ what }) => what)).toEqual([
			'The question “Which one?” counts 3 instead of 1 points.',
			'The question “Which one?” is evidence for “Name another thing” instead of “Name one thing”.'
		]);
		const { standing } = open('pick', given(1));
		expect(standing.objectives.map(({ id, done }) => [id, done])).toEqual([
			['one', false],
			['two', true]
		]);
	});

	test('taken away, it counts no more, and the rest does', async () => {
		const { update, said, open } = await updated({
			'1-first.md': (text) => text.replace(/:::reflection[\s\S]*$/, '')
		});
		expect(said('thought')).toMatchObject([
			{ is: 'removed', what: 'The reflection “What comes to mind?” is gone.' }
		]);
		expect(update.staysComplete).toBe(true);
		const { opened, standing } = open('thought', { type: 'text.written' });
		expect(opened.progress.carried.size).toBe(1);
		expect(standing.measure).toBe(0);
	});

	test('in a story that goes on elsewhere, nobody is led to an ending', async () => {
		const { said, open } = await updated({
			'2-second.md': (text) =>
				text
					.replace('- [Ask](#tuesday)', '- [Ask](#good)')
					.replace('- [Wait](#wednesday)', '- [Wait](#tuesday)')
		});
		expect(said('story')).toMatchObject([
			{ is: 'resets', what: 'The story “Monday” begins anew for some.' }
		]);
		expect(open('story', made(1, 1)).after).toEqual({
			begun: true,
			done: false,
			earned: undefined
		});
		const { before, after } = open('story', made(1, 1), made(2, 1));
		expect([before?.done, after?.done]).toEqual([true, true]);
	});

	test('in a story with one scene more, all go on where they were', async () => {
		const { said, open } = await updated({
			'2-second.md': (text) =>
				text
					.replace('  > Still', '')
					.replace(
						'### Good\n',
						'### Thursday\n::scene{#thursday}\n\nOne more day.\n\n- [Agree](#good)\n  > That suits both.\n- [Leave](#poor)\n  > They find another way.\n\n### Good\n'
					)
					.replace(
						'- [Leave](#poor)\n  > They find another way.\n\n### Thursday',
						'- [Sleep on it](#thursday) \n  > One more day.\n- [Leave](#poor)\n  > They find another way.\n\n### Thursday'
					)
		});
		expect(said('story')).toMatchObject([{ is: 'safe', seen: 'Everything done there stays.' }]);
		const { opened } = open('story', made(1, 2), made(3, 1));
		expect(opened.skipped).toBe(0);
	});

	test('with an objective more, everybody has more to do', async () => {
		const { update, size, open } = await updated({
			'course.md': (text) => text.replace('pass:', '  three: Name a third thing\npass:'),
			'2-second.md': (text) => `${text}\n:::plan{#step objective=three}\nWhat will you do?\n:::\n`
		});
		expect(update.changes[0]).toMatchObject({
			is: 'meaning',
			what: 'The objective “Name a third thing” is new.'
		});
		expect([size, update.staysComplete]).toEqual(['major', false]);
		expect(open('pick', given(1)).standing.objectives).toHaveLength(3);
	});

	test('without a lesson, whoever was in it begins on the overview', async () => {
		const { update, old, now } = await updated({
			'2-second.md': () => ''
		});
		expect(update.changes.filter(({ is }) => is === 'removed').map(({ what }) => what)).toEqual([
			'The lesson “Second” is gone.',
			'The story “Monday” is gone.'
		]);
		const lesson = old.outline.lessons[1]?.number ?? 0;
		const { progress } = replay(old.outline, {}, [{ lesson }]);
		expect(fromStored(now.outline, {}, toStored(old.outline, {}, progress)).progress.place).toBe(0);
	});

	test.each([
		['mark: 50', 'mark: 80', 'The pass mark is 80 instead of 50 per cent.', 'major'],
		[
			'mark: 50',
			'mark: 50, every: true',
			'To pass, no scored objective may stay at zero any more.',
			'major'
		],
		[
			'pass: { mark: 50 }',
			'completion: visited\npass: { mark: 50 }',
			'The course is complete when every lesson has been opened, and was when there is evidence for every objective.',
			'major'
		],
		[
			'pass: { mark: 50 }',
			'report: completed-only\npass: { mark: 50 }',
			'An LMS is told of completion only, and no more of passing and failing.',
			'major'
		],
		[
			'title: A course',
			'title: The course',
			'The course is called “The course” now, and was “A course”.',
			'patch'
		],
		[
			'Name one thing',
			'Name anything',
			'The objective “Name one thing” reads “Name anything” now.',
			'patch'
		],
		['Hello.', 'Welcome.', 'The overview or the settings of the course read differently.', 'patch']
	])('with "%s" as "%s": %s', async (old, now, what, size) => {
		const { update, size: found } = await updated({
			'course.md': (text) => text.replace(old, now)
		});
		expect(update.changes.map((one) => one.what)).toEqual([what]);
		expect(found).toBe(size);
	});
});

test('nothing has changed where nothing has', async () => {
	expect((await updated({})).update).toEqual({ changes: [], staysComplete: true });
});

test('a scene that ends the story now, and did not, would credit whoever passed through', async () => {
	const [, ends = ''] = second.split('### Good');
	const { old, now } = await updated({
		'2-second.md': (text) =>
			`${text.slice(0, text.indexOf('### Tuesday'))}- [Agree at once](#good)
  > That suits both.

### Tuesday
::scene{#tuesday}

It goes on.

- [Agree](#good)
  > That suits both.
- [Leave](#poor)
  > They find another way.

### Wednesday
::scene{#wednesday ending=mixed}

Still nothing.

### Good${ends}`
	});
	const story = old.outline.lessons[1]?.activities[0]?.number ?? 0;
	expect([...(await unearnedCredits(old.content, now.content))]).toEqual([[story, [3]]]);
	expect(await unearnedCredits(old.content, old.content)).toEqual(new Map());
});
