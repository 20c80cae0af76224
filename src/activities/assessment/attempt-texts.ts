/** What was typed for the items of one attempt, by the item's number. */
export type AttemptTexts = Readonly<Record<number, string>>;

/** Reads what this browser kept of an attempt. Of another attempt, or in another form: nothing. */
export function readAttemptTexts(kept: string | undefined, attempt: number): AttemptTexts {
	const found = parse(kept);
	return found?.attempt === attempt && typeof found.texts === 'object' ? (found.texts ?? {}) : {};
}

export function writeAttemptTexts(attempt: number, texts: AttemptTexts): string {
	return JSON.stringify({ attempt, texts });
}

function parse(kept: string | undefined): Partial<Kept> | undefined {
	try {
		return (JSON.parse(kept || 'null') as Partial<Kept> | null) ?? undefined;
	} catch {
		return undefined;
	}
}

interface Kept {
	readonly attempt: number;
	readonly texts: AttemptTexts | null;
}
