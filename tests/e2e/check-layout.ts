import type { Frame, Page } from '@playwright/test';

/**
 * What a page as it is now does against the rules of its looks, one sentence for each fault. Lines and targets are
 * measured in one part of it only.
 */
export async function checkLayout(frame: Page | Frame, part = 'body'): Promise<string[]> {
	return frame.evaluate((part) => {
		const faults: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth) {
			faults.push(`It is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px.`);
		}
		for (const element of document.body.querySelectorAll('*')) {
			// What is opened over the page by the learner, and closed again, covers nothing for good.
			if (element.matches('[popover]')) continue;
			const { position } = getComputedStyle(element);
			if (position === 'fixed' || position === 'sticky') {
				faults.push(`${nameOf(element)} is ${position}.`);
			}
		}
		const shown = [...document.querySelectorAll<HTMLElement>(`${part} *`)].filter((element) =>
			element.checkVisibility({ visibilityProperty: true })
		);
		for (const { element, measure } of measures(shown)) {
			if (measure > 75) faults.push(`A line of ${nameOf(element)} has ${measure} characters.`);
		}
		const targets = shown
			.filter((element) => element.matches('a[href], button, input, select, textarea, summary'))
			.filter((element) => isOnPage(element.getBoundingClientRect()))
			.map((element) => ({ element, box: boxOf(element), inline: isInSentence(element) }));
		for (const { element, box, inline } of targets) {
			if (inline) {
				const near = targets.find((other) => other.element !== element && isNear(box, other.box));
				if (near) faults.push(`${nameOf(element)} is within 24 px of ${nameOf(near.element)}.`);
			} else if (Math.round(box.width) < 44 || Math.round(box.height) < 44) {
				const size = `${Math.round(box.width)} × ${Math.round(box.height)} px`;
				faults.push(`${nameOf(element)} can be hit on ${size} only.`);
			}
		}
		return faults;

		function nameOf(element: Element): string {
			const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
			const kind = element.classList.length > 0 ? `.${element.classList[0]}` : '';
			return `<${element.localName}${kind}> "${text}"`;
		}

		/**
		 * Characters in the usual line of each column: the median of the full lines of all blocks that have one width and
		 * one size of letters. A column without a full line has the longest of its lines.
		 */
		function measures(blocks: readonly Element[]) {
			const columns = new Map<string, { element: Element; full: number[]; last: number[] }>();
			for (const element of blocks) {
				const lines = linesOf(element);
				if (lines.length === 0) continue;
				const { width } = element.getBoundingClientRect();
				const key = `${Math.round(width)} ${getComputedStyle(element).fontSize}`;
				const column = columns.get(key) ?? { element, full: [], last: [] };
				column.full.push(...lines.slice(0, -1));
				column.last.push(...lines.slice(-1));
				columns.set(key, column);
			}
			return [...columns.values()].map(({ element, full, last }) => {
				const sorted = full.sort((a, b) => a - b);
				return { element, measure: sorted[Math.floor(sorted.length / 2)] ?? Math.max(...last) };
			});
		}

		/** Characters in each line of the text that stands right in a block. */
		function linesOf(element: Element): number[] {
			const lines: number[] = [];
			const range = document.createRange();
			let before = Number.POSITIVE_INFINITY;
			for (const node of textsIn(element)) {
				for (let at = 0; at < node.data.length; at++) {
					range.setStart(node, at);
					range.setEnd(node, at + 1);
					const { width, height, left } = range.getBoundingClientRect();
					if (width <= 1 || height <= 1) continue;
					// Back to the left: a new line.
					if (left < before) lines.push(0);
					lines.push((lines.pop() ?? 0) + 1);
					before = left;
				}
			}
			return lines;
		}

		/** Texts of a block, those of inline elements in it included. */
		function textsIn(element: Element): Text[] {
			if (getComputedStyle(element).display.startsWith('inline')) return [];
			return [...element.childNodes].flatMap(textsOf);
		}

		function textsOf(node: Node): Text[] {
			if (node instanceof Text) return [node];
			if (!(node instanceof Element) || getComputedStyle(node).display !== 'inline') return [];
			return [...node.childNodes].flatMap(textsOf);
		}

		/** A control's label belongs to what can be hit. */
		function boxOf(element: Element): DOMRect {
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
			return (label ?? element).getBoundingClientRect();
		}

		/** Not the skip link, which waits above the page. */
		function isOnPage({ bottom, right }: DOMRect): boolean {
			return bottom + scrollY > 0 && right + scrollX > 0;
		}

		function isInSentence(element: Element): boolean {
			// A word that opens a note is one of the sentence, though browsers set a button as a block in the line.
			const isWord = element.matches('[popovertarget]');
			if (!isWord && getComputedStyle(element).display !== 'inline') return false;
			const block = element.closest('p, li, td, dd, blockquote, figcaption, legend, h2, h3, h4');
			const own = (element.textContent ?? '').trim().length;
			return block !== null && (block.textContent ?? '').trim().length > own;
		}

		/** WCAG 2.5.8: a circle of 24 px in the middle of a small target touches no other target. */
		function isNear(box: DOMRect, other: DOMRect): boolean {
			const x = box.x + box.width / 2;
			const y = box.y + box.height / 2;
			const dx = Math.max(other.left - x, 0, x - other.right);
			const dy = Math.max(other.top - y, 0, y - other.bottom);
			return Math.hypot(dx, dy) < 12;
		}
	}, part);
}
