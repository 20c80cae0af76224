import { basename } from 'node:path';
import { laters, type Later } from '#activities/refresher/later.ts';
import type { Course } from '#course/course.ts';

const due: Readonly<Record<Later, string>> = {
	week: 'One week after a learner has completed the course',
	month: 'One month after a learner has completed the course'
};

/** What an administrator reads beside the packages: when to assign which, and what to expect. Plain text. */
export function writeRefresherNote(
	{ title, version }: Pick<Course, 'title' | 'version'>,
	packages: readonly { readonly later?: Later; readonly file: string }[]
): string {
	const lists = laters.map((later) => {
		const files = packages.filter((one) => one.later === later);
		return [`${due[later]}, assign:`, '', ...files.map(({ file }) => `  ${basename(file)}`), ''];
	});
	return `${[
		`Refreshers of "${title}" ${version}`,
		'',
		'Two small courses of about three minutes each: a few questions again, and what became of',
		'the plan that a learner made, if the course has one. Import the one for your standard.',
		'',
		...lists.flat(),
		'No date is written down anywhere: it depends on the day on which each learner completes the',
		'course. Where your LMS can, let completion of the course enrol learners in both, available',
		'7 days and one month later. Learners can also put both days into their own calendar: the',
		'results page of the completed course offers a calendar file for each.',
		'',
		'What your LMS gets: the answers, under ids of their own, and completed when all is done.',
		'There is no score, and nobody fails.',
		'',
		'What a learner missed in the course comes first, and their plan comes back, where it is',
		'opened in the same browser, from the same LMS address, under the same learner id. Anywhere',
		'else it draws questions anew and invites to make a plan. It only reads what the course',
		'keeps in the browser, and changes nothing of it.'
	].join('\n')}\n`;
}
