import type { Course } from '#course/course.ts';
import type { Policy } from '#course/policy.ts';
import type { Sco } from './scos.ts';
import type { Standard } from './standard.ts';
import { isXapi } from './xapi-words.ts';

type Ruled = Pick<Course, 'completion' | 'report' | 'pass' | 'objectives' | 'lessons'>;

/** What completes it, for an administrator. `isCut`: each lesson is judged by itself. */
export function completionWords(
	{ completion, objectives, lessons }: Ruled,
	isCut: boolean
): string[] {
	const each = isCut ? 'A lesson is completed' : 'The course is completed';
	if (completion === 'visited')
		return [isCut ? `${each} once it was opened.` : `${each} once every lesson was opened.`];
	const answered = 'once an attempt at it was answered to its end';
	if (completion === 'assessment')
		return isCut
			? [`The assessment is completed ${answered}, every other lesson once it was opened.`]
			: [`The course is completed ${answered.replace('at it', 'at the assessment')}.`];
	const evidence =
		'an answered question, right or not, a story played to an end, or a text written or declined';
	if (!isCut)
		return [
			`${each} once there is evidence for each of ${objectives.length} objectives: ${evidence}.`
		];
	const hasAssessment = lessons.some(({ kind }) => kind === 'assessment');
	return [
		`${each} once there is evidence for each objective that it asks something about: ${evidence}. A lesson that asks nothing is completed once it was opened.`,
		...(hasAssessment ? [`The assessment is completed ${answered}.`] : [])
	];
}

/** Verdict, score, answers and exit, for an administrator. */
export function verdictWords(
	{ pass, report }: Ruled,
	policy: Policy,
	scos: readonly Sco[],
	standard: Standard
): string[] {
	return [
		...(pass && report === 'passed-failed'
			? passWords(pass, policy, scos, standard)
			: ['No verdict and no score are told, only completion.']),
		policy.interactions === 'full'
			? 'Every answer is told, with the question, the right answer and the result.'
			: 'No answers are told.',
		leavingWords(policy, standard),
		'What learners write for themselves is not told, unless they ask for it, text by text.'
	];
}

function leavingWords({ exit }: Policy, standard: Standard): string {
	if (isXapi(standard)) return 'Left, the session is over. The next launch goes on from there.';
	return exit === 'suspend'
		? 'Left, the attempt stays open, also after completion.'
		: 'Left unfinished, the attempt stays open. Left completed, it is over.';
}

function passWords(
	{ mark, every }: NonNullable<Course['pass']>,
	{ mastery, score, failed }: Policy,
	scos: readonly Sco[],
	standard: Standard
): string[] {
	const judged = scos.filter((sco) => sco.judged);
	const where =
		judged.length < scos.length ? ` in ${judged.map(({ title }) => `"${title}"`).join(', ')}` : '';
	return [
		`Passed from ${mark} per cent of the points on${every ? ', with points in each objective' : ''}${where}.`,
		failed === 'final'
			? 'Failed once no attempt is left. Until there is a verdict, completion is not told either.'
			: 'Failed is never told: whoever does not reach the mark stays incomplete.',
		mastery && standard !== 'xapi'
			? 'The package names its pass mark to the LMS. The LMS may change it and decides with it; the course reads it at each launch and judges by the same.'
			: standard === 'cmi5'
				? 'The package names no mastery score to the LMS: the course decides, unless one is set there.'
				: 'The package names no mastery score to the LMS: the course alone decides.',
		score === 'full'
			? `The score is told as 0 to 100 (raw), ${isXapi(standard) ? 'and' : 'in SCORM 2004 also'} as 0 to 1 (scaled).`
			: 'No score is told.'
	];
}
