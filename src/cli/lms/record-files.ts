import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Answer, Asked } from '../serve.ts';
import { readRecord } from './record.ts';

/**
 * Keeps records as files, one for each learner of a package: they outlive the server, the browser and the
 * port. GET gives a record, PUT (or POST, which is all that a closing page can send) replaces it, DELETE
 * forgets it.
 */
export function answerRecord(folder: string, learner: string, asked: Asked): Promise<Answer> {
	// In the order in which they come: a page that asks right after another one left gets what that one sent.
	const answered = last.then(() => answerNext(folder, learner, asked));
	last = answered.catch(() => undefined);
	return answered;
}

let last: Promise<unknown> = Promise.resolve();

async function answerNext(folder: string, learner: string, asked: Asked): Promise<Answer> {
	const file = join(
		folder,
		`${createHash('sha256').update(learner).digest('hex').slice(0, 24)}.json`
	);
	if (asked.method === 'GET' || asked.method === 'HEAD') {
		const text = await readFile(file, 'utf8').catch(() => '');
		return { status: 200, type: 'application/json', body: JSON.stringify(readRecord(text)) };
	}
	if (asked.method === 'DELETE') {
		await rm(file, { force: true });
		return { status: 204 };
	}
	if (asked.method !== 'PUT' && asked.method !== 'POST') return { status: 405 };
	await replace(file, JSON.stringify(readRecord(await asked.body())));
	return { status: 204 };
}

let writes = 0;

/** All of it or nothing: a process that is killed while it writes leaves the old record. */
async function replace(file: string, text: string): Promise<void> {
	const draft = `${file}.${process.pid}-${writes++}`;
	await mkdir(dirname(file), { recursive: true });
	await writeFile(draft, text);
	await rename(draft, file);
}
