import type { Policy } from '#course/policy.ts';
import { bullet, heading, wrapped } from './ascii-text.ts';
import { isScorm, type Standard } from './standard.ts';

/** Standards that are spoken to in statements, over HTTP. */
export type XapiPackage = 'cmi5' | 'xapi';

export function isXapi(standard: Standard): standard is XapiPackage {
	return standard !== 'web' && !isScorm(standard);
}

/** How the lists of statements and documents are to be read, for an administrator. */
export function statementWords(): string[] {
	return [
		...wrapped(
			'Statements of xAPI, by the last word of their verbs (http://adlnet.gov/expapi/verbs/...), and documents of the State resource. Verbs and documents that are not named here are not sent.'
		),
		'',
		...wrapped(
			'Each statement has the learner as the LMS named them at launch, the registration of the launch, and a time in UTC.'
		)
	];
}

/** What the next launch finds. */
export function laterLaunchWords(standard: XapiPackage): string[] {
	const again =
		'Each launch is a session of its own. The next one goes on where the last one ended, on any device, as long as the registration is the same.';
	const once =
		'What is said once in a registration is not said again by a later launch. A new registration starts from nothing in the LMS; in the same browser all answers are there again.';
	const modes =
		'Launched for review (Review) only progress and texts are kept; launched to browse (Browse) nothing is kept. In both, of the statements only initialized and terminated are sent.';
	return [again, once, ...(standard === 'cmi5' ? [modes] : [])];
}

/** What an administrator can set, and what comes of it. */
export function settingWords(
	standard: XapiPackage,
	{ mastery }: Policy,
	judged: 'all' | 'some' | 'none'
): string[] {
	if (standard === 'xapi') {
		return [
			...heading('What to set'),
			...bullet(
				'Nothing has to be set for progress: it is kept in the LRS, in documents of the State resource.'
			),
			...bullet(
				'Where a report asks which statement counts: completed, and passed where a verdict is told.'
			),
			...bullet('There is no pass mark to set: a launch of this kind has no place for one.')
		];
	}
	const moveOn = {
		all: 'moveOn: CompletedAndPassed, as the package says.',
		some: 'moveOn: CompletedAndPassed for lessons with a verdict, Completed for the others, as the package says.',
		none: 'moveOn: Completed, as the package says. Passed would never come.'
	}[judged];
	const score = mastery
		? 'masteryScore: the package names the pass mark. Set another one, and that one decides.'
		: 'masteryScore: leave it empty, and the pass mark of the course decides. Set one (0 to 1), and that one decides, by the score alone.';
	const both = `${score} The course judges by the same, and learners read it so.`;
	return [
		...heading('What to set'),
		...bullet(moveOn),
		...(judged === 'none' ? [] : bullet(both)),
		...bullet('The launch may be in a frame, in a window or in a tab of its own.')
	];
}

/** What the network has to let through. */
export function networkWords(standard: XapiPackage): string[] {
	const headers =
		'Authorization, Content-Type, X-Experience-API-Version, If-Match and If-None-Match';
	const where =
		standard === 'cmi5' ? 'the addresses "endpoint" and "fetch"' : 'the address "endpoint"';
	return [
		`No server but the one that it comes from, and the one that the launch names: ${where}, over https, or on the server that the course comes from. Over plain http, to any other server, nothing is sent.`,
		`Where that is another server, it has to let browsers in (CORS): from the origin of the course, GET, POST and PUT, the headers ${headers}. If it also lets scripts see the header ETag, two devices need fewer requests.`
	];
}
