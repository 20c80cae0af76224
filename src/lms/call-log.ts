/** One call of the LMS's object. What the learner is called, has answered or written is never in it. */
export interface CallRecord {
	/** Milliseconds since the page was opened. */
	readonly at: number;
	readonly name: string;
	readonly element: string;
	/** What was sent, where something was. */
	readonly sent: string;
	readonly answer: string;
	/** The error number that was asked for afterwards; "" where none was. */
	readonly code: string;
	/** Milliseconds that the LMS took. */
	readonly took: number;
}

const most = 200;

/** Words and numbers of the standards themselves. */
const plain =
	/(_children|_count|_version|status|mode|credit|entry|exit|raw|min|max|scaled|measure|threshold|time|_score|action|\.type|result)$/;

/** The last calls of a session, for whoever looks for a fault. */
export class CallLog {
	#calls: CallRecord[] = [];

	get calls(): readonly CallRecord[] {
		return this.#calls;
	}

	add(name: string, [element = '', value]: readonly string[], answer: unknown, began: number) {
		const at = Math.round(began);
		const took = Math.round(performance.now() - began);
		const sent = value === undefined ? '' : shown(element, value);
		const said = value === undefined ? shown(element, textOf(answer)) : textOf(answer).slice(0, 20);
		this.#calls.push({ at, name, element, sent, answer: said, code: '', took });
		if (this.#calls.length > most) this.#calls.shift();
	}

	/** Of the last call. */
	fail(code: string): void {
		const last = this.#calls.pop();
		if (last) this.#calls.push({ ...last, code: code.slice(0, 20) });
	}
}

/** An LMS may answer with an object of its own, which need not have a text. */
function textOf(answer: unknown): string {
	if (typeof answer === 'string') return answer;
	const isWord = answer === undefined || /^(number|boolean)$/.test(typeof answer);
	return isWord ? `${answer as number | boolean | undefined}` : `(${typeof answer})`;
}

/** As it is if it is a word of the standard, else how long it is; of progress, also whether it is the same. */
export function shown(element: string, value: string): string {
	if (value === '') return '""';
	if (element === '' || (plain.test(element) && /^[\w .,:;+-]{1,250}$/.test(value))) {
		return value.slice(0, 250);
	}
	const same = element.endsWith('suspend_data') ? `, checksum ${checksum(value)}` : '';
	return `${value.length} characters${same}`;
}

/** FNV-1a, 32 bits. */
export function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
