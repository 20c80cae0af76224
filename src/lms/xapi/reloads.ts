// Milliseconds between the keys and the page going away.
const soon = 5000;

/**
 * Tells, while the page goes away, whether that ends the session. A browser does not tell a reload from a departure; the
 * keys for it do. Whoever reloads by a button finds the session ended, and is told to open the course from the LMS.
 */
export function watchReloads(window: Window): () => boolean {
	let pressed = -Infinity;
	window.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
		const isReload = key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r');
		if (isReload) pressed = Date.now();
	});
	// In a frame the keys load the LMS's page again, and with it a new session.
	return () => window.parent !== window || Date.now() - pressed > soon;
}
