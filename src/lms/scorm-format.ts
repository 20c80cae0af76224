/** Values as SCORM 1.2 (RTE 3.4) and SCORM 2004 (RTE 4.1.1) both allow and real LMSs take. */

const pad = (number: number, digits = 2) => String(number).padStart(digits, '0');

/** CMITimespan, four hour digits and two of a second: `0001:02:03.45`. At most 9999:59:59.99. */
export function timespan(seconds: number): string {
	const hundredths = Math.min(hundredthsOf(seconds), 3_599_999_999);
	const whole = Math.floor(hundredths / 100);
	const hours = pad(Math.floor(whole / 3600), 4);
	return `${hours}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}.${pad(hundredths % 100)}`;
}

/** timeinterval(second,10,2): `PT1H2M3.45S`. */
export function duration(seconds: number): string {
	const hundredths = hundredthsOf(seconds);
	const whole = Math.floor(hundredths / 100);
	const rest = decimal((whole % 60) + (hundredths % 100) / 100, 2);
	return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${rest}S`;
}

function hundredthsOf(seconds: number): number {
	return Math.max(0, Math.round(seconds * 100) || 0);
}

/** CMITime, by the clock on the learner's wall: `14:05:09`. */
export function clockTime(at: number): string {
	const date = new Date(at);
	return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** Without zone and fraction, the one form of time(second,10,0) that nobody refuses: `2026-01-02T14:05:09`. */
export function timestamp(at: number): string {
	const date = new Date(at);
	const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
	return `${day}T${clockTime(at)}`;
}

/** A point, no exponent, no more digits than asked for and needed. */
export function decimal(number: number, digits: number): string {
	const text = number.toFixed(digits);
	return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
}

/** A number that a learner or an author has typed: at most ten digits in front of the point, seven behind. Else "". */
export function typedNumber(text: string): string {
	const number = text.trim() === '' ? Number.NaN : Number(text);
	return Math.abs(number) < 1e10 ? decimal(number, 7) : '';
}

/** Least and most of `least:most`, "" where that side is open; of one number, both are it. */
export function typedRange(text: string): readonly [least: string, most: string] {
	const [least = '', most = least] = text.split(':');
	return [typedNumber(least), typedNumber(most)];
}

/** The two ids of `source.target`. */
export function pairOf(text: string): readonly [source: string, target: string] {
	const [source = '', target = ''] = text.split('.');
	return [source, target];
}

/** One line, at most `most` characters, a cut marked by `...`. Does not begin like a delimiter (`{lang=…}`). */
export function line(text: string, most: number): string {
	// Control characters and the two Unicode line ends, which some LMSs refuse as well.
	const flat = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
	const plain = flat.startsWith('{') ? `(${flat.slice(1)}` : flat;
	if (plain.length <= most) return plain;
	// Not through the middle of a character of two code units.
	return `${plain.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, '')}...`;
}

/** An identifier that both standards and their servers take: letters, digits, `_`, `.`, `-`, a letter first. */
export function identifier(id: string, most = 250): string {
	const legal = id.replace(/[^A-Za-z0-9_.-]+/g, '-');
	return (/^[A-Za-z]/.test(legal) ? legal : `i${legal}`).slice(0, most);
}

/**
 * SCORM 1.2 knows a choice by one character: a letter stands for itself, and `a2` to `j2`, which follow on `z`, become the
 * digits. Always the same, so that a report has one key. Undefined where one of the ids is further on.
 */
export function choiceCharacters(ids: readonly string[]): ReadonlyMap<string, string> | undefined {
	const result = new Map<string, string>();
	for (const id of ids) {
		const character = choiceCharacter(id);
		if (character === undefined) return undefined;
		result.set(id, character);
	}
	return result;
}

/** Of one choice; see {@link choiceCharacters}. */
export function choiceCharacter(id: string): string | undefined {
	if (/^[a-z]$/.test(id)) return id;
	const [, letter] = /^([a-j])2$/.exec(id) ?? [];
	return letter && `${letter.charCodeAt(0) - 97}`;
}

/** A share from 0 to 1, as somebody else wrote it; undefined for anything else. */
export function shareOf(number: number): number | undefined {
	return number >= 0 && number <= 1 ? number : undefined;
}
