import { cp } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { testedFolder } from '#cli/tested-folder.ts';
import { testedHere } from './record-tested.ts';

/** What this run has written down is what is known from now on. */
export default async function keepTested(): Promise<void> {
	if (existsSync(testedHere)) await cp(testedHere, testedFolder, { recursive: true });
}
