import type { Course } from '#course/course.ts';
import type { Change, ChangeClass, Update } from '#course/release.ts';
import { packageFileName } from './create-package.ts';
import type { PackageFile } from './package-file.ts';
import { standardNames, standards } from './standard.ts';
import { heading, item, paragraph } from './plain-text.ts';

/** What one release is to an administrator. */
export interface ReleaseSection {
	readonly version: string;
	/** `2026-11-27`. */
	readonly date: string;
	/** The version before, and what has changed since; undefined: it is the first. */
	readonly since: { readonly version: string; readonly update: Update } | undefined;
}

/** What a package is: a release, what was changed after one, or of a course that was never released. */
export type PackageState =
	| { readonly is: 'released' }
	| { readonly is: 'draft'; readonly since: NonNullable<ReleaseSection['since']> }
	| { readonly is: 'unreleased' };

const groups: readonly (readonly [is: ChangeClass, title: string])[] = [
	['meaning', 'Means something else than before'],
	['resets', 'Begins anew'],
	['removed', 'Is no longer there'],
	['safe', 'Safe']
];

/** What an administrator is told of one release, as plain text. It is kept with the release and never written again. */
export function writeSection({ version, date, since }: ReleaseSection): string {
	return [
		...heading(`Version ${version}, ${dayOf(date)}`, '-'),
		...(since ? updateLines(since) : firstLines()),
		''
	].join('\n');
}

function firstLines(): string[] {
	return paragraph('The first release. There is nothing to replace: import it as a new course.');
}

function updateLines({ version, update }: NonNullable<ReleaseSection['since']>): string[] {
	return [
		...adviceLines(version, update.changes),
		...paragraph(
			`People who have completed or passed ${version} stay so, whatever changed: the course never lowers a status or a score that an LMS has. ${
				update.staysComplete
					? 'Whoever had done everything finds everything done.'
					: 'Whoever had done everything finds, on the pages of the course, that there is more to do now.'
			}`
		),
		...groups.flatMap(([is, title]) =>
			groupLines(
				title,
				update.changes.filter((one) => one.is === is)
			)
		)
	];
}

function adviceLines(version: string, changes: readonly Change[]): string[] {
	const reasons = changes.filter(({ size }) => size === 'major');
	if (reasons.length > 0) {
		return [
			...paragraph(
				`CREATE A NEW COURSE ENTRY for those who begin now, because results of ${version} and of this version say different things:`
			),
			...reasons.flatMap(({ what }) => item(what)),
			'',
			...paragraph(
				'Replacing the package is possible too, and breaks nothing: people half-way will see what stands below, and reports then hold both kinds of results under one name.'
			)
		];
	}
	const isSafe = changes.every(({ is }) => is === 'safe');
	return paragraph(
		`REPLACE the package of ${version}. That is safe: people half-way go on where they were, and ${
			isSafe
				? 'keep everything that they have done.'
				: 'will see what stands below. All else that they have done stays.'
		}`
	);
}

function groupLines(title: string, changes: readonly Change[]): string[] {
	if (changes.length === 0) return [];
	return [`${title}:`, ...changes.flatMap(({ what, seen }) => item(`${what} ${seen}`.trim())), ''];
}

/**
 * RELEASE-NOTES.txt of a package: what to do with it, what has changed, and what was changed before.
 *
 * @param sections of {@link writeSection}, the last release first
 */
export function releaseNotes(
	course: Pick<Course, 'id' | 'title' | 'version'>,
	state: PackageState,
	sections: readonly string[]
): PackageFile {
	const [latest = '', ...earlier] = state.is === 'released' ? sections : ['', ...sections];
	const text = [
		...heading(`Release notes of “${course.title}”`, '='),
		...stateLines(course, state),
		...(latest === '' ? [] : [latest]),
		...(state.is === 'unreleased' ? [] : replacingLines(course)),
		...(earlier.length === 0 ? [] : [...heading('Earlier', '='), ...earlier])
	].join('\n');
	return { path: 'RELEASE-NOTES.txt', bytes: new TextEncoder().encode(`${text.trimEnd()}\n`) };
}

function stateLines({ version }: Pick<Course, 'version'>, state: PackageState): string[] {
	if (state.is === 'released') return [];
	if (state.is === 'unreleased') {
		return paragraph(
			`This package says version ${version}, and the course has not been released yet: it can still change under the same number. Try it, and give learners one that was released. From the first release on, these notes say what an update does to people who are half-way.`
		);
	}
	return [
		...heading(`Version ${version}, not released`, '-'),
		...paragraph(
			`A DRAFT to look at, made after ${state.since.version}. Do not give it to learners: another draft may have the same number. If it is released as it is, this will be said of it:`
		),
		...updateLines(state.since)
	];
}

function replacingLines(course: Pick<Course, 'id' | 'version'>): string[] {
	const names = standards
		.filter((standard) => standard !== 'web')
		.map((standard) => [standardNames[standard], packageFileName(course, standard)]);
	return [
		...heading('How to replace a package', '-'),
		...item(
			'Replace each package by the one of the same standard. With another standard an LMS begins new records, and people lose their place:'
		),
		...names.map(([standard, file]) => `    ${standard}: ${file}`),
		...item('Refreshers are replaced in the same way, each by its own.'),
		...item(
			'Keep the attempts that there are: nothing has to be reset or deleted. Saved progress of every earlier release opens in this one.'
		),
		...item(
			'Choose a quiet hour. Whoever has the course open goes on with the version that is open, and has the new one the next time; the saved progress is the same.'
		),
		...item('The version stands on the first page of the course, at its foot, and in onramp.json.'),
		''
	];
}

/** `27 November 2026`, of a day without a time zone. */
function dayOf(date: string): string {
	return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${date}T00:00:00Z`)
	);
}
