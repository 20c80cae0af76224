/** The words themselves, a part of them, and what base64 makes of them at each of its three alignments. */
export function formsOf(text: string): readonly string[] {
	const encoded = ['', ' ', '  '].map((before) => {
		const whole = Buffer.from(before + text).toString('base64url');
		// The first and last characters also depend on what stands around.
		return whole.slice(4, -4);
	});
	return [text, text.slice(7, 20), ...encoded];
}
