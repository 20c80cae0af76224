import { z } from 'zod';
import type { SettingsSchema } from './front-matter.ts';
import { idPattern } from './id-pattern.ts';

const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text that is not empty' });

const ids = (what: string) =>
	z
		.array(z.string({ error: `the id of ${what}` }), {
			error: `a list in square brackets, such as [first, second]`
		})
		.default([]);

const minutesError = { error: 'a whole number of minutes such as 8, or a range such as 6-9' };

const minutes = z
	.union(
		[
			z.int(minutesError).min(1, minutesError).max(600, minutesError),
			z.string(minutesError).regex(/^[1-9]\d{0,2}\s*[-–]\s*[1-9]\d{0,2}$/, minutesError)
		],
		minutesError
	)
	.transform((value) => {
		const [least = 1, most = least] = String(value).split(/[-–]/).map(Number);
		return { least: Math.min(least, most), most: Math.max(least, most) };
	});

const schema = z.strictObject({
	title: text,
	/** Instead of the file's name. */
	id: z
		.string({ error: 'a short name' })
		.regex(idPattern, {
			error:
				'a name that begins with a letter and is made of the letters a to z, digits and hyphens'
		})
		.optional(),
	objectives: ids('an objective'),
	sources: ids('a source'),
	minutes: minutes.optional(),
	kind: z.enum(['lesson', 'assessment'], { error: 'lesson or assessment' }).default('lesson'),
	/** How often an assessment can be taken; without it, as often as learners like. */
	attempts: z
		.int({ error: 'a whole number from 1 to 20' })
		.min(1, { error: 'a whole number from 1 to 20' })
		.max(20, { error: 'a whole number from 1 to 20' })
		.optional(),
	/** Ids of questions that show a learner knows all this already. */
	testout: ids('a question')
});

/** What a lesson sets, after defaults. */
export type LessonSettings = z.output<typeof schema>;

/** How a lesson opens, and why each setting matters. */
export const lessonSettings: SettingsSchema<LessonSettings> = {
	schema,
	why: {
		title: 'It heads the lesson, and learners choose from the overview by it.',
		id: 'It is part of the address of the lesson.',
		minutes: 'Learners plan their time by it.',
		objectives: 'It tells learners what the lesson is for.',
		'objectives.*': 'It tells learners what the lesson is for.',
		kind: 'It decides what counts for the score.',
		attempts: 'It decides when a learner has failed.'
	},
	example: {
		title: 'title: The name of the lesson',
		id: 'id: a-short-name',
		minutes: 'minutes: 8'
	},
	keys: { '': Object.keys(schema.shape) }
};
