import type { Course } from '#course/course.ts';
import type { Policy } from '#course/policy.ts';
import { loadCourse } from '#content/load-course.ts';
import { decidePolicy, type Cut, type PolicyOptions } from '#package/decide-policy.ts';
import { presetOptions, sourced, type Preset } from '#package/presets.ts';
import { standardNames, type Standard } from '#package/standard.ts';
import { chooseCourses } from './choose-courses.ts';
import { UserError } from './user-error.ts';

/** What was asked for about what an LMS is told. */
export interface PolicyChoice {
	readonly to: readonly Standard[];
	/** The LMS that it is for, with what that needs; what is in `policy` comes before it. */
	readonly preset?: Preset | undefined;
	readonly policy?: PolicyOptions;
	/** Without it, one SCO holds the course. */
	readonly cut?: Cut;
}

/** What an LMS of a standard is told of a course. */
export function policyFor(course: Course, standard: Standard, choice: PolicyChoice): Policy {
	return decidePolicy(course, optionsFor(standard, choice)).policy;
}

function optionsFor(standard: Standard, { preset, policy = {} }: PolicyChoice): PolicyOptions {
	const typed = Object.fromEntries(
		Object.entries(policy).filter(([, value]) => value !== undefined)
	);
	return { ...(preset && presetOptions(preset, standard)), ...typed };
}

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
		const found = to.flatMap((one) => decidePolicy(course, optionsFor(one, choice)).contradictions);
		if (found.length === 0) continue;
		throw new UserError(
			`"${id}" cannot be exported like this:\n${[...new Set(found)].map((line) => `  ${line}`).join('\n')}`
		);
	}
}

/** What was chosen for an LMS that was named, and why. */
export function sayPreset({ preset, to, policy = {} }: PolicyChoice): string[] {
	if (!preset) return [];
	const { name, standard, because } = preset;
	const chosen = to.map((one) => standardNames[one]).join(', ');
	const recommended = `${standardNames[standard]}: ${sourced(because)}`;
	const isTaken = to.includes(standard);
	return [
		`For ${name}:`,
		...(isTaken ? [`  ${recommended}`] : [`  ${chosen}, as you chose. Better: ${recommended}`]),
		...preset.policy.flatMap(({ options, ...claim }) =>
			isTaken
				? Object.entries(options).map(([part, value]) => sayOption(part, value, claim, policy))
				: []
		),
		'  What to set there stands in PACKAGE.txt in the package:',
		...preset.notes.map((note) => `  - ${sourced(note)}`),
		''
	];
}

function sayOption(
	part: string,
	value: unknown,
	claim: Parameters<typeof sourced>[0],
	policy: PolicyOptions
): string {
	const typed = policy[part as keyof PolicyOptions];
	if (typed !== undefined && typed !== value)
		return `  --${part} as you chose, and not ${String(value)}: ${sourced(claim)}`;
	const said = part === 'mastery' ? 'without --mastery' : `--${part} ${String(value)}`;
	return `  ${said}: ${sourced(claim)}`;
}
