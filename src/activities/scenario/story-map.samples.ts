import fc from 'fast-check';
import type { NumberedPart } from '../author.ts';
import type { Ending, ScenarioRules } from './scenario.ts';
import type { MapChoice, MapScene, StoryMap } from './story-map.ts';

const place = (line: number) => ({ line, column: 3, length: 5 });

/** Scenes with their choices, a line each, called `Scene 1` and `Choice 1.2`. */
export function partsOf({ scenes }: ScenarioRules): readonly NumberedPart[] {
	return scenes.map(({ number, choices }) => ({
		kind: 'scene',
		id: undefined,
		number,
		text: `Scene ${number}`,
		at: place(100 * number),
		parts: choices.map((choice) => ({
			kind: 'choice',
			id: undefined,
			number: choice.number,
			text: `Choice ${number}.${choice.number}`,
			at: place(100 * number + choice.number),
			parts: []
		}))
	}));
}

/** Texts of all lengths, with signs that mean something in XML, and with words that no line can hold. */
const anyText = fc.oneof(
	fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
	fc
		.array(fc.constantFrom('leads', '<b>&', 'Ask', 'measure"', '顧客', 'W'.repeat(40)), {
			minLength: 1,
			maxLength: 24
		})
		.map((words) => words.join(' '))
);

const anyChoice = (scenes: number): fc.Arbitrary<Omit<MapChoice, 'number' | 'at'>> =>
	fc.record({
		text: anyText,
		to: fc.integer({ min: 1, max: scenes }),
		when: fc.option(fc.constant('trust >= 2 and not (time = 0)'), { nil: undefined, freq: 2 }),
		sets: fc.array(fc.constantFrom('trust + 1', 'time = 0'), { maxLength: 2 }),
		walked: fc.boolean()
	});

const anyScene = (number: number, scenes: number): fc.Arbitrary<MapScene> =>
	fc
		.record({
			title: anyText,
			ending: fc.option(fc.constantFrom<Ending>('good', 'mixed', 'poor'), {
				nil: undefined,
				freq: 3
			}),
			trap: fc.boolean(),
			choices: fc.array(anyChoice(scenes), { maxLength: 3 })
		})
		.map(({ choices, ...scene }) => ({
			...scene,
			number,
			at: place(100 * number),
			isStart: number === 1,
			choices: choices.map((choice, index) => ({
				...choice,
				number: index + 1,
				at: place(100 * number + index + 1)
			}))
		}));

/** Any story, sensible or not: choices lead anywhere, to their own scene as well, and some scenes cannot be reached. */
export const anyStoryMap = (most: number): fc.Arbitrary<StoryMap> =>
	fc.integer({ min: 1, max: most }).chain((count) =>
		fc.record({
			vars: fc.constantFrom([], ['trust: 1 to 3, starts at 2']),
			scenes: fc.tuple(...Array.from({ length: count }, (_, index) => anyScene(index + 1, count)))
		})
	);
