import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#course/problem.ts';
import { emptyLock, hashText, readLock, writeLock, type Lock } from './ids-lock.ts';
import { numberThings, type PlacedThing } from './number-things.ts';

const at = { line: 1, column: 1, length: 1 };

function thing(
	kind: string,
	id: string | undefined,
	text: string,
	things: PlacedThing[] = []
): PlacedThing {
	return { kind, id, text, file: '1-a.md', at, things };
}

const option = (text: string, id?: string) => thing('option', id, text);

function activity(
	id: string,
	key: string,
	things: PlacedThing[],
	text = `About ${id}`
): PlacedThing {
	return { ...thing('activity', id, text, things), key };
}

function number(things: readonly PlacedThing[], lock: Lock = emptyLock, write = true) {
	const problems: Problem[] = [];
	const numbered = numberThings(things, lock, 'npm run check -- course', write, (problem) => problems.push(problem));
	return { ...numbered, problems, text: writeLock(numbered.lock) };
}

/** Through the file, as the next run would see it. */
function reread(text: string): Lock {
	return readLock(text, ({ message }) => {
		throw new Error(message);
	});
}

function numbersOf(things: readonly PlacedThing[], lock: Lock) {
	const { numbers } = number(things, lock);
	return things.map((one) => numbers.get(one));
}

test('a text is hashed as FNV-1a says', () => {
	expect([hashText(''), hashText('a'), hashText('foobar')]).toEqual([
		'811c9dc5',
		'e40c292c',
		'bf9cf968'
	]);
	expect(hashText(' foo\n\tbar ')).toBe(hashText('foo bar'));
});

