import type { Outline } from '#course/course.ts';
import type { Change, Content, Size } from '#course/release.ts';
import { changed, type Compared } from './compared.ts';

/** Everything that is different about the course as a whole. */
export function courseChanges({ contents: [before, after] }: Compared): readonly Change[] {
	const [old, now] = [before.outline, after.outline];
	const settings = [
		...titleChange(old, now),
		...passChanges(old, now),
		...completionChanges(old, now),
		...objectiveChanges(old, now)
	];
	const files = otherFiles(before, after, settings.length > 0);
	return [...settings, ...languageChanges(before, after), ...files];
}

function meaning(what: string, seen: string): Change {
	return { is: 'meaning', what, seen, size: 'major' };
}

function safe(what: string, seen = '', size: Size = 'patch'): Change {
	return { is: 'safe', what, seen, size };
}

function titleChange(old: Outline, now: Outline): readonly Change[] {
	if (old.title === now.title) return [];
	return [
		safe(
			`The course is called “${now.title}” now, and was “${old.title}”.`,
			'Many LMSs keep the title that was imported first: change it there by hand.'
		)
	];
}

const stays = 'Whoever has passed or completed stays so.';

function passChanges({ pass: old }: Outline, { pass: now }: Outline): readonly Change[] {
	if (!changed(old, now)) return [];
	if (!old && now)
		return [
			meaning(
				`The course has a pass mark now: ${now.mark} per cent.`,
				'From the next answer on there is a score.'
			)
		];
	if (!now)
		return [
			meaning('The course has no pass mark any more.', `No score is sent from now on. ${stays}`)
		];
	if (old?.mark !== now.mark) {
		return [
			meaning(
				`The pass mark is ${now.mark} instead of ${old?.mark} per cent.`,
				`Whoever has no verdict yet is judged by the new one, with all that was answered before. ${stays}`
			)
		];
	}
	return [
		meaning(
			now.every
				? 'To pass, no scored objective may stay at zero any more.'
				: 'To pass, a scored objective may stay at zero now.',
			`Whoever has no verdict yet is judged by the new rule. ${stays}`
		)
	];
}

const rules: Readonly<Record<Outline['completion'], string>> = {
	objectives: 'there is evidence for every objective',
	assessment: 'the assessment is done',
	visited: 'every lesson has been opened'
};

function completionChanges(old: Outline, now: Outline): readonly Change[] {
	return [
		...(old.completion === now.completion
			? []
			: [
					meaning(
						`The course is complete when ${rules[now.completion]}, and was when ${rules[old.completion]}.`,
						stays
					)
				]),
		...(old.report === now.report
			? []
			: [
					meaning(
						now.report === 'completed-only'
							? 'An LMS is told of completion only, and no more of passing and failing.'
							: 'An LMS is told of passing and failing, and was told of completion only.',
						stays
					)
				])
	];
}

function objectiveChanges(
	{ objectives: old }: Outline,
	{ objectives: now }: Outline
): readonly Change[] {
	const idsOf = (all: Outline['objectives']) => new Set(all.map(({ id }) => id));
	const [olds, nows] = [idsOf(old), idsOf(now)];
	return [
		...old
			.filter(({ id }) => !nows.has(id))
			.map(({ text }) => ({
				...meaning(`The objective “${text}” is gone.`, 'It is asked of nobody any more.'),
				is: 'removed' as const
			})),
		...now
			.filter(({ id }) => !olds.has(id))
			.map(({ text }) =>
				meaning(
					`The objective “${text}” is new.`,
					`Everybody finds it open, also those who had completed the course. ${stays}`
				)
			),
		...now.flatMap(({ id, text }) => {
			const was = old.find((one) => one.id === id);
			return was && was.text !== text
				? [
						safe(
							`The objective “${was.text}” reads “${text}” now.`,
							'Reports name it by its new words.'
						)
					]
				: [];
		})
	];
}

function languageChanges(
	{ languages: old }: Content,
	{ languages: now }: Content
): readonly Change[] {
	const [before, after] = [old[0] ?? '', now[0] ?? ''];
	return [
		...(before === after
			? []
			: [
					safe(
						`The main language is ${nameOf(after)} instead of ${nameOf(before)}.`,
						'An LMS is told everything in it.',
						'minor'
					)
				]),
		...now
			.filter((tag) => !old.includes(tag))
			.map((tag) =>
				safe(
					`The course is there in ${nameOf(tag)} as well.`,
					'Whoever switches keeps everything.',
					'minor'
				)
			),
		...old
			.filter((tag) => !now.includes(tag))
			.map((tag): Change => ({
				is: 'removed',
				what: `The course is no longer there in ${nameOf(tag)}.`,
				seen: `Whoever read it in ${nameOf(tag)} goes on in ${nameOf(after)}, with everything done so far.`,
				size: 'minor'
			}))
	];
}

function nameOf(tag: string): string {
	return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

/** Files that belong to no lesson of the main language. `told`: what its settings change has been said. */
function otherFiles(before: Content, after: Content, told: boolean): readonly Change[] {
	const lessons = [before, after].flatMap((one) =>
		[...one.lessons.values()].map(({ file }) => file)
	);
	const both = before.languages.filter((tag) => after.languages.includes(tag)).slice(1);
	const apart = [...before.languages, ...after.languages].filter((tag) => !both.includes(tag));
	const paths = [...new Set([...before.files.keys(), ...after.files.keys()])]
		.filter((path) => before.files.get(path) !== after.files.get(path))
		.filter((path) => !lessons.includes(path))
		.filter((path) => !apart.some((tag) => path.startsWith(`${tag}/`)));
	const some = (isOne: (path: string) => boolean, what: string) =>
		paths.some(isOne) ? [safe(what)] : [];
	return [
		...some(
			(path) => path === 'course.md' && !told,
			'The overview or the settings of the course read differently.'
		),
		...both.flatMap((tag) =>
			some(
				(path) => path.startsWith(`${tag}/`) && path.endsWith('.md'),
				`The ${nameOf(tag)} text reads differently.`
			)
		),
		...some((path) => /(^|\/)media\//.test(path), 'Pictures or other media are different.'),
		...some((path) => path.endsWith('.css'), 'The colours of the pages are different.')
	];
}
