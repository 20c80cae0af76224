import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { nearest } from '#content/nearest.ts';
import { presets, type Preset } from '#package/presets.ts';
import { isStandard, standards, type Standard } from '#package/standard.ts';
import type { Size } from '#course/release.ts';
import { addPolicyOptions, oneOf, policyIn, type TypedPolicy } from './policy-options.ts';
import { projectRoot, type Log } from './project.ts';
import type { Wish } from './release-version.ts';
import { UserError } from './user-error.ts';

/** Where a command says things: `log` what it does, `warn` what stopped it. */
export interface Terminal {
	readonly log: Log;
	readonly warn: Log;
}

/**
 * Runs one command. Resolves to its exit code: 0 all went well, 1 a course has errors or something failed,
 * 2 the command line itself was not understood. Only faults of this program reject.
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
	let code = 0;
	const program = createProgram(terminal, (result) => (code = result));
	try {
		await program.parseAsync(args, { from: 'user' });
		return code;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (!(error instanceof UserError)) throw error;
		terminal.warn(error.message);
		if (error.hint !== undefined) terminal.warn(error.hint);
		return 1;
	}
}

interface CourseOptions {
	readonly content: string;
}

interface CheckOptions extends CourseOptions {
	readonly write?: true;
	readonly json?: true;
	readonly map?: string;
	readonly prove?: true;
	readonly gitLinks?: true;
	readonly blueprint?: true;
}

interface BuildOptions extends CourseOptions {
	readonly out: string;
	readonly force?: true;
}

interface ExportOptions extends BuildOptions, TypedPolicy {
	readonly language?: string;
	readonly to?: readonly Standard[];
	readonly for?: Preset;
	readonly packages: string;
	readonly refreshers: boolean;
}

interface ReleaseOptions extends CourseOptions {
	readonly version?: string;
	readonly major?: true;
	readonly minor?: true;
	readonly patch?: true;
	readonly dryRun?: true;
}

interface StartOptions extends CourseOptions {
	readonly port?: number;
	readonly once?: true;
}

function createProgram(terminal: Terminal, done: (code: number) => void): Command {
	const { log, warn } = terminal;
	const program = new Command('onramp')
		.description('Turns a folder of Markdown into a course for the web and for any LMS.')
		.configureOutput({
			writeOut: (text) => log(text.trimEnd()),
			writeErr: (text) => warn(text.trimEnd())
		})
		.exitOverride();

	courseCommand(program, 'check', 'Find every mistake in the courses.')
		.option('--write', 'also give what is new its lasting numbers in ids.lock')
		.option('--json', 'one JSON object a line for each problem, for other programs')
		.addOption(mapOption())
		.option('--prove', 'also show what was proven of each scenario')
		.option(
			'--blueprint',
			'also show what tests which objective, and how hard each lesson is to read'
		)
		.option('--git-links', 'also follow every link as a Git host does')
		.action(async (courses: string[], { write, ...options }: CheckOptions) => {
			const { runCheck } = await import('./check.ts');
			done(await runCheck({ ...options, courses, write: write ?? false, log }));
		});

	courseCommand(program, 'dev', 'Show one course while you write it.')
		.addOption(portOption())
		.action(async (courses: string[], { content, port }: StartOptions) => {
			const { dev } = await import('./dev.ts');
			done(await dev({ content, courses, port, log }));
		});

	buildCommand(program, 'build', 'Build the courses as websites.').action(
		async (courses: string[], { force, ...options }: BuildOptions) => {
			const { build } = await import('./build.ts');
			done(await build({ ...options, courses, force: force ?? false, log }));
		}
	);

	const exporting = buildCommand(program, 'export', 'Build the courses and pack them for an LMS.')
		.addOption(forOption())
		.addOption(toOption())
		.addOption(folderOption('--packages <folder>', 'where packages go', 'packages'))
		.option('--language <tag>', 'in one language only, such as es; without it, in all there are')
		.option('--no-refreshers', 'without the small packages for one week and one month later');
	addPolicyOptions(exporting).action(async (courses: string[], options: ExportOptions) => {
		const { content, out, packages, language, refreshers, force = false, for: preset } = options;
		const { exportPackages } = await import('./export.ts');
		const where = { content, courses, out, packages, language };
		const to = options.to ?? (preset ? [preset.standard] : standards);
		done(
			await exportPackages({ ...where, refreshers, force, log, to, preset, ...policyIn(options) })
		);
	});

	courseCommand(
		program,
		'release',
		'Give a course a version for learners, and say what an update changes.'
	)
		.option(
			'--version <version>',
			'the next version, such as 1.1.0; without it, what the changes ask for'
		)
		.addOption(sizeOption('major', 'results mean something else than before'))
		.addOption(sizeOption('minor', 'there is something new, or something to do again'))
		.addOption(sizeOption('patch', 'nothing but wording'))
		.option('--dry-run', 'only say what would be released')
		.action(async (courses: string[], { content, dryRun, ...options }: ReleaseOptions) => {
			const { release } = await import('./release.ts');
			const today = new Date().toISOString().slice(0, 10);
			const wish = wishOf(options);
			done(await release({ content, courses, wish, today, dryRun: dryRun ?? false, log }));
		});

	courseCommand(program, 'start', 'Check, build, export and show the courses on this computer.')
		.addOption(portOption())
		.option('--once', 'ask for every page once, then end')
		.action(async (courses: string[], { once, ...options }: StartOptions) => {
			const { start } = await import('./start.ts');
			done(await start({ ...options, courses, once: once ?? false, log }));
		});

	return program;
}

function sizeOption(size: Size, description: string): Option {
	const others = ['version', 'major', 'minor', 'patch'].filter((name) => name !== size);
	return new Option(`--${size}`, `the next version by its size: ${description}`).conflicts(others);
}

function wishOf({ version, major, minor, patch }: Omit<ReleaseOptions, keyof CourseOptions>): Wish {
	if (version !== undefined) return { version };
	const size = major ? 'major' : minor ? 'minor' : patch ? 'patch' : undefined;
	return size && { size };
}

function courseCommand(program: Command, name: string, description: string): Command {
	return program
		.command(name)
		.description(description)
		.argument('[courses...]', 'names of courses; all without any')
		.addOption(folderOption('--content <folder>', 'the folder that holds the courses', 'content'));
}

function buildCommand(program: Command, name: string, description: string): Command {
	return courseCommand(program, name, description)
		.addOption(folderOption('--out <folder>', 'where websites go', 'build'))
		.option('--force', 'build also what has not changed');
}

/** A folder as typed is found from where the command was typed; the default is the project's own. */
function folderOption(flags: string, description: string, name: string): Option {
	return new Option(flags, description)
		.default(resolve(projectRoot, name), `${name}/`)
		.argParser(typedFolder);
}

