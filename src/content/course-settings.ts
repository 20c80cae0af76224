import { z } from 'zod';
import type { SettingsSchema } from './front-matter.ts';
import { idPattern } from './id-pattern.ts';
import { isLanguageTag } from './language-tag.ts';

const dateError = { error: 'a date such as 2013-06-10 or 2013' };
const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text that is not empty' });
const id = z.string().regex(idPattern);

/** A work that the course cites. */
const source = z.strictObject(
	{
		/** Shown in the list of sources and read out for a citation. */
		title: text,
		author: text.optional(),
		/** A day, a month or a year. */
		date: z
			.union(
				[z.string(dateError).min(1, dateError), z.number(dateError).transform(String)],
				dateError
			)
			.optional(),
		url: z
			.string({ error: 'an address that begins with https://' })
			.regex(/^https?:\/\/\S+$/, { error: 'an address that begins with https://' })
			.optional()
	},
	{ error: 'a group of settings with at least a title' }
);

/** When an attempt is passed. */
const pass = z.strictObject(
	{
		/** Per cent. */
		mark: z
			.int({ error: 'a whole number from 1 to 100, in per cent' })
			.min(1, { error: 'a whole number from 1 to 100, in per cent' })
			.max(100, { error: 'a whole number from 1 to 100, in per cent' }),
		/** True: no scored objective may stay at zero. */
		every: z.boolean({ error: 'true or false' }).default(false)
	},
	{ error: 'a group of settings with at least a mark' }
);

const lrsError = { error: 'the address of an LRS that begins with https://' };

const schema = z.strictObject({
	title: text,
	description: text.optional(),
	/** BCP 47. */
	language: z.string({ error: 'a language tag such as en, de or pt-BR' }).refine(isLanguageTag, {
		error: 'a language tag such as en, de or pt-BR'
	}),
	version: z
		.string({ error: 'a version of three numbers such as 1.0.0' })
		.regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, {
			error: 'a version of three numbers such as 1.0.0'
		})
		.optional(),
	licence: text.optional(),
	objectives: z
		.record(id, text, { error: 'a group of objectives, each on its own line: "id: a sentence"' })
		.refine((all) => Object.keys(all).length > 0, { error: 'a group with at least one objective' }),
	sources: z
		.record(id, source, { error: 'a group of sources, each on its own line: "id: { title: … }"' })
		.default({}),
	pass: pass.optional(),
	completion: z
		.enum(['objectives', 'assessment', 'visited'], {
			error: 'one of objectives, assessment and visited'
		})
		.default('objectives'),
	report: z
		.enum(['passed-failed', 'completed-only'], { error: 'passed-failed or completed-only' })
		.optional(),
	/** False: no refreshers are made for one week and one month later. */
	refreshers: z.boolean({ error: 'true or false' }).default(true),
	/** The endpoint that a website reports to, for teams without an LMS. Unencrypted only on the author's own computer. */
	lrs: z
		.string(lrsError)
		.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/)\S+$/, lrsError)
		.refine((address) => URL.canParse(address), lrsError)
		.optional(),
	roles: z
		.record(id, text, { error: 'a group of roles, each on its own line: "id: name"' })
		.optional(),
	houseTerm: text.optional(),
	theme: z
		.string({ error: 'the name of a stylesheet in the course folder' })
		.regex(/^[\w./-]+\.css$/, { error: 'the name of a stylesheet in the course folder' })
		.optional()
});

/** What course.md sets, after defaults. */
export type CourseSettings = z.output<typeof schema>;

/** How course.md opens, and why each setting matters. */
export const courseSettings: SettingsSchema<CourseSettings> = {
	schema,
	why: {
		title: 'It heads every page, and an LMS lists the course under it.',
		description: 'A catalogue shows it.',
		language: 'Screen readers need it to speak the text in the right voice.',
		version: 'An administrator tells packages apart by it.',
		objectives: 'A course is complete when a learner has given evidence for each of them.',
		sources: 'Learners can look up there what a sentence rests on.',
		'sources.*': 'Learners can look up there what a sentence rests on.',
		'sources.*.title': 'Learners see it in the list of sources.',
		pass: 'It decides whether an LMS shows passed or failed.',
		'pass.mark': 'It decides whether an LMS shows passed or failed.',
		completion: 'It decides when an LMS shows the course as completed.',
		report: 'It decides what an LMS shows at the end.',
		lrs: 'The website sends there what learners do.',
		refreshers: 'It decides whether an export makes refreshers for one week and one month later.'
	},
	example: {
		title: 'title: The name of your course',
		language: 'language: en',
		version: 'version: 1.0.0',
		completion: 'completion: objectives',
		report: 'report: completed-only',
		refreshers: 'refreshers: false',
		lrs: 'lrs: https://lrs.example.org/xapi/',
		objectives: 'objectives: and below it, indented by two spaces, an-id: What learners can do',
		'sources.*': '{ title: "The name of the source" }',
		'sources.*.title': 'title: "The name of the source"',
		'sources.*.url': 'url: "https://www.example.org"',
		pass: 'pass: { mark: 75 }',
		'pass.mark': 'mark: 75',
		'pass.every': 'every: true'
	},
	groups: ['objectives', 'sources', 'roles', 'pass'],
	keys: {
		'': Object.keys(schema.shape),
		pass: Object.keys(pass.shape),
		'sources.*': Object.keys(source.shape)
	}
};

const translation = z.strictObject({
	...schema.shape,
	language: schema.shape.language.optional(),
	/** Of a source only how its author is called where nobody knows the name: "an unnamed author". */
	sources: z.record(id, source.partial()).default({})
});

/** What the course.md of a translation sets; its language is its folder's. */
export type TranslatedSettings = z.output<typeof translation>;

export const translatedSettings: SettingsSchema<TranslatedSettings> = {
	...courseSettings,
	schema: translation
};
