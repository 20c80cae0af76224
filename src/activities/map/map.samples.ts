import fc from 'fast-check';
import { flawOf, longest, type Entry } from './map.ts';

const words = (most: number) =>
	fc.oneof(
		fc.string({ maxLength: most }),
		fc.string({ unit: 'grapheme', maxLength: most }).map((text) => text.slice(0, most)),
		fc.lorem({ maxCount: 12 }).map((text) => text.slice(0, most)),
		fc.constantFrom('', 'W'.repeat(most), 'i'.repeat(most))
	);

/** Anything a learner can put on a map. */
export const anyEntry: fc.Arbitrary<Entry> = fc
	.record({
		name: words(longest.name),
		supplies: fc.boolean(),
		get: words(longest.what),
		receives: fc.boolean(),
		give: words(longest.what),
		yes: fc
			.uniqueArray(fc.nat(5))
			.map((places): readonly number[] => [...places].sort((a, b) => a - b))
	})
	.filter((entry) => flawOf(entry) === undefined);
