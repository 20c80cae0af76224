/** Hands a learner a file of their own. It is made here and goes nowhere else. */
export function download(name: string, type: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	// Not before the browser has taken hold of it.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
