import { loadCourse } from '#content/load-course.ts';
import { cutFor } from '#package/decide-policy.ts';
import { contradictionsIn, type PolicyChoice } from '#package/policy-choice.ts';
import { sourced } from '#package/presets.ts';
import type { Standard } from '#package/standard.ts';
import { chooseCourses } from './choose-courses.ts';
import { UserError } from './user-error.ts';

/** Rejects with a {@link UserError}, before anything is built, where what was asked for makes no sense for a course. */
export async function checkPolicies(
	choice: PolicyChoice & { readonly content: string; readonly courses: readonly string[] }
): Promise<void> {
	const { preset, cut, to } = choice;
	if (cut === 'lesson') checkCut(to);
	if (cut === 'lesson' && preset?.againstLessons) {
		throw new UserError(
			`"--sco per-lesson" does not work in ${preset.name}: ${sourced(preset.againstLessons)}`,
			'Leave "--sco per-lesson" out.'
		);
	}
	for (const { id, folder } of await chooseCourses(choice.content, choice.courses)) {
		const { course } = await loadCourse(folder);
		if (!course) continue;
		const found = contradictionsIn(course, choice);
		if (found.length === 0) continue;
		throw new UserError(
			`"${id}" cannot be exported like this:\n${found.map((line) => `  ${line}`).join('\n')}`
		);
	}
}

/** Beside a standard that can be cut, the others are packed as a whole. */
function checkCut(to: readonly Standard[]): void {
	if (to.some((standard) => cutFor(standard, 'lesson') === 'lesson')) return;
	throw new UserError(
		to.includes('xapi')
			? '"--sco per-lesson" launches each lesson by itself, and a package for xAPI (Tin Can) has one launch for all.'
			: '"--sco per-lesson" cuts a package for an LMS, and "--to web" makes none.',
		'Leave "--sco per-lesson" out.'
	);
}
