/**
 * Where a keyboard reader goes on after a move inside the course: at the new page's heading, at the place a link names,
 * or, on the way back, at the link that led away.
 */
export class PageFocus {
	/** By page: the link that was followed from it. */
	#left = new Map<string, string>();

	leave(): void {
		const link = document.activeElement?.closest('a')?.getAttribute('href');
		if (link) this.#left.set(location.pathname, link);
	}

	arrive(type: string): void {
		if (type === 'enter') return;
		if (type === 'popstate') this.#focusLinkBack();
		else if (location.hash) focusOn(document.getElementById(location.hash.slice(1)));
		else focusOn(document.querySelector('h1'));
	}

	#focusLinkBack(): void {
		const followed = this.#left.get(location.pathname);
		focusOn([...document.links].find((link) => link.getAttribute('href') === followed));
	}
}

function focusOn(element: HTMLElement | null | undefined): void {
	if (!element) return;
	if (element.tabIndex < 0) element.tabIndex = -1;
	element.focus({ preventScroll: true });
}
