import type { Course } from '#course/course.ts';
import { governed, type Policy } from '#course/policy.ts';
import { partOf } from './cmi5-structure.ts';
import { unitIri } from './course-iri.ts';
import { cutFor, type Cut } from './decide-policy.ts';
import type { PackageFile } from './package-file.ts';
import { ascii, bullet, heading, wrapped } from './ascii-text.ts';
import { completionWords, verdictWords } from './policy-words.ts';
import { sourced, type Preset } from './presets.ts';
import { scosOf, type Sco } from './scos.ts';
import { runTimes, standardNames, type Standard } from './standard.ts';
import { writtenInScorm12, writtenInScorm2004, type Written } from './written.ts';
import { writtenInXapi } from './written-xapi.ts';
import {
	isXapi,
	laterLaunchWords,
	networkWords,
	settingWords,
	statementWords
} from './xapi-words.ts';

export interface PackageFacts {
	readonly course: Course;
	readonly standard: Standard;
	readonly policy: Policy;
	readonly cut: Cut;
	/** The files of the course, without this note. */
	readonly site: readonly PackageFile[];
	/** The longest progress string that a learner can have, in characters. */
	readonly progress: number;
	/** The LMS that it was made for, where one was named. */
	readonly preset?: Preset | undefined;
}

/** PACKAGE.txt: what the package is, what it tells an LMS and when, what to set there. For its administrator. */
export function writePackageNote(facts: PackageFacts): PackageFile {
	const { course, standard } = facts;
	const cut = cutFor(standard, facts.cut);
	const { scos } = scosOf(
		course,
		facts.site.map(({ path }) => path),
		facts.policy,
		cut
	);
	const lines = [
		ascii(course.title),
		`${ascii(course.id)}, version ${ascii(course.version)}`,
		`For: ${standardNames[standard]}`,
		...inShort(facts, scos),
		...(standard === 'web' ? [] : [...whatIsTold(facts, scos), ...whenOpenedAgain(facts)]),
		...launches({ ...facts, cut }, scos),
		...whatToSet(facts),
		...(isXapi(standard) ? settingWords(standard, facts.policy, judgedIn(scos)) : []),
		...whatItNeeds(facts)
	];
	return { path: 'PACKAGE.txt', bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}

function inShort({ course, policy, cut, standard }: PackageFacts, scos: readonly Sco[]): string[] {
	const ruled = governed(course, policy);
	const isCut = cutFor(standard, cut) === 'lesson';
	return [
		...heading('In short'),
		...completionWords(ruled, isCut).flatMap(bullet),
		...verdictWords(ruled, policy, scos, standard).flatMap(bullet)
	];
}

/** Elements as they are named in the standard, each at the start of a line: what is not here is not written. */
function whatIsTold({ standard, policy }: PackageFacts, scos: readonly Sco[]): string[] {
	const facts = { ...policy, judged: judgedIn(scos) };
	const title = heading('What the LMS is told, and when');
	if (isXapi(standard))
		return [...title, ...statementWords(), ...writtenInXapi(standard, facts).flatMap(elementLines)];
	const write = runTimes[standard] === 'scorm-1.2' ? writtenInScorm12 : writtenInScorm2004;
	return [
		...title,
		...wrapped('Elements that are not named here are not written.'),
		...write(facts).flatMap(elementLines)
	];
}

/** Which of what is launched tells a verdict. */
function judgedIn(scos: readonly Sco[]): 'all' | 'some' | 'none' {
	const verdicts = scos.filter((sco) => sco.judged).length;
	return verdicts === 0 ? 'none' : verdicts === scos.length ? 'all' : 'some';
}

function elementLines({ elements, values }: Written): string[] {
	return [
		'',
		...elements,
		...values.flatMap(({ word, when }) =>
			wrapped(word === undefined ? when : `${word}: ${when}`, 4, 4)
		)
	];
}

function whenOpenedAgain({ policy, standard }: PackageFacts): string[] {
	const title = heading('When it is opened again');
	if (isXapi(standard)) return [...title, ...laterLaunchWords(standard).flatMap(bullet)];
	const words =
		policy.exit === 'suspend'
			? [
					'The attempt stays open after completion, so that answers can be looked at again.',
					'A status never falls, whatever a learner does afterwards.'
				]
			: [
					'A completed attempt is over when the course is left. Opened again, an LMS may start a new attempt; in the same browser all answers are there again, and the new attempt is told so.',
					'Within an attempt a status never falls.'
				];
	return [
		...title,
		...words.flatMap(bullet),
		...bullet(
			'In review or without credit only progress and texts are kept, and no result changes. In browse mode nothing is written.'
		)
	];
}

function launches({ course, cut, standard }: PackageFacts, scos: readonly Sco[]): string[] {
	if (cut === 'course')
		return [...heading('What is launched'), ...bullet('index.html, at the top of the package.')];
	return [
		...heading('What is launched'),
		...wrapped(
			`One ${standard === 'cmi5' ? 'unit (AU)' : 'SCO'} for each of ${course.lessons.length} lessons. Each reports its own status, and each keeps the progress of all. Learners go from one to the next by the menu or the buttons of the LMS.`
		),
		'',
		...scos.flatMap((sco) => [
			...wrapped(
				`${standard === 'cmi5' ? unitIri(course, partOf(sco)) : sco.id}: ${sco.title}`,
				0,
				4
			),
			...wrapped(`${sco.href}; ${sco.judged ? 'completed, and passed or failed' : 'completed'}`, 4)
		])
	];
}

function whatToSet({ preset, standard }: PackageFacts): string[] {
	if (!preset) {
		const upload =
			standard === 'web'
				? 'Unpack it into any folder of a web server.'
				: 'Upload the zip as it is. The manifest is at its top, where an LMS looks for it.';
		return [...heading('How to use it'), ...bullet(upload)];
	}
	const { name, because, policy, notes } = preset;
	const isOther = standard !== preset.standard;
	const why = isOther
		? `${standardNames[preset.standard]} serves ${name} better: ${sourced(because)}`
		: sourced(because);
	return [
		...heading(`In ${ascii(name)}`),
		...wrapped('Where no source is named, nobody has verified it yet.'),
		...bullet(why),
		...(isOther ? [] : policy.map(sourced).flatMap(bullet)),
		...notes.map(sourced).flatMap(bullet)
	];
}

function whatItNeeds({ standard, site, progress }: PackageFacts): string[] {
	const bytes = site.reduce((sum, file) => sum + file.bytes.length, 0);
	const limit = runTimes[standard] === 'scorm-1.2' ? '4,096' : '64,000';
	return [
		...heading('What it needs'),
		...(isXapi(standard)
			? networkWords(standard)
			: ['No internet: it asks no server but the one that it comes from.']
		).flatMap(bullet),
		...bullet(
			'No cookies. Answers are also kept in the browser (IndexedDB), where it allows that.'
		),
		...bullet(
			isXapi(standard)
				? 'No pop-ups, no plug-ins.'
				: 'HTTPS is not needed, and is advised. No pop-ups, no plug-ins.'
		),
		...bullet('A browser with scripts; without them everything can be read, and nothing is saved.'),
		...(standard === 'web'
			? []
			: bullet(
					isXapi(standard)
						? `Room for progress: at most ${progress} characters in a document of the State resource.`
						: `Room for progress: at most ${progress} characters of cmi.suspend_data, of ${limit} that the standard grants.`
				)),
		...bullet(`${Math.ceil(bytes / 1000)} kB in ${site.length} files, unpacked.`)
	];
}
