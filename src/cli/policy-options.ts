import { InvalidArgumentError, Option, type Command } from 'commander';
import { nearest } from '#content/nearest.ts';
import { policyValues, type Policy } from '#course/policy.ts';
import type { Cut, PolicyOptions } from '#package/decide-policy.ts';

/** Options about what an LMS is told, as they were typed. */
export interface TypedPolicy extends Partial<Omit<Policy, 'mastery'>> {
	readonly mastery?: true;
	readonly sco?: 'one' | 'per-lesson';
}

const described: Readonly<
	Record<keyof typeof policyValues, readonly [argument: string, text: string]>
> = {
	completion: ['rule', "what completes the course; without it, the course's own rule"],
	report: ['what', "only completion, or also a verdict; without it, the course's own choice"],
	score: ['which', 'whether the score is told with the verdict'],
	interactions: ['which', 'whether every answer is told'],
	exit: ['how', 'what a completed attempt is left with'],
	failed: ['when', 'whether failed is told once no attempt is left, or never']
};

/** Adds them to a command. */
export function addPolicyOptions(command: Command): Command {
	for (const [name, [argument, text]] of Object.entries(described)) {
		const values = policyValues[name as keyof typeof policyValues];
		command.addOption(
			new Option(`--${name} <${argument}>`, `${text}: ${values.join(', ')}`).argParser(
				(typed: string) => oneOf(typed, values, `value of --${name}`)
			)
		);
	}
	const cuts = ['one', 'per-lesson'] as const;
	return command
		.option('--mastery', 'tell the LMS the pass mark, which it then decides by')
		.addOption(
			new Option(
				'--sco <cut>',
				`one SCO for the course, or one for each lesson: ${cuts.join(', ')}`
			).argParser((typed: string) => oneOf(typed, cuts, 'value of --sco'))
		);
}

/** What was typed, as an export takes it. */
export function policyIn({ sco, ...typed }: TypedPolicy): { policy: PolicyOptions; cut: Cut } {
	const { completion, report, mastery, score, interactions, exit, failed } = typed;
	return {
		policy: { completion, report, mastery, score, interactions, exit, failed },
		cut: sco === 'per-lesson' ? 'lesson' : 'course'
	};
}

/** The one that was typed. Throws, with the nearest one, if there is none of this name. */
export function oneOf<Name extends string>(
	typed: string,
	names: readonly Name[],
	what: string
): Name {
	const name = typed.trim().toLowerCase();
	const found = names.find((one) => one === name);
	if (found !== undefined) return found;
	const meant = nearest(name, names);
	throw new InvalidArgumentError(
		meant === undefined
			? `"${typed}" is none of ${names.join(', ')}.`
			: `There is no ${what} "${typed}". Did you mean "${meant}"?`
	);
}
