/** A number as somebody typed it, with what stands behind it. */
export interface Measured {
	readonly value: number;
	/** May be empty. */
	readonly unit: string;
}

export interface AcceptedNumber extends Measured {
	readonly tolerance: number;
}

/**
 * Reads a number, with separators between thousands tolerated. The other language's decimal sign is one too where it
 * cannot stand between thousands: 1,5 is one and a half everywhere, 1,500 is not.
 */
export function readNumber(text: string, decimal: '.' | ','): Measured | undefined {
	const match = /^([+−-]?)\s*((?:\d|[.,]\d)(?:[\d.,'’\s]*\d)?)\s*(\D.*)?$/u.exec(text.trim());
	const [, sign = '', digits = '', unit = ''] = match ?? [];
	const size = readDigits(digits, decimal);
	if (size === undefined) return undefined;
	// Not -0, which is another value than 0 to some.
	const value = sign === '' || sign === '+' || size === 0 ? size : -size;
	return { value, unit: unit.trim() };
}

function readDigits(digits: string, decimal: '.' | ','): number | undefined {
	// The second group: the separator is the same everywhere.
	const whole = String.raw`\d{1,3}(?:([.,'’\s])\d{3})(?:\2\d{3})*|\d*`;
	const [, grouped, separator, fraction = ''] =
		new RegExp(`^(${whole})(?:[${decimal}](\\d+))?$`, 'u').exec(digits) ?? [];
	if (grouped !== undefined && separator !== decimal && digits !== '')
		return Number(`${grouped.replace(/\D/g, '') || '0'}.${fraction || '0'}`);
	return /^\d*[.,]\d+$/.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}

/** Reads `12`, `12 ± 0.5` or `12 +- 0.5 kg`; undefined for anything else. */
export function readAccepted(text: string, decimal: '.' | ','): AcceptedNumber | undefined {
	const [first = '', second, ...more] = text.split(/±|\+\/?[-−]/u);
	const centre = readNumber(first, decimal);
	const around = second === undefined ? { value: 0, unit: '' } : readNumber(second, decimal);
	if (!centre || !around || more.length > 0 || around.value < 0) return undefined;
	if (centre.unit !== '' && around.unit !== '' && centre.unit !== around.unit) return undefined;
	return { value: centre.value, tolerance: around.value, unit: around.unit || centre.unit };
}

/** With room for what binary fractions lose: 1 is within 1.1 ± 0.1. */
export function isWithin(given: number, { value, tolerance }: AcceptedNumber): boolean {
	return Math.abs(given - value) <= tolerance + 1e-9 * (Math.abs(value) + tolerance);
}
