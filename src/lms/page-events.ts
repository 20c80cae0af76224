import type { SessionActor } from './session-actor.ts';

/**
 * Tells the session what happens to the page. Neither `unload` nor `beforeunload`: the first is being removed from
 * browsers, the second does not come on phones, and both keep a page out of the back/forward cache.
 */
export function listenToPage(window: Window, session: SessionActor): void {
	const { document } = window;
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') session.send({ type: 'page.hidden' });
	});
	window.addEventListener('pagehide', ({ persisted }) => {
		// Persisted: the page may come back as it is, in the same LMS session.
		session.send({ type: persisted ? 'page.hidden' : 'page.left' });
	});
	window.addEventListener('online', () => session.send({ type: 'retry.wanted' }));
	for (const sign of ['pointerdown', 'keydown', 'scroll']) {
		window.addEventListener(
			sign,
			() => {
				if (!session.getSnapshot().context.active) session.send({ type: 'learner.active' });
			},
			{ passive: true, capture: true }
		);
	}
}
