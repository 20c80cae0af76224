export interface Launch {
	readonly course: string;
	/** An LMS session was opened; `refused`: there is an LMS, and it would not open one. */
	readonly lms: 'open' | 'refused' | 'none';
	/** As the LMS has it; may be empty. */
	readonly learner: string;
	readonly random: () => number;
}

const onWeb = 'web';

/** True: there is no LMS, and so nobody else whose it could be. */
export function isOnWeb([, place]: readonly string[]): boolean {
	return place === onWeb;
}

/**
 * Whose mirror this is, so that a shared computer never shows another person's words. A learner whom the LMS does not
 * name gets a mirror of this tab's own. A session that is refused because the page was loaded again goes on with the
 * learner it had.
 */
export function mirrorOwner(window: Window, launch: Launch): readonly string[] {
	const { course } = launch;
	if (launch.lms === 'none') return [course, onWeb, ''];
	const slot = `onramp ${course}`;
	const known = isLoadedAgain(window) ? recall(window, slot) : undefined;
	const name =
		launch.lms === 'open' && launch.learner !== ''
			? `learner ${launch.learner}`
			: (known ?? `tab ${Math.floor(launch.random() * 2 ** 52).toString(36)}`);
	remember(window, slot, name);
	return [course, window.location.origin, name];
}

/** Only then may the tab's memory be trusted: the next launch in the same tab may be somebody else's. */
export function isLoadedAgain(window: Window): boolean {
	const [navigation] = window.performance.getEntriesByType('navigation');
	const type = (navigation as PerformanceNavigationTiming | undefined)?.type;
	return type === 'reload' || type === 'back_forward';
}

function recall(window: Window, slot: string): string | undefined {
	try {
		return window.sessionStorage.getItem(slot) ?? undefined;
	} catch {
		return undefined;
	}
}

function remember(window: Window, slot: string, name: string): void {
	try {
		window.sessionStorage.setItem(slot, name);
	} catch {
		// Refused: after a reload this tab starts with an empty mirror.
	}
}
