import { loadCourse } from '#content/load-course.ts';
import { contradictionsIn, type PolicyChoice } from '#package/policy-choice.ts';
import { sourced } from '#package/presets.ts';
import { chooseCourses } from './choose-courses.ts';
import { UserError } from './user-error.ts';

/** Rejects with a {@link UserError}, before anything is built, where what was asked for makes no sense for a course. */
export async function checkPolicies(
	choice: PolicyChoice & { readonly content: string; readonly courses: readonly string[] }
): Promise<void> {
	const { preset, cut, to } = choice;
	if (cut === 'lesson' && to.every((standard) => standard === 'web')) {
		throw new UserError(
			'"--sco per-lesson" cuts a package for an LMS, and "--to web" makes none.',
			'Leave one of the two out.'
		);
	}
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
