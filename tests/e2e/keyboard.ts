import type { Locator, Page } from '@playwright/test';

/** Tabs to a control from where the focus is, forwards or backwards. Of radio buttons with one name, any will do. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; ; presses++) {
		if (presses === 100) throw new Error('The keyboard does not get there within 100 tabs.');
		const way = await target.evaluate((element) => {
			const active = document.activeElement;
			if (!active || active === element) return active ? 'there' : 'after';
			const isRadio = (one: Element): one is HTMLInputElement =>
				one instanceof HTMLInputElement && one.type === 'radio';
			if (isRadio(active) && isRadio(element) && active.name === element.name) return 'there';
			// Before anything has the focus it is on the body, and the next tab goes on from the anchor.
			const isBefore = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
			return active !== document.body && isBefore ? 'before' : 'after';
		});
		if (way === 'there') return;
		await page.keyboard.press(way === 'before' ? 'Shift+Tab' : 'Tab');
	}
}

/** Tabs to it, and presses a key. */
export async function pressFromKeyboard(page: Page, target: Locator, key = 'Enter'): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press(key);
}

/** Chooses a radio button: with arrows from the one of its group that tabs lead to. */
export async function chooseRadio(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	for (let presses = 0; presses < 50; presses++) {
		const { active, checked } = await target.evaluate((element) => ({
			active: element === document.activeElement,
			checked: (element as HTMLInputElement).checked
		}));
		if (active && checked) return;
		await page.keyboard.press(active ? 'Space' : 'ArrowDown');
	}
	throw new Error('The arrows do not get to this radio button.');
}

/** Chooses an entry of a list, by its value, with arrows. */
export async function chooseEntry(page: Page, target: Locator, value: string): Promise<void> {
	await tabTo(page, target);
	for (const key of ['ArrowDown', 'ArrowUp']) {
		for (let before = ''; before !== (await target.inputValue());) {
			before = await target.inputValue();
			if (before === value) return;
			await page.keyboard.press(key);
		}
	}
	throw new Error(`The arrows do not get to the entry "${value}".`);
}

/** Puts a text in the place of all that stands in a field. */
export async function typeOver(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
	await page.keyboard.type(text);
}

/** What comes by chance on a page is the same each time. Called before the first page is opened. */
export async function fixChance(page: Page, chance: number): Promise<void> {
	await page.addInitScript((chance) => {
		Math.random = () => chance;
	}, chance);
}
