/** Resolves when the person at the keyboard, or the system, asks this process to end. */
export function interrupted(): Promise<void> {
	return new Promise((done) => {
		process.once('SIGINT', () => done());
		process.once('SIGTERM', () => done());
	});
}