function mapOption(): Option {
	return new Option('--map <folder>', 'also draw the scenarios, into this folder').argParser(
		typedFolder
	);
}

function typedFolder(typed: string): string {
	return resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}

function portOption(): Option {
	return new Option('--port <number>', 'the port to serve on').argParser((typed: string) => {
		const port = Number(typed);
		if (/^\d+$/.test(typed) && port < 65_536) return port;
		throw new InvalidArgumentError('A port is a whole number up to 65535.');
	});
}

function toOption(): Option {
	return new Option(
		'--to <standards>',
		`for what, with commas: ${standards.join(',')} (default: what --for needs, else all)`
	).argParser((typed: string) => [...new Set(typed.split(',').map(readStandard))]);
}

function forOption(): Option {
	const ids = presets.map(({ id }) => id);
	return new Option('--for <lms>', `for this LMS, with what it needs: ${ids.join(', ')}`).argParser(
		(typed: string) => {
			const id = oneOf(typed, ids, 'LMS');
			return presets.find((preset) => preset.id === id);
		}
	);
}

function readStandard(typed: string): Standard {
	const name = typed.trim();
	if (isStandard(name)) return name;
	const meant = nearest(name, standards);
	throw new InvalidArgumentError(
		meant === undefined
			? `"${name}" is none of ${standards.join(', ')}.`
			: `There is no standard "${name}". Did you mean "${meant}"?`
	);
}
