export interface Launch {
	readonly course: string;
	/** An LMS session was opened; `refused`: there is an LMS, and it would not open one. */
	readonly lms: 'open' | 'refused' | 'none';
	/** As the LMS has it; may be empty. */
	readonly learner: string;
	/** Whose server the LMS is; undefined: the one that the page came from. */
	readonly place?: string | undefined;
	readonly random: () => number;
}

/** Where, and who there. */
type Owner = readonly [place: string, name: string];

const onWeb = 'web';

/** True: there is no LMS, and so nobody else whose it could be. */
export function isOnWeb([, place]: readonly string[]): boolean {
	return place === onWeb;
}

/**
 * Whose mirror this is, so that a shared computer never shows another person's words, and no server is told what was done
 * for another: a link can name any learner and any server. A learner whom the LMS does not name gets a mirror of this
 * tab's own. A session that is refused because the page was loaded again goes on with the learner it had.
 */
export function mirrorOwner(window: Window, launch: Launch): readonly string[] {
	const { course } = launch;
	if (launch.lms === 'none') return [course, onWeb, ''];
	const slot = `onramp ${course}`;
	const owner = named(window, launch) ?? recalled(window, slot, launch) ?? unnamed(window, launch);
	remember(window, slot, JSON.stringify(owner));
	return [course, ...owner];
}

function named(window: Window, launch: Launch): Owner | undefined {
	const { lms, learner } = launch;
	return lms === 'open' && learner !== ''
		? [placeOf(window, launch), `learner ${learner}`]
		: undefined;
}

function recalled(window: Window, slot: string, launch: Launch): Owner | undefined {
	const owner = isLoadedAgain(window) ? ownerIn(recall(window, slot)) : undefined;
	// An LMS that is there says itself where it is.
	const isSame = launch.lms === 'refused' || owner?.[0] === placeOf(window, launch);
	return isSame ? owner : undefined;
}

/** Undefined for whatever else a tab may remember. */
function ownerIn(text = ''): Owner | undefined {
	try {
		const kept: unknown = JSON.parse(text);
		const isOwner = Array.isArray(kept) && kept.length === 2;
		return isOwner ? [String(kept[0]), String(kept[1])] : undefined;
	} catch {
		return undefined;
	}
}

function unnamed(window: Window, launch: Launch): Owner {
	return [placeOf(window, launch), `tab ${Math.floor(launch.random() * 2 ** 52).toString(36)}`];
}

function placeOf(window: Window, { place }: Launch): string {
	return place ?? window.location.origin;
}

/** Only then may the tab's memory be trusted: the next launch in the same tab may be somebody else's. */
export function isLoadedAgain(window: Window): boolean {
	const type = navigationOf(window);
	return type === 'reload' || type === 'back_forward';
}

/** How the page came about, as the browser tells it. */
export function navigationOf(window: Window): NavigationTimingType | undefined {
	const [navigation] = window.performance.getEntriesByType('navigation');
	return (navigation as PerformanceNavigationTiming | undefined)?.type;
}

export function recall(window: Window, slot: string): string | undefined {
	try {
		return window.sessionStorage.getItem(slot) ?? undefined;
	} catch {
		return undefined;
	}
}

export function remember(window: Window, slot: string, text: string): void {
	try {
		window.sessionStorage.setItem(slot, text);
	} catch {
		// Refused: after a reload this tab starts with an empty mirror.
	}
}
