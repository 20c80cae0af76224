import type { Course } from '#course/course.ts';
import type { Policy } from '#course/policy.ts';
import { decidePolicy, type Cut, type PolicyOptions } from './decide-policy.ts';
import { presetOptions, sourced, type Claim, type Preset } from './presets.ts';
import { standardNames, type Standard } from './standard.ts';

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

/** Why what was asked for makes no sense for a course, as sentences, each once. */
export function contradictionsIn(course: Course, choice: PolicyChoice): readonly string[] {
	const found = choice.to.flatMap(
		(standard) => decidePolicy(course, optionsFor(standard, choice)).contradictions
	);
	return [...new Set(found)];
}

function optionsFor(standard: Standard, { preset, policy = {} }: PolicyChoice): PolicyOptions {
	const typed = Object.fromEntries(
		Object.entries(policy).filter(([, value]) => value !== undefined)
	);
	return { ...(preset && presetOptions(preset, standard)), ...typed };
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

function sayOption(part: string, value: unknown, claim: Claim, policy: PolicyOptions): string {
	const typed = policy[part as keyof PolicyOptions];
	if (typed !== undefined && typed !== value)
		return `  --${part} as you chose, and not ${String(value)}: ${sourced(claim)}`;
	const said = part === 'mastery' ? 'without --mastery' : `--${part} ${String(value)}`;
	return `  ${said}: ${sourced(claim)}`;
}
