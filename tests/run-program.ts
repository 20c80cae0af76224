import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';

/** The project's own folder. */
export const root = dirname(import.meta.dirname);

export interface Ended {
	/** 0 when all went well; null when a signal ended it. */
	readonly code: number | null;
	/** What it printed, on both streams in the order in which it came; empty when it was shown at once. */
	readonly output: string;
}

export interface RunOptions {
	/** `shown`: goes to our own output as it comes. `kept`: is collected. */
	readonly output: 'shown' | 'kept';
	readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Runs a program that npm installed for this project, such as `vitest`, in the project's folder. Rejects
 * only when it cannot be started.
 */
export function runProgram(
	[program = '', ...rest]: readonly string[],
	{ output, environment = {} }: RunOptions
): Promise<Ended> {
	const onWindows = process.platform === 'win32';
	const path = join(root, 'node_modules', '.bin', onWindows ? `${program}.cmd` : program);
	return new Promise((resolve, reject) => {
		const child = spawn(path, rest, {
			cwd: root,
			env: { ...process.env, ...environment },
			stdio: output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
			shell: onWindows
		});
		const pieces: Buffer[] = [];
		child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
		child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, output: Buffer.concat(pieces).toString() }));
	});
}