describe('numbers', () => {
	test('are given in the order of the course, a space of its own for each parent', () => {
		const { text } = number([
			thing('lesson', 'start', 'Start'),
			activity('leads', 'Sales', [option('Marketing'), option('Sales')]),
			activity('other', 'No', [option('No')])
		]);
		expect(text).toMatchInlineSnapshot(`
			"release 0
			2 activity leads 5a3a8b11:2ed1f157
			1 option leads/marketing 54cb9b0f
			2 option leads/sales 2ed1f157
			3 activity other b73655c8:61e6be1a
			1 option other/no 61e6be1a
			1 lesson start 0ae8097f
			"
		`);
	});

	test('stay with a text wherever it moves, also when its wrapping changes', () => {
		const { lock } = number([option('One two'), option('Three'), option('Four')]);
		expect(numbersOf([option('Four'), option('One\n\ttwo'), option('Three')], lock)).toEqual([
			3, 1, 2
		]);
	});

	test('stay when the only text that changed was reworded', () => {
		const { lock } = number([option('One'), option('Two'), option('Three')]);
		expect(numbersOf([option('Three'), option('One'), option('Zwei')], lock)).toEqual([3, 1, 2]);
	});

	test('stay with an id, whatever becomes of its text', () => {
		const { lock } = number([option('One', 'first'), option('Two', 'second')]);
		expect(numbersOf([option('Uno', 'first'), option('Due', 'second')], lock)).toEqual([1, 2]);
	});

	test('are never used again, and come back with what they belonged to', () => {
		const first = number([option('One'), option('Two')]);
		const without = number([option('One')], reread(first.text));
		expect(without.text).toContain('2 option two');
		expect(without.text).toContain(' removed');
		const added = number([option('One'), option('Three')], reread(without.text));
		expect(added.lock.entries.map((entry) => entry.number).sort()).toEqual([1, 2, 3]);
		expect(numbersOf([option('Two'), option('Three'), option('One')], reread(added.text))).toEqual([
			2, 3, 1
		]);
	});

	test('of an activity do not suffer from a lesson with the same id', () => {
		const things = () => [thing('lesson', 'who', 'Who?'), activity('who', 'x', [option('X')])];
		const { text } = number(things());
		expect(number(things(), reread(text), false)).toMatchObject({ problems: [], text });
	});

	test('move with an activity to another lesson, and with its parts to another id', () => {
		const before = number([activity('leads', 'Sales', [option('Marketing'), option('Sales')])]);
		const parts = [option('Sales'), option('Marketing')];
		const after = number(
			[activity('hand-off', 'Sales', parts, 'About leads')],
			reread(before.text)
		);
		expect(parts.map((part) => after.numbers.get(part))).toEqual([2, 1]);
		expect(after.text).not.toContain('leads');
	});

	test('are new for an activity whose right answer changed: earlier answers are not credited to it', () => {
		const before = number([activity('leads', 'Sales', [option('Marketing'), option('Sales')])]);
		const changed = activity('leads', 'Marketing', [option('Marketing'), option('Sales')]);
		const after = number([changed], reread(before.text));
		expect(after.numbers.get(changed)).toBe(2);
		expect(after.text).toMatch(/^1 activity leads \S+ removed$/m);
		const again = activity('leads', 'Sales', [option('Marketing'), option('Sales')]);
		expect(number([again], reread(after.text)).numbers.get(again)).toBe(1);
	});

	test('stay for an activity whose right answer was only reworded, and change when another one is right', () => {
		const ask = (right: number, ...texts: string[]) => {
			const things = texts.map((text) => option(text));
			return {
				...activity('leads', 'question', things),
				keyThings: [[things[right] as PlacedThing]]
			};
		};
		const before = number([ask(1, 'Marketing', 'Sales')]);
		const reworded = ask(1, 'Marketing', 'The sales team');
		const after = number([reworded], reread(before.text));
		expect(after.numbers.get(reworded)).toBe(1);
		const again = ask(0, 'The sales team', 'Marketing');
		expect(number([again], reread(after.text)).numbers.get(again)).toBe(1);
		const moved = ask(0, 'Marketing', 'The sales team');
		expect(number([moved], reread(after.text)).numbers.get(moved)).toBe(2);
	});

	test('change when parts change places within a group, not when groups do', () => {
		const parts = ['Plan', 'Build', 'Sell'].map((text) => option(text));
		const ask = (...groups: number[][]) => ({
			...activity('steps', 'question', parts),
			keyThings: groups.map((group) => group.map((index) => parts[index] as PlacedThing))
		});
		const before = reread(number([ask([0, 1], [2])]).text);
		expect(numbersOf([ask([2], [0, 1])], before)).toEqual([1]);
		expect(numbersOf([ask([1, 0], [2])], before)).toEqual([2]);
	});

	test('are new for an activity that takes the place of another one', () => {
		const before = number([activity('leads', 'Sales', [])]);
		const other = activity('budget', 'Sales', [], 'About money');
		expect(number([other], reread(before.text)).numbers.get(other)).toBe(2);
	});

	test('two activities that swap their ids keep their numbers and those of their parts', () => {
		const before = number([
			activity('a', 'x', [option('X'), option('Y')], 'First'),
			activity('b', 'z', [option('Z')], 'Second')
		]);
		const y = option('Y');
		const swapped = [
			activity('b', 'x', [y, option('X')], 'First'),
			activity('a', 'z', [option('Z')], 'Second')
		];
		const after = number(swapped, reread(before.text));
		expect(swapped.map((one) => after.numbers.get(one))).toEqual([1, 2]);
		expect(after.numbers.get(y)).toBe(2);
	});
});

test('a path that something else has taken over gives no number twice', () => {
	const first = number([activity('a', 'x', [option('X')]), activity('b', 'y', [option('Y')])]);
	const onlyA = number([activity('a', 'x', [option('X')])], reread(first.text));
	const renamed = number([activity('b', 'x', [option('X')], 'About a')], reread(onlyA.text));
	expect(renamed.problems).toEqual([]);
	const old = activity('c', 'y', [option('Y')], 'About b');
	const back = number([activity('b', 'x', [option('X')], 'About a'), old], reread(renamed.text));
	expect(back.numbers.get(old)).toBe(3);
	expect(back.problems).toEqual([]);
});

