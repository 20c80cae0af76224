import { readRecord, type KeptRecord } from '../record.ts';

/** Talks to the server about one learner's record. */
export function createRecordStore(learnerId: string) {
	const url = `records/${encodeURIComponent(learnerId)}`;
	let leaving = false;
	addEventListener('pagehide', () => (leaving = true));
	addEventListener('pageshow', () => (leaving = false));

	return {
		async load(): Promise<KeptRecord> {
			return readRecord(await (await fetch(url)).text());
		},

		async forget(): Promise<void> {
			await fetch(url, { method: 'DELETE' });
		},

		/** Answers when it is written, as a commit has to; false when the server is gone. */
		store(record: KeptRecord): boolean {
			const body = JSON.stringify(record);
			try {
				const request = new XMLHttpRequest();
				request.open('PUT', url, false);
				request.send(body);
				return request.status === 204;
			} catch {
				// A page that closes may not wait; then sending without an answer is all there is.
				return leaving && navigator.sendBeacon(url, body);
			}
		}
	};
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
