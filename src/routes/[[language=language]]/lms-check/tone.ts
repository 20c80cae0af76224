import type { LmsCheck } from '#lms/course-session.ts';

export type Findings = LmsCheck['findings'];
export type Tone = 'good' | 'bad' | 'plain';

const tones: Readonly<Record<string, Tone>> = {
	yes: 'good',
	open: 'good',
	normal: 'good',
	no: 'bad',
	none: 'bad',
	refused: 'bad',
	closed: 'bad'
};

/** How a finding is meant: what is neither good nor bad is a note. */
export function toneOf(found: string): Tone {
	return tones[found] ?? 'plain';
}

/** What is worth telling: without an LMS, nothing was asked of one. */
export function told(findings: Findings): readonly (keyof Findings)[] {
	const ofLms = ['mode', 'keeps', 'commits'] as const;
	return findings.lms === 'open'
		? ['lms', ...ofLms, 'server', 'device']
		: ['lms', 'server', 'device'];
}
