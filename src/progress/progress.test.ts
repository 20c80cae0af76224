import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	eventsOf,
	eventsOfActivity,
	fromStored,
	noProgress,
	replay,
	toStored
} from './progress.ts';
import { counterKind, kinds, outline, raise, someEvent, someProgress } from './sample-progress.ts';

test('the shortest log comes to the progress it was made from', () => {
	fc.assert(
		fc.property(fc.array(someEvent), (events) => {
			const { progress } = replay(outline, kinds, events);
			const again = replay(outline, kinds, eventsOf(outline, kinds, progress));
			expect(again).toEqual({ progress, skipped: 0 });
		})
	);
});

test('progress survives as numbers, with what this build does not know', () => {
	fc.assert(
		fc.property(someProgress, (progress) => {
			const stored = toStored(outline, kinds, progress);
			expect(fromStored(outline, kinds, stored)).toEqual({ progress, skipped: 0 });
		})
	);
});

test('an event that no longer makes sense changes nothing and is counted', () => {
	const events = [raise(1, 2), raise(1, 9), raise(77, 1), { lesson: 50 }, { lesson: 7 }];
	const { progress, skipped } = replay(outline, kinds, events);
	expect(skipped).toBe(3);
	expect(progress).toEqual({
		place: 7,
		visited: [7],
		states: new Map([[1, 2]]),
		carried: new Map()
	});
});

test('numbers that the update made senseless are skipped, and numbers of another form are carried', () => {
	const activities = new Map([
		[1, [9]],
		[5, [1, 2]]
	]);
	const { progress, skipped } = fromStored(outline, kinds, {
		place: 50,
		visited: [3, 50],
		activities
	});
	expect(skipped).toBe(1);
	expect(progress).toEqual({ ...noProgress, visited: [3, 50], carried: new Map([[5, [1, 2]]]) });
});

test('visits and states are kept in order, however they came about', () => {
	const one = replay(outline, kinds, [{ lesson: 7 }, { lesson: 3 }, raise(200, 1), raise(1, 1)]);
	const other = replay(outline, kinds, [
		raise(1, 1),
		{ lesson: 3 },
		raise(200, 1),
		{ lesson: 7 },
		{ lesson: 3 }
	]);
	expect([...one.progress.states.keys()]).toEqual([1, 200]);
	expect(one).toEqual(other);
});

test('the shortest log has each visit once, that of the place last', () => {
	const { progress } = replay(outline, kinds, [
		{ lesson: 7 },
		raise(1, 1),
		{ lesson: 3 },
		raise(1, 2)
	]);
	expect(eventsOf(outline, kinds, progress)).toEqual([{ lesson: 7 }, { lesson: 3 }, raise(1, 2)]);
	expect(eventsOf(outline, kinds, noProgress)).toEqual([]);
});

test('an activity that is as at first again is one in which nothing was done', () => {
	// A text can be taken away again; a count cannot.
	const loose = {
		counter: {
			...counterKind,
			step: (_rules: unknown, _state: unknown, { to }: { to: number }) => to
		}
	};
	const { progress } = replay(outline, loose, [raise(1, 2), raise(5, 1), raise(1, 0)]);
	expect(progress.states).toEqual(new Map([[5, 1]]));
});

test("one activity's own events are those that its state is left with", () => {
	const { progress } = replay(outline, kinds, [raise(1, 2), raise(5, 1), raise(1, 3)]);
	const events = (activity: number) => eventsOfActivity(outline, kinds, progress, activity);
	expect(events(1)).toEqual([{ type: 'count.raised', to: 3 }]);
	expect(events(6)).toEqual([]);
	expect(events(77)).toEqual([]);
});

test('without the kind of an activity its events are skipped and its numbers carried', () => {
	const { progress } = replay(outline, kinds, [{ lesson: 3 }, raise(1, 2)]);
	expect(replay(outline, {}, [{ lesson: 3 }, raise(1, 2)]).skipped).toBe(1);
	expect(eventsOf(outline, {}, progress)).toEqual([{ lesson: 3 }]);
	expect(toStored(outline, {}, progress).activities).toEqual(new Map());
	expect(fromStored(outline, {}, toStored(outline, kinds, progress)).progress).toEqual({
		...noProgress,
		place: 3,
		visited: [3],
		carried: new Map([[1, [2]]])
	});
});
