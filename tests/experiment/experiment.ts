/**
 * `npm run experiment`: adds a kind of activity to a copy of the project and shows what that has touched. Ends with 1
 * when it was more than one folder and one line, or when the kind does not work.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#cli/project.ts';

const copy = join(projectRoot, '.onramp/experiment');
const kind = 'tally';

const course = `---
title: An experiment
language: en
version: 1.0.0
objectives: { count: Count to three }
---

Count along.
`;
const lesson = `---
title: Counting
---

:::${kind}{#three objective=count most=3}
Count to three.
:::
`;

function run(command: string, ...args: readonly string[]): string {
	return execFileSync(command, args, {
		cwd: copy,
		// Paths are typed from where npm was called.
		env: { ...process.env, INIT_CWD: copy },
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit']
	});
}

function git(...args: readonly string[]): string {
	return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
}

/** One line in the list of kinds, in its place by the alphabet. */
function nameKind(): void {
	const file = join(copy, 'src/activities/kinds.ts');
	const text = readFileSync(file, 'utf8');
	const later = [...text.matchAll(/^\t'([a-z]+)'/gm)].find(([, name = '']) => name > kind);
	if (!later) throw new Error('The list of kinds is written in a way that is not known here.');
	writeFileSync(file, `${text.slice(0, later.index)}\t'${kind}',\n${text.slice(later.index)}`);
}

function tryKind(): void {
	const folder = join(copy, '.onramp/courses/counting');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'course.md'), course);
	writeFileSync(join(folder, '1-counting.md'), lesson);
	const cli = ['--import', 'tsx', 'src/cli/main.ts'];
	const content = ['--content', '.onramp/courses'];
	run(process.execPath, 'node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
	console.log(run(process.execPath, ...cli, 'check', ...content, '--write').trim());
	console.log(run(process.execPath, ...cli, 'build', ...content).trim());
	const page = readFileSync(join(copy, 'build/counting/counting/index.html'), 'utf8');
	if (!page.includes('data-state="counting"'))
		throw new Error('The page does not have the activity.');
}

/** What has changed, and what of it should not have. */
function changes(): { readonly stat: string; readonly wrong: readonly string[] } {
	run('git', 'add', '--all');
	const wrong = run('git', 'diff', '--cached', '--numstat')
		.trim()
		.split('\n')
		.filter((line) => {
			const [added = '', removed = '', path = ''] = line.split('\t');
			if (path.startsWith(`src/activities/${kind}/`)) return false;
			return path !== 'src/activities/kinds.ts' || added !== '1' || removed !== '0';
		});
	return { stat: run('git', 'diff', '--cached', '--stat').trimEnd(), wrong };
}

try {
	git('worktree', 'prune');
	rmSync(copy, { recursive: true, force: true });
	git('worktree', 'add', '--detach', copy, 'HEAD');
	symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
	cpSync(join(import.meta.dirname, kind), join(copy, 'src/activities', kind), { recursive: true });
	nameKind();
	tryKind();
	const { stat, wrong } = changes();
	console.log(`\ngit diff --stat\n${stat}\n`);
	for (const line of wrong) console.log(`More than one folder and one line: ${line}`);
	process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
	git('worktree', 'remove', '--force', copy);
}
