const spelledOut: Readonly<Record<string, string>> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd'
};

/** What comes nearest to a name in the letters a to z, digits and hyphens; "" when nothing is left of it. */
export function betterId(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[äöüßæœøłđ]/g, (letter) => spelledOut[letter] ?? '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

/** The same where a letter has to come first. */
export function betterKey(name: string): string {
	return betterId(name).replace(/^[^a-z]+/, '');
}