describe('problems', () => {
	test('two texts that change at once are told apart by their ids only', () => {
		const { lock } = number([option('One'), option('Two'), option('Three')]);
		const unclear = number([option('One'), option('Zwei'), option('Drei')], lock);
		expect(unclear.problems.map(({ code }) => code)).toEqual(['ids/ambiguous']);
		expect(unclear.problems[0]?.hint).toContain('{#two}');
		expect(unclear.problems[0]?.hint).toContain('{#three}');
		const clear = [option('One'), option('Zwei', 'two'), option('Vier', 'four')];
		const solved = number(clear, lock);
		expect(solved.problems).toEqual([]);
		expect(clear.map((one) => solved.numbers.get(one))).toEqual([1, 2, 4]);
	});

	test('without permission to write, whatever has no number is named once, and its parts are not', () => {
		const { lock } = number([option('One')]);
		const { problems } = number([option('One'), activity('new', 'x', [option('X')])], lock, false);
		expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
			['ids/missing', 'Run npm run check -- course --write, and commit ids.lock.']
		]);
	});

	test('another right answer is named as that, but for options of which nobody knows which is which', () => {
		const { lock } = number([activity('who', 'x', [option('One'), option('Two'), option('Three')])]);
		const codes = (things: PlacedThing[], key: string) =>
			number([activity('who', key, things)], lock, false).problems.map(({ code }) => code);
		expect(codes([option('One'), option('Two'), option('Three')], 'y')).toEqual(['ids/answer-changed']);
		expect(codes([option('One'), option('Zwei'), option('Drei')], 'y')).toEqual(['ids/ambiguous']);
	});

	test('a number that a merge has given twice is an error, and gets mended', () => {
		const merged = 'release 0\n1 option a 00000001\n2 option b 00000002\n2 option c 00000003\n';
		const things = [option('A', 'a'), option('B', 'b'), option('C', 'c')];
		const { problems } = number(things, reread(merged), false);
		expect(problems.map(({ code, at }) => [code, at.line])).toEqual([['ids/duplicate-number', 4]]);
		const mended = number(things, reread(merged));
		expect(mended.problems).toEqual([]);
		expect(things.map((one) => mended.numbers.get(one))).toEqual([1, 2, 3]);
	});
});

describe('whatever an author does between two checks', () => {
	type Edit = {
		readonly what: 'insert' | 'delete' | 'move' | 'reword' | 'reverse';
		readonly at: number;
	};
	const edit: fc.Arbitrary<Edit> = fc.record({
		what: fc.constantFrom('insert', 'delete', 'move', 'reword', 'reverse'),
		at: fc.nat(20)
	});

	/** An option as the author knows it: `name` never changes, the text may. */
	interface Known {
		readonly name: number;
		readonly text: string;
	}

	function apply(all: readonly Known[], { what, at: where }: Edit, fresh: number): Known[] {
		const index = all.length === 0 ? 0 : where % all.length;
		const one = all[index];
		if (what === 'insert' || one === undefined) {
			return [...all.slice(0, index), { name: fresh, text: `text ${fresh}` }, ...all.slice(index)];
		}
		const others = all.filter((_, i) => i !== index);
		if (what === 'delete') return others;
		if (what === 'move') return [...others.slice(index + 1), one, ...others.slice(0, index + 1)];
		if (what === 'reverse') return [...all].reverse();
		return all.map((each) => (each === one ? { ...one, text: `reworded ${fresh}` } : each));
	}

	test('no number changes its owner, and none is used twice', () => {
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
				let all: Known[] = [];
				let text = writeLock(emptyLock);
				const ownerOf = new Map<number, number>();
				for (const [count, each] of edits.entries()) {
					all = apply(all, each, count);
					const options = all.map((one) => option(one.text));
					const numbered = number([activity('a', 'key', options)], reread(text));
					expect(numbered.problems).toEqual([]);
					for (const [i, one] of all.entries()) {
						const given = numbered.numbers.get(options[i] as PlacedThing) as number;
						expect(ownerOf.get(given) ?? one.name).toBe(one.name);
						ownerOf.set(given, one.name);
					}
					text = numbered.text;
					expect(writeLock(reread(text))).toBe(text);
				}
				expect(new Set(ownerOf.values()).size).toBe(ownerOf.size);
			})
		);
	});
});
