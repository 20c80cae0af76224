import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { describeLaws } from '../learner-laws.ts';
import type { WritingEvent } from '../writing.ts';
import { learner } from './learner.ts';
import { mapMachine, type MapMachineEvent } from './machine.ts';
import { flawOf, mostEntries, noEntry, readMap, writeMap } from './map.ts';
import { anyEntry } from './map.samples.ts';

const log = fc.array(
	fc.constantFrom<WritingEvent>({ type: 'text.written' }, { type: 'text.declined' })
);
describeLaws(
	learner,
	fc.tuple(log, log, log).map((logs) => ({ rules: {}, logs }))
);

describe('a map in the store', () => {
	test('comes back as it was written', () => {
		fc.assert(
			fc.property(fc.array(anyEntry, { maxLength: mostEntries }), (entries) => {
				expect(readMap(writeMap(entries))).toEqual(entries);
			})
		);
	});

	test('is never read from garbage, and garbage breaks nothing', () => {
		const hostile = fc
			.record({ v: fc.jsonValue(), entries: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())) })
			.map((found) => JSON.stringify(found));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), hostile), (text) => {
				expect(readMap(text).map(flawOf)).toEqual(readMap(text).map(() => undefined));
			})
		);
		const entry = '{"name":"Mara","supplies":true,"get":7,"yes":[2,"x",2,-1,1e9,0.5,0]}';
		expect(readMap(`{"entries":[${entry},null,{"name":"Nobody"},[]]}`)).toEqual([
			{ ...noEntry, name: 'Mara', supplies: true, yes: [0, 2] }
		]);
	});

	test('holds no more than fit, however many there are', () => {
		const many = Array.from({ length: 100 }, () => ({ ...noEntry, name: 'A', receives: true }));
		expect(readMap(writeMap(many))).toHaveLength(mostEntries);
	});
});

describe('an entry', () => {
	test('needs a name and a direction', () => {
		expect(flawOf(noEntry)).toBe('name');
		expect(flawOf({ ...noEntry, name: ' ' })).toBe('name');
		expect(flawOf({ ...noEntry, name: 'Mara' })).toBe('direction');
		expect(flawOf({ ...noEntry, name: 'Mara', receives: true })).toBeUndefined();
	});
});

describe('the entries of a map', () => {
	const play = (...events: readonly MapMachineEvent[]) => {
		const actor = createActor(mapMachine).start();
		for (const event of events) actor.send(event);
		const { value, context } = actor.getSnapshot();
		return { value, ...context };
	};
	const add = { type: 'adding.asked' } as const;
	const refused = { type: 'entry.refused', flaw: 'name' } as const;

	test('are opened, and closed again with or without what was typed', () => {
		expect(play(add)).toEqual({ value: 'adding', at: undefined, flaw: undefined });
		expect(play({ type: 'changing.asked', at: 2 })).toMatchObject({ value: 'changing', at: 2 });
		expect(play(add, { type: 'entry.kept' }).value).toBe('resting');
		expect(play(add, { type: 'entry.dropped' }).value).toBe('resting');
	});

	test('stay open as long as something is missing', () => {
		expect(play(add, refused)).toMatchObject({ value: 'adding', flaw: 'name' });
		expect(play(add, refused, { type: 'entry.kept' }, add).flaw).toBeUndefined();
		expect(play(refused)).toMatchObject({ value: 'resting', flaw: undefined });
	});

	test('can be put back after one was removed, until something else happens', () => {
		const removed = { type: 'entry.removed', at: 1 } as const;
		expect(play(removed)).toMatchObject({ value: 'removed', at: 1 });
		expect(play(removed, { type: 'removal.undone' }).value).toBe('resting');
		expect(play(removed, add, { type: 'removal.undone' }).value).toBe('adding');
		expect(play(removed, { type: 'map.replaced' }).value).toBe('resting');
	});
});
