import type { CallRecord } from '../call-log.ts';
import { checkDevice } from './device-check.ts';
import { placeOfApi } from './place-of-api.ts';
import type { LmsLink } from '../lms-link.ts';
import type { Probe } from '../lms.ts';
import type { SessionOptions } from '../course-session.ts';
import type { SessionView } from '../session-view.ts';

/** What was found out about saving, each in one word; the sentences are the page's. */
export interface LmsFindings {
	/** `web`: the package was made for no LMS. `refused`: there is one, and it opened no session. */
	readonly lms: 'open' | 'refused' | 'none' | 'web' | 'closed';
	readonly mode: 'normal' | 'review' | 'browse' | 'noCredit' | 'unknown';
	readonly keeps: Probe['keeps'];
	readonly commits: Probe['commits'];
	readonly server: 'yes' | 'no' | 'unknown';
	readonly device: 'yes' | 'no';
}

export interface LmsCheck {
	readonly findings: LmsFindings;
	/** For a support ticket: plain text, in English, with nothing of the learner's in it. */
	readonly log: string;
}

type Options = Pick<SessionOptions, 'outline' | 'window' | 'base' | 'now'>;

/** Looks at everything that saving depends on. Changes nothing of what is kept anywhere. */
export async function checkLms(
	{ outline, window, base, now }: Options,
	link: LmsLink,
	view: Pick<SessionView, 'saving' | 'phase' | 'notices'>
): Promise<LmsCheck> {
	const began = performance.now();
	const probe = await link.probe();
	const server = await link.server();
	const asked = Math.round(performance.now() - began);
	const device = await checkDevice(window, base);
	const findings: LmsFindings = {
		lms: lmsOf(link, view),
		mode: modeOf(link),
		keeps: probe?.keeps ?? 'untried',
		commits: probe?.commits ?? 'untried',
		server,
		device: device.keeps ? 'yes' : 'no'
	};
	const { standard, opened } = link;
	const api = standard === 'web' || standard === undefined ? undefined : apiAt(window, standard);
	const lines = [
		`LMS check of "${outline.id}" ${outline.version}, release ${outline.release}`,
		new Date(now()).toISOString(),
		'There is no name, no id, no answer and no text of the learner in this log.',
		'',
		`package: ${standard}`,
		`session: ${link.state}, ${view.phase}; saving: ${view.saving}; notices: ${view.notices.join(', ') || 'none'}`,
		`LMS object: ${api ?? 'not looked for'}`,
		`read as: mode ${opened.mode}, ${opened.credit ? 'credit' : 'no credit'}; ` +
			`completed ${opened.completed}, passed ${opened.passed}, failed ${opened.failed}`,
		...(link.state === 'open'
			? [`progress at launch: ${opened.suspended.length} of ${opened.limit} characters`]
			: []),
		...Object.entries(findings).map(([about, found]) => `${about}: ${found}`),
		`time for all of this: ${asked} ms`,
		'',
		...device.lines,
		'',
		...(probe?.lines ?? ['there was no LMS to ask']),
		'',
		...callLines(probe?.calls ?? [])
	];
	return { findings, log: withoutLearner(lines.join('\n'), opened.learner) };
}

function lmsOf(link: LmsLink, { phase }: Pick<SessionView, 'phase'>): LmsFindings['lms'] {
	if (link.state === 'open') return phase === 'closed' ? 'closed' : 'open';
	if (link.state === 'refused') return 'refused';
	return link.isExpected ? 'none' : 'web';
}

function modeOf({ state, opened }: LmsLink): LmsFindings['mode'] {
	if (state !== 'open') return 'unknown';
	return opened.mode === 'normal' && !opened.credit ? 'noCredit' : opened.mode;
}

function apiAt(window: Window, standard: string): string {
	if (standard !== 'scorm-1.2' && standard !== 'scorm-2004') return 'none in this standard';
	return placeOfApi(window, standard) ?? 'not found';
}

function callLines(calls: readonly CallRecord[]): readonly string[] {
	const times = calls.map(({ took }) => took);
	const sum = times.reduce((all, one) => all + one, 0);
	const rows = calls.map(({ at, name, element, sent, answer, code, took }) => {
		const given = [element, sent].filter(Boolean).join(' = ');
		return `${at} ms  ${name}(${given}) → ${answer}${code && code !== '0' ? `, error ${code}` : ''}  [${took} ms]`;
	});
	return calls.length === 0
		? ['no calls']
		: [
				`the last ${calls.length} calls: ${sum} ms in all, ${Math.max(...times)} ms the longest`,
				...rows
			];
}

/** Whatever an LMS may have put where nobody looks for it. */
function withoutLearner(text: string, { id, name }: { id: string; name: string }): string {
	const hidden = [id, name, ...name.split(/[\s,;]+/)].filter((word) => word.trim().length > 2);
	return hidden
		.sort((a, b) => b.length - a.length)
		.reduce((log, word) => log.replaceAll(word, '[learner]'), text);
}
