import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface Results {
	readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

/**
 * Leaves only killed mutants in Stryker's file of earlier results: the others are tried anew. Stryker itself would only
 * do so where a new test reaches them, and does not see that for what runs as a file is loaded, all of a machine.
 */
export function forgetSurvivors(path: string): void {
	if (!existsSync(path)) return;
	const results = JSON.parse(readFileSync(path, 'utf8')) as Results;
	const files = Object.entries(results.files).map(([name, file]) => {
		const mutants = file.mutants.filter(({ status }) => status === 'Killed');
		return [name, { ...file, mutants }] as const;
	});
	writeFileSync(path, JSON.stringify({ ...results, files: Object.fromEntries(files) }));
}
