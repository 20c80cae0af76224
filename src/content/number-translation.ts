import type { DraftCourse } from './build-course.ts';
import type { Numbered, PlacedThing } from './number-things.ts';
import { thingsOf } from './read-activities.ts';

/**
 * The numbers of a translation are those of the main language: of an activity by its id, of its parts by their order.
 * ids.lock knows the main language only, so that translating, and correcting a translation, changes nothing in it.
 */
export function numberTranslation(
	main: DraftCourse,
	translation: DraftCourse,
	{ numbers, lock }: Numbered
): Numbered {
	const all = new Map(numbers);
	const take = (mains: readonly PlacedThing[], owns: readonly PlacedThing[]): void => {
		for (const kind of new Set(owns.map((thing) => thing.kind))) {
			const from = mains.filter((thing) => thing.kind === kind);
			for (const [index, own] of owns.filter((thing) => thing.kind === kind).entries()) {
				const thing = from[index];
				const number = thing && numbers.get(thing);
				if (!thing || number === undefined) throw new Error(`"${own.text}" translates nothing.`);
				all.set(own, number);
				take(thing.things, own.things);
			}
		}
	};
	for (const [index, lesson] of translation.lessons.entries()) {
		const other = main.lessons[index];
		if (!other) throw new Error(`"${lesson.parsed.file}" translates nothing.`);
		take(thingsOf(other.parsed, other.activities), thingsOf(lesson.parsed, lesson.activities));
	}
	return { numbers: all, lock };
}
