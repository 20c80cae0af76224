import { readRecord, type KeptRecord } from '../record.ts';

/** Talks to the server about one learner's record. */
export function createRecordStore(learnerId: string) {
	const url = `records/${encodeURIComponent(learnerId)}`;

	return {
		async load(): Promise<KeptRecord> {
			return readRecord(await (await fetch(url)).text());
		},

		async forget(): Promise<void> {
			await fetch(url, { method: 'DELETE' });
		},

		/**
		 * Answers when it is written, as a commit has to; false when the server is gone. A page that closes
		 * (`isLeaving`) may not wait for an answer; then sending is all there is.
		 */
		store(record: KeptRecord, isLeaving: boolean): boolean {
			const body = JSON.stringify(record);
			const status = putNow(url, body);
			return status === 204 || (status === 0 && isLeaving && navigator.sendBeacon(url, body));
		}
	};
}

/** The status of the answer; 0 for none, be it that the server is gone or that the page is going. */
function putNow(url: string, body: string): number {
	try {
		const request = new XMLHttpRequest();
		request.open('PUT', url, false);
		request.send(body);
		return request.status;
	} catch {
		return 0;
	}
}

/** An id that both standards accept, the same for the same name. */
export function learnerIdOf(name: string): string {
	const plain = [...name.trim().toLowerCase()].map((sign) =>
		/[a-z0-9]/.test(sign)
			? sign
			: /\s/.test(sign)
				? '-'
				: `_${(sign.codePointAt(0) ?? 0).toString(16)}`
	);
	return plain.join('').slice(0, 200) || 'learner';
}
