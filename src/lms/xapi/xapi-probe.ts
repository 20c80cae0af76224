import { checksum } from '../call-log.ts';
import type { Probe } from '../lms.ts';
import { asObject } from '../json.ts';
import { readObject } from './agent.ts';
import type { Reply, XapiClient } from './client.ts';
import type { RequestLog } from './request-log.ts';
import type { StateDocument } from './state-document.ts';
import type { XapiSession } from './xapi-lms.ts';

type Found = Pick<Probe, 'keeps' | 'commits' | 'lines'>;

const untried = { keeps: 'untried', commits: 'untried' } as const;

/**
 * Asks the server what it is, then writes the progress that it has once more as it is, and reads it back, under the same
 * guard against other devices as every save. `session`: undefined where none is open. `sent`: the progress string that
 * the server was given last, "" before the first.
 */
export async function probeXapi(
	log: RequestLog,
	session: XapiSession | undefined,
	sent: string
): Promise<Probe> {
	const server = `server of the endpoint: ${log.server || 'none was asked'}`;
	if (!session) {
		const lines = [server, 'no session is open, so nothing was asked'];
		return { ...untried, lines, calls: log.calls };
	}
	const { client, mode, writer, returnUrl } = session;
	const about = await aboutLine(client);
	const found = await lookAtState(session, sent).catch(() => ({
		...untried,
		lines: ['progress: could not be read']
	}));
	const lines = [
		server,
		`launch mode: ${mode}`,
		`mastery score of the LMS: ${writer.subject.mastery ?? 'none'}`,
		`way back to the LMS: ${returnUrl === undefined ? 'none' : 'present'}`,
		about,
		...found.lines
	];
	return { keeps: found.keeps, commits: found.commits, lines, calls: log.calls };
}

async function aboutLine(client: XapiClient): Promise<string> {
	const reply = await client.request('GET', 'about').catch(() => undefined);
	const said = reply ? `status ${reply.status}, ${versionsIn(reply)}` : 'no answer';
	return `statement store (about): ${said}`;
}

function versionsIn({ text }: Reply): string {
	const versions = readObject(text)?.['version'];
	const known = Array.isArray(versions)
		? versions.filter((one) => typeof one === 'string' && /^[\d.]{1,12}$/.test(one))
		: [];
	return known.length > 0 ? `xAPI ${known.slice(0, 20).join(' ')}` : 'no versions named';
}

async function lookAtState({ memory, mode }: XapiSession, sent: string): Promise<Found> {
	const document = memory.apart?.();
	if (!document) return { ...untried, lines: ['progress: kept in this browser only'] };
	const value = await document.read();
	const suspended = progressIn(value);
	const size = suspended && `${suspended.length} characters, checksum ${checksum(suspended)}`;
	const lines = [
		`progress: ${size ?? (value === undefined ? 'none' : 'not what the course writes')}`,
		`ETag of it: ${document.etag === undefined ? 'not shown' : 'shown'}`
	];
	// Gone, or cut off.
	if (suspended === undefined) return { ...untried, ...(sent !== '' && { keeps: 'no' }), lines };
	if (mode !== 'normal') return { ...untried, lines };
	const found = await writeBack(document, value, suspended);
	return { ...found, lines: [...lines, ...found.lines] };
}

/** Undefined: none is there, or what is there has to stay as it is. */
function progressIn(value: unknown): string | undefined {
	const suspended = asObject(value)?.['suspended'];
	return typeof suspended === 'string' && suspended !== '' ? suspended : undefined;
}

async function writeBack(document: StateDocument, value: unknown, before: string): Promise<Found> {
	const written = await document.write(value).catch(() => 'refused' as const);
	if (written && written !== 'refused')
		return { ...untried, lines: ['not written: another page or device has just written'] };
	const isKept = progressIn(await document.read().catch(() => undefined)) === before;
	const taken = written === 'refused' ? 'refused' : 'taken';
	return {
		keeps: isKept ? 'yes' : 'no',
		commits: written === 'refused' ? 'no' : 'yes',
		lines: [
			`written once more: ${taken}; came back ${isKept ? 'as it was' : 'changed, or not at all'}`
		]
	};
}
